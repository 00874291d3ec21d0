/// A place of the tree that goes against a rule, as an editor opens it: `Sources/X.swift:12: why`.
struct Breach: CustomStringConvertible {
  let file: String
  /// From 1.
  let line: Int
  let reason: String

  init(_ file: String, _ line: Int, _ reason: String) { (self.file, self.line, self.reason) = (file, line, reason) }

  var description: String { "\(file):\(line): \(reason)" }
}
