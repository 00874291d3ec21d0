import PrintedFiles
import RouterClient

extension SampleFile {
  static let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 0, count: 64)

  /// The same page behind a password.
  static func encrypted() throws -> [UInt8] { try Tool.locked(pdf) }
}
