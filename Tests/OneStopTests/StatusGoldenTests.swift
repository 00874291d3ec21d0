import OneStop
import TestWorld
import Testing

@Suite("The diagram of statuses")
struct StatusGoldenTests {
  @Test("every status answers every transition as Golden/statuses.txt says")
  func statuses() throws {
    let walk = DossierWalk()
    let lines = try DossierStatus.allCases.flatMap { status in
      try DossierArrow.allCases.map { arrow in
        var history = try walk.history(at: status)
        return "\(padded(status.rawValue, 24)) \(padded(arrow.rawValue, 20)) \(answer(arrow, &history, walk))"
      }
    }
    let text = lines.joined(separator: "\n") + "\n"
    #expect(try GoldenFile("statuses.txt").content(rewritingWith: text) == text)
  }

  private func answer(_ arrow: DossierArrow, _ history: inout DossierWalk.History, _ walk: DossierWalk) -> String {
    do {
      let before = history.events.count
      try walk.go(arrow, in: &history)
      return history.events.count == before ? "nothing happens" : "-> \(history.dossier.status.rawValue)"
    } catch {
      return "refused: \(error)".replacing("OneStop.DossierStatus.", with: "")
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
