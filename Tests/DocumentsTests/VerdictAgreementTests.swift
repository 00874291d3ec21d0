import Documents
import TestWorld
import Testing
import WorkTime

@Suite("Two ways to the verdict")
struct VerdictAgreementTests {
  @Test("both find the same deviations in thousands of histories", arguments: [1, 2, 3, 4, 5] as [UInt64])
  func agree(seed: UInt64) throws {
    let calendar = try TestWorld.calendar
    let deadlines = IssueDeadlines(calendar)
    let now = Times.at("2020-08-18", 9)
    var random = RandomHistory(seed: seed)
    for _ in 0..<2000 {
      let (steps, expectation) = (random.steps(), random.expectation())
      let verdict = ProcessVerdict.judge(steps[...], expecting: expectation, deadlines: deadlines)
      let plain = PlainVerdict(steps, expectation, calendar)
      let isSame =
        verdict.deviations == plain.deviations
        && verdict.isCorrect(asOf: now) == (plain.deviations.isEmpty && !plain.isOpenAndLate(at: now))
      guard isSame else {
        Issue.record("\(steps.map(\.kind)): \(verdict.deviations) against \(plain.deviations)")
        return
      }
    }
  }
}
