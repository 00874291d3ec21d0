import Documents
import TestWorld
import Testing
import WorkTime

@Suite("The deadline for issuing")
struct DeadlineTests {
  private func lateFrom(_ signedAt: Instant, _ urgency: Urgency = .normal) throws -> Instant {
    IssueDeadlines(try TestWorld.calendar).lateFrom(signedAt: signedAt, urgency: urgency)
  }

  @Test("signed on Friday 14/8/2020 it is due by the end of Monday")
  func friday() throws {
    #expect(try lateFrom(Times.at("2020-08-14", 16, 30)) == Times.at("2020-08-18", 0))
  }

  @Test(
    "the day of signing is the Vietnamese one",
    arguments: [
      (Times.at("2020-08-13", 0), Times.at("2020-08-15", 0)),
      (Times.at("2020-08-13", 23, 59, 59), Times.at("2020-08-15", 0)),
      (Times.at("2020-08-14", 0), Times.at("2020-08-18", 0)),
    ])
  func midnight(signedAt: Instant, lateFrom expected: Instant) throws {
    #expect(try lateFrom(signedAt) == expected)
  }

  @Test(
    "a holiday does not count",
    arguments: [
      // Quốc khánh 2/9/2020 is a Wednesday; Tết 2020 began on Thursday 23 January.
      ("2020-09-01", "2020-09-04"), ("2020-01-22", "2020-01-31"), ("2020-04-29", "2020-05-05"),
    ])
  func holiday(signedOn: String, lateFrom expected: String) throws {
    #expect(try lateFrom(Times.at(signedOn, 10)) == Times.at(expected, 0))
  }

  @Test("what is urgent is due the same day", arguments: [Urgency.urgent, .veryUrgent, .express])
  func urgent(urgency: Urgency) throws {
    #expect(try lateFrom(Times.at("2020-08-14", 9), urgency) == Times.at("2020-08-15", 0))
  }

  @Test("beyond the table the calendar is asked")
  func beyondTable() throws {
    // Friday 5/1/2046.
    #expect(try lateFrom(Times.at("2046-01-05", 9)) == Times.at("2046-01-09", 0))
  }

  @Test("signed and not issued is late from the deadline on, not before")
  func open() throws {
    let kinds = VerdictHistory.without(.numbered, .registered, .sealed, .issued)
    let verdict = try VerdictHistory.judge(VerdictHistory.steps(kinds))
    let deadline = Times.at("2020-08-18", 0)
    #expect(verdict.isCorrect(asOf: Instant(microseconds: deadline.microseconds - 1)))
    #expect(!verdict.isCorrect(asOf: deadline))
    #expect(verdict.deviations(asOf: deadline).map(\.rule) == [.issuedLate])
  }

  @Test("a document issued or voided has no open deadline", arguments: [StepKind.issued, .voided])
  func closed(kind: StepKind) throws {
    let kinds = VerdictHistory.without(.issued) + [kind]
    #expect(try VerdictHistory.judge(VerdictHistory.steps(kinds)).lateFrom == nil)
  }

  @Test("a signature that was returned sets no deadline")
  func returned() throws {
    let kinds: [StepKind] = [.drafted, .contentApproved, .formatApproved, .submitted, .leaderSigned, .returned]
    #expect(try VerdictHistory.judge(VerdictHistory.steps(kinds)).lateFrom == nil)
  }
}
