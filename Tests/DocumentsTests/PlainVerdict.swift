import Documents
import People
import WorkTime

/// The verdict a second time, by questions to the whole history instead of one reading: slow, and written to be seen
/// to be right.
struct PlainVerdict {
  let steps: [Step]
  let expectation: ProcessExpectation
  let calendar: WorkCalendar
  /// For each place of the history: whether a taking back there leaves the checks as they are.
  private var staysChecked: [Bool] = []

  init(_ steps: [Step], _ expectation: ProcessExpectation, _ calendar: WorkCalendar) {
    (self.steps, self.expectation, self.calendar) = (steps, expectation, calendar)
    for place in steps.indices {
      staysChecked.append(isFormatChecked(before: place) && isSubmitted(before: place))
    }
  }

  var deviations: [Deviation] { steps.indices.flatMap(deviations(at:)) }

  /// Whether it is late at a moment, being signed and neither issued nor voided.
  func isOpenAndLate(at now: Instant) -> Bool {
    let end = steps.count
    guard let signature = signature(before: end), !has(.issued, before: end), !has(.voided, before: end) else {
      return false
    }
    return isLate(now, signedAt: signature.at)
  }

  private func deviations(at place: Int) -> [Deviation] {
    let step = steps[place]
    return rules(at: place).map { rule, others in Deviation(rule, events: others + [step.position]) }
  }

  private func rules(at place: Int) -> [(DeviationRule, [Int64])] {
    switch steps[place].kind {
    case .revised, .attached, .detached: change(at: place)
    case .submitted:
      [
        expectation.contentReview == .required && !isContentChecked(before: place) ? (.contentUnchecked, []) : nil,
        isFormatChecked(before: place) ? nil : (.formatUnchecked, []),
      ].compactMap { $0 }
    case .leaderSigned:
      [
        isSubmitted(before: place) ? nil : (.signedUnsubmitted, []),
        steps[place].authority == .lacking ? (.signerWithoutAuthority, []) : nil,
      ].compactMap { $0 }
    case .numbered: signature(before: place) == nil ? [(.numberedBeforeSignature, [])] : []
    case .sealed:
      [
        signature(before: place) == nil ? (.sealedBeforeSignature, []) : nil,
        expectation.numbering == .numbered && !has(.numbered, before: place) ? (.sealedBeforeNumber, []) : nil,
      ].compactMap { $0 }
    case .issued: issue(at: place)
    case .voided: !has(.issued, before: place) && isLate(at: place) ? [(.issuedLate, [])] : []
    case .paperRecorded: [(.paperSigned, [])]
    case .unknown: [(.unknownStep, [])]
    default: []
    }
  }

  private func change(at place: Int) -> [(DeviationRule, [Int64])] {
    if has(.issued, before: place) { return [(.changedAfterIssue, [])] }
    guard steps[place].kind == .revised else { return [] }
    if isFormatChecked(before: place) {
      let check = last(.formatApproved, before: place)
      return check?.textTag == steps[place].textTag
        ? [] : [(.textChangedAfterApproval, check.map { [$0.position] } ?? [])]
    }
    guard isSubmitted(before: place), let submission = last(.submitted, before: place) else { return [] }
    return [(.textChangedAfterApproval, [submission.position])]
  }

  private func issue(at place: Int) -> [(DeviationRule, [Int64])] {
    [has(.sealed, before: place) ? nil : (.issuedUnsealed, []), isLate(at: place) ? (.issuedLate, []) : nil]
      .compactMap { $0 }
  }

  private func isLate(at place: Int) -> Bool {
    signature(before: place).map { isLate(steps[place].at, signedAt: $0.at) } ?? false
  }

  private func isLate(_ now: Instant, signedAt: Instant) -> Bool {
    let day = signedAt.vietnamDate
    return now.vietnamDate > (expectation.urgency == .normal ? calendar.nextWorkingDay(after: day) : day)
  }

  private func has(_ kind: StepKind, before place: Int) -> Bool { steps[..<place].contains { $0.kind == kind } }

  private func last(_ kind: StepKind, before place: Int) -> Step? { steps[..<place].last { $0.kind == kind } }

  /// Whether a step of the kind comes before the place and nothing undoes it in between.
  private func holds(_ kind: StepKind, before place: Int, undone: (Int) -> Bool) -> Bool {
    guard let made = steps[..<place].lastIndex(where: { $0.kind == kind }) else { return false }
    return !(made..<place).contains(where: undone)
  }

  private func isSubmitted(before place: Int) -> Bool {
    holds(.submitted, before: place) { [.returned, .takenBack].contains(steps[$0].kind) }
  }

  private func isFormatChecked(before place: Int) -> Bool {
    holds(.formatApproved, before: place) { steps[$0].kind == .returned || isTakenBackUnchecked($0) }
  }

  private func isContentChecked(before place: Int) -> Bool {
    holds(.contentApproved, before: place) {
      (steps[$0].kind == .returned && steps[$0].target != .formatReview) || isTakenBackUnchecked($0)
    }
  }

  private func isTakenBackUnchecked(_ place: Int) -> Bool { steps[place].kind == .takenBack && !staysChecked[place] }

  /// The signature that holds.
  private func signature(before place: Int) -> Step? {
    holds(.leaderSigned, before: place) { steps[$0].kind == .returned } ? last(.leaderSigned, before: place) : nil
  }
}
