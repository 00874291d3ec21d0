import Foundation

/// A text kept beside the tests and compared to the byte; `UPDATE_GOLDEN=1` writes it anew.
public struct GoldenFile: Sendable {
  /// Absolute.
  public let path: String

  /// - Parameters:
  ///   - name: below the folder `Golden` of the test's own folder.
  ///   - test: the test's source file.
  public init(_ name: String, besides test: String = #filePath) {
    let folder = URL(fileURLWithPath: test).deletingLastPathComponent()
    path = folder.appendingPathComponent("Golden/\(name)").path
  }

  /// What the file says, after rewriting it with `text` if that was asked for.
  public func content(rewritingWith text: String) throws -> String {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    return try String(contentsOfFile: path, encoding: .utf8)
  }
}
