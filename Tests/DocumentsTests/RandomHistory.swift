import Documents
import People
import TestWorld
import WorkTime

/// Histories as nobody would write them: regular ones with steps lost, doubled and moved, and pure noise.
struct RandomHistory {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func expectation() -> ProcessExpectation {
    ProcessExpectation(
      contentReview: pick([.required, .none]), urgency: pick(Urgency.allCases),
      numbering: pick([.numbered, .unnumbered]))
  }

  mutating func steps() -> [Step] {
    var now = Times.at("2020-08-12", 8)
    return kinds().enumerated().map { index, kind in
      now = now.adding(seconds: Int64.random(in: 0...50_000, using: &generator))
      return Step(
        kind: kind, at: now, position: Int64(index * 3 + 1), textTag: UInt64.random(in: 1...2, using: &generator),
        authority: kind == .leaderSigned ? pick([.held, .lacking]) : .notAsked,
        target: kind == .returned ? pick([.draft, .contentReview, .formatReview]) : nil)
    }
  }

  private mutating func kinds() -> [StepKind] {
    let length = Int.random(in: 0...16, using: &generator)
    if Bool.random(using: &generator) { return (0..<length).map { _ in pick(StepKind.allCases) } }
    var kinds = VerdictHistory.regular
    for _ in 0..<Int.random(in: 0...5, using: &generator) {
      let place = Int.random(in: 0..<kinds.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0 where kinds.count > 1: kinds.remove(at: place)
      case 1: kinds.swapAt(place, Int.random(in: 0..<kinds.count, using: &generator))
      default: kinds.insert(pick(StepKind.allCases), at: place)
      }
    }
    return kinds
  }

  private mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &generator)] }
}
