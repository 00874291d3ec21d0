import Documents
import People
import TestWorld
import Testing
import WorkTime

@Suite("The state diagram")
struct StageGoldenTests {
  @Test("every stage answers every transition as Golden/stages.txt says")
  func stages() throws {
    let text = try [("before the enforcement date", nil), ("enforced", Times.founding)]
      .map { try StageGoldenTests.table($0.0, enforcedFrom: $0.1) }.joined(separator: "\n")
    #expect(try GoldenFile("stages.txt").content(rewritingWith: text) == text)
  }

  private static func table(_ title: String, enforcedFrom date: CalendarDate?) throws -> String {
    var cast = Cast()
    cast.commune.enforcedFrom = date
    let walk = Walk(cast)
    let lines = try Stage.allCases.flatMap { stage in
      try Arrow.allCases.map { arrow in
        var document = try walk.document(at: stage)
        return "\(padded(stage.rawValue, 18)) \(padded(arrow.rawValue, 22)) \(answer(arrow, &document, walk))"
      }
    }
    return "# \(title)\n" + lines.joined(separator: "\n") + "\n"
  }

  private static func answer(_ arrow: Arrow, _ document: inout OutgoingDocument, _ walk: Walk) -> String {
    do {
      guard try arrow.run(on: &document, of: walk) != nil else { return "nothing happens" }
      return "-> \(document.stage.rawValue)"
    } catch {
      return "refused: \(error)"
    }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
