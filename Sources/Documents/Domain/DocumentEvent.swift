public import Cryptography
public import Ledger
public import People
import WorkTime

/// What happened to an outgoing document. The document is the fold of these (docs/decisions/0004).
public enum DocumentEvent: Hashable, RecordedEvent {
  case drafted(agency: Agency.ID, author: Person.ID, particulars: Particulars, text: SHA256Digest)
  case revised(particulars: Particulars, version: Int, text: SHA256Digest)
  case commented(String)
  case attached(Attachment)
  case detached(SHA256Digest)
  case sentForReview(to: Stage)
  case contentApproved
  case formatApproved(text: SHA256Digest)
  case returned(to: Stage, reason: String)
  case takenBack
  /// Trình ký; `file` is the PDF that the signer will see and sign, `contentReview` the agency's policy of that day.
  case submitted(signer: SignerSnapshot, file: SHA256Digest, text: SHA256Digest, contentReview: ContentReviewPolicy)
  /// A reviewer, signer or clerk opened it for the first time since it came to them.
  case opened
  case leaderSigned(signer: SignerSnapshot, mark: SignatureMark)
  case numbered(IssuedNumber)
  case registered(copies: Int, recipients: [String])
  case sealed(SignatureMark)
  case issued(recipients: [String])
  case voided(reason: String)
  case paperRecorded(
    agency: Agency.ID, author: Person.ID, particulars: Particulars, number: IssuedNumber, paper: PaperRecord)

  public var kind: String { step.eventKind }

  /// The step of the process that this event is.
  public var step: StepKind {
    switch self {
    case .drafted: .drafted
    case .revised: .revised
    case .commented: .commented
    case .attached: .attached
    case .detached: .detached
    case .sentForReview: .sentForReview
    case .contentApproved: .contentApproved
    case .formatApproved: .formatApproved
    case .returned: .returned
    case .takenBack: .takenBack
    case .submitted: .submitted
    case .opened: .opened
    case .leaderSigned: .leaderSigned
    case .numbered: .numbered
    case .registered: .registered
    case .sealed: .sealed
    case .issued: .issued
    case .voided: .voided
    case .paperRecorded: .paperRecorded
    }
  }
}

/// Bước: the kinds of steps that the process knows; anything else in the log is `unknown` to it.
public enum StepKind: UInt8, Sendable, CaseIterable {
  case drafted, revised, commented, attached, detached, sentForReview, contentApproved, formatApproved, returned
  case takenBack, submitted, opened, leaderSigned, numbered, registered, sealed, issued, voided, paperRecorded
  case unknown

  /// The log's name for it.
  public var eventKind: String {
    switch self {
    case .drafted: "document.drafted"
    case .revised: "document.revised"
    case .commented: "document.commented"
    case .attached: "document.attached"
    case .detached: "document.detached"
    case .sentForReview: "document.sent_for_review"
    case .contentApproved: "document.content_approved"
    case .formatApproved: "document.format_approved"
    case .returned: "document.returned"
    case .takenBack: "document.taken_back"
    case .submitted: "document.submitted"
    case .opened: "document.opened"
    case .leaderSigned: "document.leader_signed"
    case .numbered: "document.numbered"
    case .registered: "document.registered"
    case .sealed: "document.sealed"
    case .issued: "document.issued"
    case .voided: "document.voided"
    case .paperRecorded: "document.paper_recorded"
    case .unknown: "document.unknown"
    }
  }

  private static let byEventKind = Dictionary(uniqueKeysWithValues: allCases.map { ($0.eventKind, $0) })

  /// `unknown` for a name that the process does not have.
  public init(eventKind: String) { self = StepKind.byEventKind[eventKind] ?? .unknown }
}
