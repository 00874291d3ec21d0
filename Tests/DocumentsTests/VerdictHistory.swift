import Documents
import People
import TestWorld
import WorkTime

/// Histories of one document, written as the kinds of their steps.
enum VerdictHistory {
  static let regular: [StepKind] = [
    .drafted, .sentForReview, .contentApproved, .formatApproved, .submitted, .opened, .leaderSigned, .numbered,
    .registered, .sealed, .issued,
  ]

  static let expectation = ProcessExpectation(contentReview: .required, urgency: .normal, numbering: .numbered)

  static func without(_ kinds: StepKind...) -> [StepKind] { regular.filter { !kinds.contains($0) } }

  /// The regular history with steps put in before the first of a kind.
  static func inserting(_ kinds: StepKind..., before kind: StepKind) -> [StepKind] {
    let place = regular.firstIndex(of: kind) ?? 0
    return Array(regular[..<place]) + kinds + Array(regular[place...])
  }

  /// The steps at places 1, 2, 3, …, all on Friday morning.
  static func steps(_ kinds: [StepKind], at now: Instant = Times.now) -> [Step] {
    kinds.enumerated().map { index, kind in
      Step(
        kind: kind, at: now, position: Int64(index + 1), textTag: kind == .revised ? 2 : 1,
        authority: kind == .leaderSigned ? .held : .notAsked, target: kind == .returned ? .draft : nil)
    }
  }

  static func judge(
    _ steps: [Step], _ expectation: ProcessExpectation = expectation
  ) throws -> ProcessVerdict {
    ProcessVerdict.judge(steps[...], expecting: expectation, deadlines: IssueDeadlines(try TestWorld.calendar))
  }

  static func rules(
    _ kinds: [StepKind], _ expectation: ProcessExpectation = expectation
  ) throws -> [DeviationRule] {
    try judge(steps(kinds), expectation).deviations.map(\.rule)
  }
}
