public import Cryptography
public import Ledger
public import People
public import WorkTime

/// How strictly the process binds an agency on a day.
public struct ProcessPolicy: Hashable, Sendable {
  public let contentReview: ContentReviewPolicy
  /// The enforcement date if it has come; nil: skipped steps are still possible and count as incorrect.
  public let enforcedFrom: CalendarDate?

  public init(of agency: Agency, on day: CalendarDate) {
    contentReview = agency.contentReview
    enforcedFrom = agency.isEnforced(on: day) ? agency.enforcedFrom : nil
  }
}

extension OutgoingDocument {
  /// Soạn thảo: begins a document. NĐ 30/2020/NĐ-CP, Điều 10.
  public static func draft(
    _ particulars: Particulars, text: SHA256Digest, id: ID, by drafter: Permit<Drafting>, at now: Instant
  ) throws(DocumentRefusal) -> (OutgoingDocument, DocumentEvent) {
    try particulars.requireComplete()
    let event = DocumentEvent.drafted(
      agency: drafter.agency, author: drafter.person, particulars: particulars, text: text)
    return (begin(id, with: event, at: now), event)
  }

  static func begin(_ id: ID, with event: DocumentEvent, at now: Instant) -> OutgoingDocument {
    guard let document = OutgoingDocument(id: id, beginning: event, at: now) else {
      preconditionFailure("\(event.kind) begins a document")
    }
    return document
  }

  /// Sửa bản thảo: a new version of the text or the particulars.
  ///
  /// After the checks it is possible only before the enforcement date, and counts as a change after approval; once it
  /// has a number it is what the register says.
  public mutating func revise(
    _ particulars: Particulars, text: SHA256Digest, by drafter: Permit<Drafting>, policy: ProcessPolicy,
    at now: Instant
  ) throws(DocumentRefusal) -> DocumentEvent {
    try requireAuthor(drafter.person, of: drafter.agency)
    switch stage {
    case .draft: break
    case .cleared, .awaitingSignature:
      if policy.enforcedFrom != nil { throw .textIsApproved }
    default: throw .notAtThisStage(stage)
    }
    if number != nil { throw .alreadyNumbered }
    try particulars.requireComplete()
    return record(.revised(particulars: particulars, version: version + 1, text: text), at: now)
  }

  /// Góp ý: an opinion kept with the document.
  public mutating func comment(
    _ text: String, by standing: Standing, at now: Instant
  ) throws(DocumentRefusal) -> DocumentEvent {
    if standing.agency.id != agency { throw .otherAgency }
    if text.isEmpty { throw .reasonMissing }
    return record(.commented(text), at: now)
  }

  public mutating func attach(
    _ attachment: Attachment, by drafter: Permit<Drafting>, at now: Instant
  ) throws(DocumentRefusal) -> DocumentEvent {
    try requireAuthor(drafter.person, of: drafter.agency)
    try require(.draft)
    return record(.attached(attachment), at: now)
  }

  public mutating func detach(
    _ file: SHA256Digest, by drafter: Permit<Drafting>, at now: Instant
  ) throws(DocumentRefusal) -> DocumentEvent {
    try requireAuthor(drafter.person, of: drafter.agency)
    try require(.draft)
    return record(.detached(file), at: now)
  }

  /// Gửi kiểm tra: to the content check where the agency has it, else to the format check. Điều 12.
  public mutating func sendForReview(
    by drafter: Permit<Drafting>, policy: ProcessPolicy, at now: Instant
  ) throws(DocumentRefusal) -> DocumentEvent {
    try requireAuthor(drafter.person, of: drafter.agency)
    try require(.draft)
    return record(.sentForReview(to: policy.contentReview == .required ? .contentReview : .formatReview), at: now)
  }

  /// Kiểm tra nội dung đạt. Điều 12 khoản 1.
  public mutating func approveContent(
    by reviewer: Permit<ContentReview>, at now: Instant
  ) throws(DocumentRefusal) -> DocumentEvent {
    if reviewer.agency != agency { throw .otherAgency }
    try require(.contentReview)
    return record(.contentApproved, at: now)
  }

  /// Kiểm tra thể thức đạt: binds the text that was checked. Điều 12 khoản 2.
  public mutating func approveFormat(
    by reviewer: Permit<FormatReview>, at now: Instant
  ) throws(DocumentRefusal) -> DocumentEvent {
    if reviewer.agency != agency { throw .otherAgency }
    try require(.formatReview)
    guard let text else { throw .textMissing }
    return record(.formatApproved(text: text), at: now)
  }

