import Foundation
import Testing

@Suite("Documentation")
struct DocumentationTests {
  private static let architecture = Tree.text("ARCHITECTURE.md")

  @Test(
    "ARCHITECTURE.md's map names every module",
    .enabled(if: architecture != nil, "ARCHITECTURE.md is not written yet"))
  func codeMap() throws {
    let map = try #require(DocumentationTests.architecture)
    let words = Set(map.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    // The system libraries have no code; one line of the map, `C*`, stands for all of them.
    let grouped = map.contains("C*") ? Tree.modules.filter { Tree.text("Sources/\($0)/module.modulemap") != nil } : []
    expectNone(
      Tree.modules.filter { !words.contains($0) && !grouped.contains($0) }.map {
        Breach("ARCHITECTURE.md", 1, "the code map leaves out Sources/\($0)")
      })
  }

  @Test("the glossary maps every public enum of the documents' domain")
  func glossary() throws {
    let glossary = try #require(Tree.text("docs/glossary.md"))
    let domain = Tree.sources.filter { $0.module == "Documents" && $0.layer == Layer.domain.rawValue }
    let enums = domain.flatMap { file in
      file.declaredTypes.filter { $0.isPublic && $0.keyword == "enum" }.map { (file: file.path, type: $0) }
    }
    #expect(!enums.isEmpty)
    expectNone(
      enums.filter { !glossary.contains("`\($0.type.name)`") }.map {
        Breach($0.file, $0.type.line, "docs/glossary.md has no `\($0.type.name)`")
      })
  }

  @Test("a type that the glossary names exists")
  func glossaryNames() throws {
    let glossary = try #require(Tree.text("docs/glossary.md"))
    let known = Set(Tree.sources.flatMap { $0.declaredTypes.map(\.name) } + Tree.modules)
    let lines = glossary.components(separatedBy: "\n")
    expectNone(
      zip(1..., lines).flatMap { line, text in
        text.matches(of: #/`(?<name>[A-Z][A-Za-z]+)(?:`|\.)/#).map { String($0.name) }
          .filter { !known.contains($0) }.map { Breach("docs/glossary.md", line, "there is no type \($0)") }
      })
  }

  @Test("a script says what it does, stops at an error and stays under 40 lines", arguments: Tree.entries(of: "bin"))
  func scripts(name: String) throws {
    let lines = try #require(Tree.text("bin/\(name)")).components(separatedBy: "\n")
    #expect(lines.count <= 40, "bin/\(name):40: longer than 39 lines")
    #expect(lines.first == "#!/usr/bin/env bash", "bin/\(name):1: not a bash script")
    #expect(lines.dropFirst().first?.hasPrefix("# ") == true, "bin/\(name):2: the script does not say what it does")
    #expect(lines.contains("set -euo pipefail"), "bin/\(name):3: an error would not stop the script")
  }
}
