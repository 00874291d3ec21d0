public import People
public import WorkTime

/// Kết luận về quy trình: correct, or incorrect with each deviation named. A pure function of the events and the policy;
/// an unsigned document has a verdict so far.
public struct ProcessVerdict: Hashable, Sendable {
  public let deviations: [Deviation]
  /// Signed and not yet issued: from this moment on the document is late, and the verdict incorrect.
  public let lateFrom: Instant?

  /// The verdict as of a moment: an open deadline that has passed counts.
  public func isCorrect(asOf now: Instant) -> Bool {
    deviations.isEmpty && (lateFrom.map { now < $0 } ?? true)
  }

  /// All deviations as of a moment, the passed deadline included.
  public func deviations(asOf now: Instant) -> [Deviation] {
    guard let lateFrom, lateFrom <= now else { return deviations }
    return deviations + [Deviation(.issuedLate, events: [])]
  }

  /// Judges one document.
  ///
  /// - Parameters:
  ///   - steps: all events of the document, oldest first.
  ///   - expectation: what the process asks of this document.
  ///   - deadlines: when issuing is late.
  public static func judge(
    _ steps: ArraySlice<Step>, expecting expectation: ProcessExpectation, deadlines: IssueDeadlines
  ) -> ProcessVerdict {
    var reading = ProcessReading(expectation: expectation, deadlines: deadlines)
    for step in steps { reading.read(step) }
    return reading.verdict
  }
}

/// What the process asks of one document beside the common order of steps.
public struct ProcessExpectation: Hashable, Sendable {
  /// Whether the agency has a content check.
  public let contentReview: ContentReviewPolicy
  public let urgency: Urgency
  public let numbering: TypeNumbering

  public init(contentReview: ContentReviewPolicy, urgency: Urgency, numbering: TypeNumbering) {
    self.contentReview = contentReview
    self.urgency = urgency
    self.numbering = numbering
  }
}

/// Reads the steps of one document once, in order, and notes what goes against a rule.
struct ProcessReading {
  private let expectation: ProcessExpectation
  private let deadlines: IssueDeadlines
  private var deviations: [Deviation] = []
  private var seen = SeenSteps()
  /// The text that passed the format check and its place; 0: none.
  private var checkedText: UInt64 = 0
  private var checkedAt: Int64 = 0
  private var submittedAt: Int64 = 0
  private var signedAt: Instant?

  init(expectation: ProcessExpectation, deadlines: IssueDeadlines) {
    self.expectation = expectation
    self.deadlines = deadlines
  }

  /// Which steps hold for the document as it stands; returning it takes some back.
  private struct SeenSteps: OptionSet {
    let rawValue: UInt8
    static let content = SeenSteps(rawValue: 1)
    static let format = SeenSteps(rawValue: 2)
    static let submission = SeenSteps(rawValue: 4)
    static let signature = SeenSteps(rawValue: 8)
    static let number = SeenSteps(rawValue: 16)
    static let seal = SeenSteps(rawValue: 32)
    static let issue = SeenSteps(rawValue: 64)
    static let void = SeenSteps(rawValue: 128)
  }

  var verdict: ProcessVerdict {
    let isOpen = seen.contains(.signature) && seen.isDisjoint(with: [.issue, .void])
    let lateFrom = isOpen ? signedAt.map { deadlines.lateFrom(signedAt: $0, urgency: expectation.urgency) } : nil
    return ProcessVerdict(deviations: deviations, lateFrom: lateFrom)
  }

  mutating func read(_ step: Step) {
    switch step.kind {
    case .drafted, .sentForReview, .registered, .opened, .commented: break
    case .revised, .attached, .detached: readChange(step)
    case .contentApproved: seen.insert(.content)
    case .formatApproved:
      seen.insert(.format)
      checkedText = step.textTag
      checkedAt = step.position
    case .returned: readReturn(step)
    case .takenBack: readTakingBack()
    case .submitted: readSubmission(step)
    case .leaderSigned: readSignature(step)
    case .numbered:
      if !seen.contains(.signature) { note(.numberedBeforeSignature, step.position) }
      seen.insert(.number)
    case .sealed: readSeal(step)
    case .issued: readIssue(step)
    case .voided: readVoid(step)
    case .paperRecorded: note(.paperSigned, step.position)
    case .unknown: note(.unknownStep, step.position)
    }
  }

  private mutating func readChange(_ step: Step) {
    if seen.contains(.issue) {
      note(.changedAfterIssue, step.position)
    } else if step.kind == .revised, seen.contains(.format), step.textTag != checkedText {
      note(.textChangedAfterApproval, checkedAt, step.position)
    } else if step.kind == .revised, !seen.contains(.format), seen.contains(.submission) {
      note(.textChangedAfterApproval, submittedAt, step.position)
    }
  }

  /// What was submitted after the check is as checked as before; anything else is a draft again.
  private mutating func readTakingBack() {
    let staysChecked = seen.isSuperset(of: [.format, .submission])
    seen.subtract(staysChecked ? [.submission] : [.content, .format, .submission])
  }

  private mutating func readReturn(_ step: Step) {
    seen.subtract([.format, .submission, .signature])
    signedAt = nil
    if step.target != .formatReview { seen.remove(.content) }
  }

  private mutating func readSubmission(_ step: Step) {
    if expectation.contentReview == .required && !seen.contains(.content) { note(.contentUnchecked, step.position) }
    if !seen.contains(.format) { note(.formatUnchecked, step.position) }
    seen.insert(.submission)
    submittedAt = step.position
  }

  private mutating func readSignature(_ step: Step) {
    if !seen.contains(.submission) { note(.signedUnsubmitted, step.position) }
    if step.authority == .lacking { note(.signerWithoutAuthority, step.position) }
    seen.insert(.signature)
    signedAt = step.at
  }

  private mutating func readSeal(_ step: Step) {
    if !seen.contains(.signature) { note(.sealedBeforeSignature, step.position) }
    if expectation.numbering == .numbered && !seen.contains(.number) { note(.sealedBeforeNumber, step.position) }
    seen.insert(.seal)
  }

  private mutating func readIssue(_ step: Step) {
    if !seen.contains(.seal) { note(.issuedUnsealed, step.position) }
    if let signedAt, deadlines.lateFrom(signedAt: signedAt, urgency: expectation.urgency) <= step.at {
      note(.issuedLate, step.position)
    }
    seen.insert(.issue)
  }

  /// Voiding ends the deadline, but not one that had passed.
  private mutating func readVoid(_ step: Step) {
    if !seen.contains(.issue), let signedAt,
      deadlines.lateFrom(signedAt: signedAt, urgency: expectation.urgency) <= step.at
    {
      note(.issuedLate, step.position)
    }
    seen.insert(.void)
  }

  private mutating func note(_ rule: DeviationRule, _ events: Int64...) {
    deviations.append(Deviation(rule, events: events.filter { $0 > 0 }))
  }
}