  /// Trả lại: to an earlier step, with the reason. Điều 10 khoản 3.
  ///
  /// Whoever has the document may return it: the reviewer, the author once it is cleared, the signer, or the clerk
  /// before a number is given.
  public mutating func returnForChange(
    to target: Stage, reason: String, by holder: Standing, at now: Instant
  ) throws(DocumentRefusal) -> DocumentEvent {
    if holder.agency.id != agency { throw .otherAgency }
    if reason.isEmpty { throw .reasonMissing }
    guard number == nil, let capability = stage.returningCapability else { throw .notAtThisStage(stage) }
    if stage == .cleared && holder.person.id != author { throw .notTheAuthor }
    let mayReturn =
      stage == .awaitingSignature ? particulars.signer == holder.person.id : holder.capabilities.contains(capability)
    if !mayReturn { throw .notTheSigner }
    guard stage.returnTargets.contains(target) else { throw .cannotReturnThere }
    return record(.returned(to: target, reason: reason), at: now)
  }

  /// Lấy lại: the author takes it back while nobody has opened it.
  public mutating func takeBack(
    by drafter: Permit<Drafting>, at now: Instant
  ) throws(DocumentRefusal) -> DocumentEvent {
    try requireAuthor(drafter.person, of: drafter.agency)
    guard [.contentReview, .formatReview, .awaitingSignature].contains(stage), number == nil else {
      throw .notAtThisStage(stage)
    }
    if isOpened { throw .alreadyOpened }
    return record(.takenBack, at: now)
  }

  /// Trình ký: the author hands the checked draft, as the PDF to be signed, to the signer. Điều 11-13.
  public mutating func submit(
    to signatory: Signatory, as file: SHA256Digest, by drafter: Permit<Drafting>, policy: ProcessPolicy,
    at now: Instant
  ) throws(DocumentRefusal) -> DocumentEvent {
    try requireAuthor(drafter.person, of: drafter.agency)
    if signatory.person != particulars.signer { throw .notTheSigner }
    guard stage == .cleared || stage == .draft else { throw .notAtThisStage(stage) }
    guard let text else { throw .textMissing }
    if let date = policy.enforcedFrom, stage == .draft || checkedText != text {
      throw .formatCheckMissing(enforcedFrom: date)
    }
    let event = DocumentEvent.submitted(
      signer: SignerSnapshot(signatory), file: file, text: text, contentReview: policy.contentReview)
    return record(event, at: now)
  }

  /// The first opening by somebody who has it to work on; from then on it can't be taken back.
  public mutating func open(by viewer: Standing, at now: Instant) -> DocumentEvent? {
    guard !isOpened, viewer.agency.id == agency, isInHands(of: viewer) else { return nil }
    return record(.opened, at: now)
  }

  private func isInHands(of viewer: Standing) -> Bool {
    switch stage {
    case .contentReview: viewer.capabilities.contains(.reviewContent) && viewer.person.id != author
    case .formatReview: viewer.capabilities.contains(.reviewFormat) && viewer.person.id != author
    case .awaitingSignature: viewer.person.id == particulars.signer
    case .leaderSigned, .numbered, .sealed: viewer.capabilities.contains(.register)
    default: false
    }
  }
}

extension Stage {
  /// What one must be able to do to return a document that stands here; nil: it can't be returned.
  var returningCapability: Capability? {
    switch self {
    case .contentReview: .reviewContent
    case .formatReview: .reviewFormat
    case .cleared: .draft
    case .awaitingSignature: .sign
    case .leaderSigned: .register
    default: nil
    }
  }

  /// Where a document that stands here may be returned to.
  public var returnTargets: [Stage] {
    switch self {
    case .contentReview, .cleared: [.draft]
    case .formatReview: [.draft, .contentReview]
    case .awaitingSignature, .leaderSigned: [.draft, .contentReview, .formatReview]
    default: []
    }
  }
}

extension OutgoingDocument {
  mutating func record(_ event: DocumentEvent, at now: Instant) -> DocumentEvent {
    apply(event, at: now)
    return event
  }

  func require(_ expected: Stage) throws(DocumentRefusal) {
    if stage != expected { throw .notAtThisStage(stage) }
  }

  func requireAuthor(_ person: Person.ID, of agency: Agency.ID) throws(DocumentRefusal) {
    if agency != self.agency { throw .otherAgency }
    if person != author { throw .notTheAuthor }
  }
}
