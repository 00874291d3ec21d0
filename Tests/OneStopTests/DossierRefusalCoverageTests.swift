import Foundation
import Testing

/// Tidy: whatever the one-stop shop can refuse, some test of this folder has it refuse.
@Suite("Every refusal of a dossier has a test")
struct DossierRefusalCoverageTests {
  @Test("each refusal that the code throws is named by a test")
  func covered() throws {
    let thrown = try DossierRefusalCoverageTests.refusals()
      .filter(try DossierRefusalCoverageTests.isNamed(in: "Sources/OneStop"))
    let isTested = try DossierRefusalCoverageTests.isNamed(in: "Tests/OneStopTests")
    #expect(thrown.count >= 50)
    #expect(thrown.filter { !isTested($0) } == [])
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func refusals() throws -> [String] {
    let file = root.appendingPathComponent("Sources/OneStop/Domain/DossierRefusal.swift")
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
      $0.pathExtension == "swift" && $0.lastPathComponent != "DossierRefusal.swift" && !$0.path.contains("/Web/")
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
