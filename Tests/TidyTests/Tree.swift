import Foundation

/// The working tree that this file lies in.
enum Tree {
  private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// All Swift files below `Sources/`, read and split into code, text and comments.
  static let sources = Tree.read(below: "Sources")
  /// All Swift files below `Tests/`.
  static let tests = Tree.read(below: "Tests")

  /// The folders of `Sources/`: one folder, one module.
  static let modules = Tree.entries(of: "Sources")

  /// Names in a folder, sorted; none when there is no such folder.
  static func entries(of folder: String) -> [String] {
    let path = root.appendingPathComponent(folder).path
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      preconditionFailure("\(path) can't be listed: \(error)")
    }
  }

  /// A text file of the tree; nil when there is none.
  static func text(_ path: String) -> String? {
    guard let bytes = FileManager.default.contents(atPath: root.appendingPathComponent(path).path) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func read(below folder: String) -> [SourceFile] {
    let walk = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
    let paths = (walk?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }.sorted()
    return paths.compactMap { path in text("\(folder)/\(path)").map { SourceFile(path: "\(folder)/\(path)", text: $0) }
    }
  }
}
