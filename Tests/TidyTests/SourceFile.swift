import Foundation

/// A Swift file of the tree.
struct SourceFile: Sendable {
  /// From the root of the tree: `Sources/Documents/Domain/Stage.swift`.
  let path: String
  /// As written, one by one.
  let lines: [String]
  /// The same lines with what stands in comments and string literals left out.
  let code: [String]
  /// String literals, with the line that each begins on, from 1; interpolations are code, not text.
  let literals: [(line: Int, text: String)]
  /// What the code declares under a name of its own: `enum Stage`, `struct Step`.
  let declaredTypes: [DeclaredType]

  init(path: String, text: String) {
    let reader = SwiftReader(text)
    self.path = path
    lines = text.components(separatedBy: "\n")
    code = String(decoding: reader.code, as: UTF8.self).components(separatedBy: "\n")
    literals = reader.literals.map { ($0.line, String(decoding: $0.text, as: UTF8.self)) }
    declaredTypes = zip(1..., code).flatMap { DeclaredType.declared(in: $1, at: $0) }
  }

  private var parts: [String] { path.components(separatedBy: "/") }

  var name: String { parts.last ?? path }
  /// The folder below `Sources/`.
  var module: String { parts.count > 2 ? parts[1] : "" }
  /// The folder below the module: `Domain`; nil for a file that lies in the module's own folder.
  var layer: String? { parts.count > 3 ? parts[2] : nil }

  /// The modules that it imports, each with its line.
  var imports: [(line: Int, module: String)] {
    code.enumerated().compactMap { index, line in
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let place = words.firstIndex(of: "import"), place <= 2, words.count > place + 1 else { return nil }
      guard words[..<place].allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == "@" || $0 == "_" } }) else { return nil }
      return (index + 1, String(words[words.count - 1].prefix { $0 != "." }))
    }
  }

  /// The lines of code that match, from 1.
  func lines(matching pattern: some RegexComponent) -> [Int] {
    code.indices.filter { !code[$0].isEmpty && code[$0].contains(pattern) }.map { $0 + 1 }
  }

  /// Whether the file speaks of a name at all, whoever declared it.
  func mentions(_ name: String) -> Bool { code.contains { $0.contains(name) } }
}
