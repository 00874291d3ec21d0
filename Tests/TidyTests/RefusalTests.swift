import Testing

@Suite("Every refusal has a test")
struct RefusalTests {
  /// A feature's refusals: `Sources/People/Domain/PeopleRefusal.swift`.
  private static let enumerations = Tree.sources.filter { $0.layer == "Domain" && $0.name.hasSuffix("Refusal.swift") }

  @Test("each refusal that a feature's code throws is named by a test of the feature")
  func covered() {
    #expect(RefusalTests.enumerations.count >= 6)
    expectNone(RefusalTests.enumerations.flatMap(RefusalTests.untested))
  }

  private static func untested(_ enumeration: SourceFile) -> [Breach] {
    let thrown = Tree.sources.filter {
      $0.module == enumeration.module && $0.layer != "Web" && $0.path != enumeration.path
    }
    let tests = Tree.tests.filter { $0.path.hasPrefix("Tests/\(enumeration.module)Tests/") }
    return RefusalTests.cases(of: enumeration).filter { name, _ in
      thrown.contains { $0.names(name) } && !tests.contains { $0.names(name) }
    }.map { Breach(enumeration.path, $1, "no test of \(enumeration.module) has “\($0)” refused") }
  }

  /// The cases of its enum, each with its line.
  private static func cases(of file: SourceFile) -> [(name: String, line: Int)] {
    zip(1..., file.code).compactMap { number, line in
      line.hasPrefix("  case ") ? (String(line.dropFirst(7).prefix { $0.isLetter }), number) : nil
    }
  }
}

extension SourceFile {
  /// Whether its code holds `.name` as a whole word.
  fileprivate func names(_ name: String) -> Bool {
    code.contains { line in
      line.ranges(of: ".\(name)").contains { range in
        range.upperBound == line.endIndex || !(line[range.upperBound].isLetter || line[range.upperBound].isNumber)
      }
    }
  }
}
