import Documents
import People
import TestWorld
import Testing
import WorkTime

@Suite("The verdict on the process")
struct VerdictTests {
  @Test("the regular history is correct")
  func regular() throws {
    #expect(try VerdictHistory.rules(VerdictHistory.regular).isEmpty)
  }

  @Test("every rule has a history that breaks it and no other", arguments: DeviationRule.allCases)
  func exactly(rule: DeviationRule) throws {
    let (steps, expectation) = VerdictTests.breaking(rule)
    #expect(try VerdictHistory.judge(steps, expectation).deviations.map(\.rule) == [rule])
  }

  @Test(
    "returning, checking again and signing again is correct",
    arguments: [
      StepKind.contentApproved, .formatApproved, .submitted, .opened, .leaderSigned,
    ])
  func returned(after kind: StepKind) throws {
    let place = try #require(VerdictHistory.regular.firstIndex(of: kind))
    let kinds = Array(VerdictHistory.regular[...place]) + [.returned, .revised] + VerdictHistory.regular.dropFirst()
    let steps = VerdictHistory.steps(kinds).map { step in
      Step(
        kind: step.kind, at: step.at, position: step.position, textTag: step.position > Int64(place + 2) ? 2 : 1,
        authority: step.authority, target: step.target)
    }
    #expect(try VerdictHistory.judge(steps).deviations.isEmpty)
  }

  @Test("a return to the format check does not ask for the content check again")
  func returnedToFormat() throws {
    let kinds: [StepKind] = [
      .drafted, .sentForReview, .contentApproved, .formatApproved, .submitted, .returned, .formatApproved, .submitted,
      .leaderSigned, .numbered, .registered, .sealed, .issued,
    ]
    let steps = VerdictHistory.steps(kinds).map { step in
      Step(
        kind: step.kind, at: step.at, position: step.position, textTag: 1, authority: step.authority,
        target: step.kind == .returned ? .formatReview : nil)
    }
    #expect(try VerdictHistory.judge(steps).deviations.isEmpty)
  }

  @Test("taking back from the signer and submitting again is correct")
  func takenBack() throws {
    let kinds = VerdictHistory.inserting(.takenBack, .submitted, before: .opened)
    #expect(try VerdictHistory.rules(kinds).isEmpty)
  }

  @Test("taking back from the first check and sending again is correct")
  func takenBackFromReview() throws {
    let kinds = VerdictHistory.inserting(.takenBack, .revised, .sentForReview, before: .contentApproved)
    #expect(try VerdictHistory.rules(kinds).isEmpty)
  }

  @Test("what was taken back from the format check has no content check any more")
  func takenBackFromFormatReview() throws {
    let kinds = VerdictHistory.inserting(.takenBack, .revised, .sentForReview, before: .formatApproved)
    let steps = VerdictHistory.steps(kinds).map { step in
      Step(
        kind: step.kind, at: step.at, position: step.position, textTag: 2, authority: step.authority,
        target: step.target)
    }
    #expect(try VerdictHistory.judge(steps).deviations.map(\.rule) == [.contentUnchecked])
  }

  @Test("without a content check none is missed")
  func noContentCheck() throws {
    let expectation = ProcessExpectation(contentReview: .none, urgency: .normal, numbering: .numbered)
    #expect(try VerdictHistory.rules(VerdictHistory.without(.contentApproved), expectation).isEmpty)
  }

  @Test("a deviation points at its events")
  func pointsAtEvents() throws {
    let kinds = VerdictHistory.inserting(.revised, before: .submitted)
    let deviation = try #require(try VerdictHistory.judge(VerdictHistory.steps(kinds)).deviations.first)
    #expect(deviation.events == [4, 5])
  }

  @Test("each rule has a sentence and a legal source", arguments: DeviationRule.allCases)
  func words(rule: DeviationRule) {
    #expect(rule.sentence.hasSuffix(".") && rule.legalSource.contains("Nghị định 30/2020/NĐ-CP"))
  }

  @Test("the log's names of the steps are read back", arguments: StepKind.allCases)
  func names(kind: StepKind) {
    #expect(StepKind(eventKind: kind.eventKind) == kind)
    #expect(StepKind(eventKind: "document.beautified") == .unknown)
  }

  /// A history that breaks the rule and no other.
  private static func breaking(_ rule: DeviationRule) -> ([Step], ProcessExpectation) {
    let usual = VerdictHistory.expectation
    return switch rule {
    case .paperSigned: (VerdictHistory.steps([.paperRecorded]), usual)
    case .signedUnsubmitted: (VerdictHistory.steps(VerdictHistory.without(.submitted)), usual)
    case .contentUnchecked: (VerdictHistory.steps(VerdictHistory.without(.contentApproved)), usual)
    case .formatUnchecked: (VerdictHistory.steps(VerdictHistory.without(.formatApproved)), usual)
    case .textChangedAfterApproval:
      (VerdictHistory.steps(VerdictHistory.inserting(.revised, before: .submitted)), usual)
    case .signerWithoutAuthority: (lackingAuthority, usual)
    case .numberedBeforeSignature:
      (VerdictHistory.steps(swapped(VerdictHistory.regular, .leaderSigned, .numbered)), usual)
    case .sealedBeforeSignature:
      (
        VerdictHistory.steps(swapped(VerdictHistory.without(.numbered, .registered), .leaderSigned, .sealed)),
        ProcessExpectation(contentReview: .required, urgency: .normal, numbering: .unnumbered)
      )
    case .sealedBeforeNumber: (VerdictHistory.steps(swapped(VerdictHistory.regular, .numbered, .sealed)), usual)
    case .issuedUnsealed: (VerdictHistory.steps(VerdictHistory.without(.sealed)), usual)
    case .issuedLate: (issuedOnTuesday, usual)
    case .changedAfterIssue: (VerdictHistory.steps(VerdictHistory.regular + [.attached]), usual)
    case .unknownStep: (VerdictHistory.steps(VerdictHistory.inserting(.unknown, before: .numbered)), usual)
    }
  }

  private static func swapped(_ kinds: [StepKind], _ one: StepKind, _ other: StepKind) -> [StepKind] {
    kinds.map { $0 == one ? other : $0 == other ? one : $0 }
  }

  private static var lackingAuthority: [Step] {
    VerdictHistory.steps(VerdictHistory.regular).map { step in
      Step(
        kind: step.kind, at: step.at, position: step.position, textTag: step.textTag,
        authority: step.kind == .leaderSigned ? .lacking : .notAsked)
    }
  }

  private static var issuedOnTuesday: [Step] {
    VerdictHistory.steps(VerdictHistory.without(.issued)) + [
      Step(kind: .issued, at: Times.at("2020-08-18", 0), position: 11)
    ]
  }
}
