import Testing
import WorkTime

@testable import Notices

@Suite("When a notice is tried again")
struct RetryRuleTests {
  private let rule = RetryRule(mostTries: 5, firstWait: 60, longestWait: 300)
  private let now = Instant(seconds: 1_000_000)
  private var later: Instant { now.adding(seconds: 1_000_000) }

  @Test("the wait doubles up to the longest", arguments: zip(1...6, [60, 120, 240, 300, 300, 300] as [Int64]))
  func doubling(tries: Int, seconds: Int64) { #expect(rule.wait(after: tries, jitter: 0.5) == seconds) }

  @Test("the wait is spread by a quarter to either side, and no more", arguments: [-1, 0, 0.2, 1, 7])
  func spread(jitter: Double) { #expect((45...75).contains(rule.wait(after: 1, jitter: jitter))) }

  @Test("the spread does spread")
  func ends() {
    #expect(rule.wait(after: 1, jitter: 0) == 45)
    #expect(rule.wait(after: 1, jitter: 1) == 75)
  }

  @Test("any number of tries has a wait")
  func many() { #expect(RetryRule().wait(after: Int.max, jitter: 0.5) == 6 * 3600) }

  @Test("what may pass is tried again until the tries are used up")
  func again() {
    for failure in [
      NoticeFailure.unreachable, .timedOut, .notSecure, .signInRefused, .refused(code: 451), .broken(code: 56),
    ] {
      #expect(outcome(of: failure, tries: 4) == .tryAgain(failure, at: now.adding(seconds: 300)))
      #expect(outcome(of: failure, tries: 5) == .givenUp(failure))
    }
  }

  @Test("what can't get better is given up at once")
  func final() {
    for failure in [NoticeFailure.recipientRefused(code: 550), .expired, .notAnAddress] {
      #expect(outcome(of: failure, tries: 1) == .givenUp(failure))
    }
  }

  @Test("nothing is tried again after its time")
  func expiry() {
    let end = now.adding(seconds: 60)
    #expect(
      rule.outcome(of: .timedOut, tries: 1, at: now, expiresAt: end, jitter: 0.5) == .tryAgain(.timedOut, at: end))
    #expect(rule.outcome(of: .timedOut, tries: 1, at: now, expiresAt: end, jitter: 1) == .givenUp(.timedOut))
  }

  @Test("twenty tries span a weekend without a mail server")
  func weekend() {
    let rule = RetryRule()
    let seconds = (1..<rule.mostTries).reduce(0) { $0 + rule.wait(after: $1, jitter: 0) }
    #expect(seconds > 50 * 3600)
  }

  private func outcome(of failure: NoticeFailure, tries: Int) -> NoticeOutcome {
    rule.outcome(of: failure, tries: tries, at: now, expiresAt: later, jitter: 0.5)
  }
}
