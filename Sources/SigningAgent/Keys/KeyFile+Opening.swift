import Certificates
import Foundation
import SigningKeys

extension KeyFile {
  /// In bytes: a key with its chain takes some thousands.
  private static let longest = 1 << 20

  /// Decrypts it; stretching the PIN takes some tenths of a second.
  func open(pin: String) throws(KeyProblem) -> any SigningKey {
    guard !pin.isEmpty else { throw .pinMissing }
    let bytes = try read()
    do throws(KeyRefusal) { return try KeyContainer.open(bytes, pin: pin) } catch { throw .file(error) }
  }

  /// Whether the file is there; it is read anew for every act of signing.
  public var isReadable: Bool { FileManager.default.isReadableFile(atPath: path) }

  private func read() throws(KeyProblem) -> [UInt8] {
    do {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      guard bytes.count <= KeyFile.longest else { throw KeyProblem.fileUnreadable }
      return Array(bytes)
    } catch {
      throw .fileUnreadable
    }
  }
}
