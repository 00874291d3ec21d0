import Foundation
import Testing

/// Tidy: whatever the catalogue can refuse, some test of this folder has it refuse.
@Suite("Every refusal has a test")
struct RefusalCoverageTests {
  @Test("each refusal that the code throws is named by a test")
  func covered() throws {
    let thrown = try RefusalCoverageTests.refusals().filter(try RefusalCoverageTests.isNamed(in: "Sources/Procedures"))
    let isTested = try RefusalCoverageTests.isNamed(in: "Tests/ProceduresTests")
    #expect(thrown.count >= 6)
    #expect(thrown.filter { !isTested($0) } == [])
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func refusals() throws -> [String] {
    let file = root.appendingPathComponent("Sources/Procedures/Domain/ProcedureRefusal.swift")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return lines.filter { $0.hasPrefix("  case ") }.map { line in
      String(line.dropFirst(7).prefix { $0.isLetter })
    }
  }

  /// Whether one of the folder's Swift files, the enum's own and the pages' words aside, names a refusal.
  private static func isNamed(in folder: String) throws -> (String) -> Bool {
    let start = root.appendingPathComponent(folder).resolvingSymlinksInPath()
    let files = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)?.allObjects ?? []
    let sources = files.compactMap { $0 as? URL }.filter {
      $0.pathExtension == "swift" && $0.lastPathComponent != "ProcedureRefusal.swift" && !$0.path.contains("/Web/")
    }
    let text = try sources.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    return { name in text.containsWord(".\(name)") }
  }
}

extension String {
  /// Whether it stands there as a whole word.
  fileprivate func containsWord(_ word: String) -> Bool {
    ranges(of: word).contains { range in
      range.upperBound == endIndex || !(self[range.upperBound].isLetter || self[range.upperBound].isNumber)
    }
  }
}
