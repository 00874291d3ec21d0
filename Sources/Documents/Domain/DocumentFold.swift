public import Ledger
public import WorkTime

/// An event of a document with its time: what the fold needs.
public struct TimedEvent: Hashable, Sendable {
  public let event: DocumentEvent
  public let at: Instant

  public init(_ event: DocumentEvent, at: Instant) {
    self.event = event
    self.at = at
  }
}

extension OutgoingDocument {
  /// The document that these events make; nil unless the first one begins a document.
  public init?(id: ID, events: some Sequence<TimedEvent>) {
    var document: OutgoingDocument?
    for timed in events {
      if document == nil {
        document = OutgoingDocument(id: id, beginning: timed.event, at: timed.at)
      } else {
        document?.apply(timed.event, at: timed.at)
      }
    }
    guard let document else { return nil }
    self = document
  }

  init?(id: ID, beginning event: DocumentEvent, at time: Instant) {
    switch event {
    case .drafted(let agency, let author, let particulars, let text):
      self.init(id: id, agency: agency, author: author, particulars: particulars, stage: .draft)
      self.text = text
    case .paperRecorded(let agency, let author, let particulars, let number, let paper):
      self.init(id: id, agency: agency, author: author, particulars: particulars, stage: .paperRecorded)
      self.number = number
      self.paper = paper
      file = paper.scan
      submittedAt = time
    default: return nil
    }
    revision = 1
  }

  /// What each event changes; decides nothing.
  mutating func apply(_ event: DocumentEvent, at time: Instant) {
    revision += 1
    switch event {
    case .drafted, .paperRecorded, .commented, .registered: break
    case .revised(let particulars, let version, let text):
      self.particulars = particulars
      self.version = version
      self.text = text
      if stage == .awaitingSignature { move(to: stageBeforeSubmission) }
    case .attached(let attachment): attachments.append(attachment)
    case .detached(let file): attachments.removeAll { $0.file == file }
    case .sentForReview(let stage): move(to: stage)
    case .contentApproved:
      hasContentApproval = true
      move(to: .formatReview)
    case .formatApproved(let text):
      checkedText = text
      move(to: .cleared)
    case .returned(let stage, let reason): goBack(to: stage, reason: reason, at: time)
    case .takenBack: takeBack()
    case .submitted(let signer, let file, _, _):
      self.signer = signer
      self.file = file
      submittedAt = submittedAt ?? time
      move(to: .awaitingSignature)
    case .opened: isOpened = true
    case .leaderSigned(let signer, let mark): sign(as: signer, with: mark, at: time)
    case .numbered(let number):
      self.number = number
      if leaderSignature != nil { move(to: .numbered) }
    case .sealed(let mark):
      agencySignature = mark
      sealedAt = time
      file = mark.file
      move(to: .sealed)
    case .issued:
      issuedAt = time
      move(to: .issued)
    case .voided(let reason):
      voidReason = reason
      move(to: .voided)
    }
  }

  private mutating func move(to stage: Stage) {
    self.stage = stage
    isOpened = false
  }

  /// Where a document that is not to be signed yet stands: what was never checked is still a draft.
  private var stageBeforeSubmission: Stage { checkedText == nil ? .draft : .cleared }

  private mutating func takeBack() {
    move(to: stage == .awaitingSignature ? stageBeforeSubmission : .draft)
    if stage == .draft { (hasContentApproval, checkedText) = (false, nil) }
  }

  private mutating func goBack(to stage: Stage, reason: String, at time: Instant) {
    lastReturn = Returned(from: self.stage, reason: reason, at: time)
    leaderSignature = nil
    leaderSignedAt = nil
    if stage != .cleared { checkedText = nil }
    if stage == .draft || stage == .contentReview { hasContentApproval = false }
    move(to: stage)
  }

  private mutating func sign(as signer: SignerSnapshot, with mark: SignatureMark, at time: Instant) {
    self.signer = signer
    leaderSignature = mark
    leaderSignedAt = time
    file = mark.file
    move(to: number == nil ? .leaderSigned : .numbered)
  }
}
