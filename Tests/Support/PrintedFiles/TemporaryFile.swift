import Foundation

/// A file for as long as a test needs it.
public final class TemporaryFile {
  public let path: String

  public init(_ bytes: [UInt8], suffix: String = ".pdf") throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + suffix).path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  deinit { unlink(path) }
}
