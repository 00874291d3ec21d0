public import Cryptography
public import Ledger
public import People
public import WorkTime

/// Văn bản đi, from empty draft to issue: the fold of its events.
///
///     draft -sendForReview-> contentReview -approveContent-> formatReview -approveFormat-> cleared -submit->
///       awaitingSignature -sign-> leaderSigned -number, register-> numbered -seal-> sealed -issue-> issued
///     contentReview | formatReview | cleared | awaitingSignature | leaderSigned -returnForChange-> an earlier stage
///     contentReview | formatReview | awaitingSignature -takeBack-> draft or cleared, while nobody has opened it
///     numbered | sealed | paperRecorded -void-> voided;   (nothing) -recordPaper-> paperRecorded
/// From cleared only the author returns it, to draft; a number given before the signature can be voided before it.
///
/// Before an agency's enforcement date some arrows may be skipped, and the verdict says so: `submit` from draft,
/// `number` from awaitingSignature, `revise` from cleared and awaitingSignature.
///
/// Invariants: 1. a number, once given, never changes and is never given again. 2. An issued document never changes.
/// 3. The agency signs only what the competent person has signed. 4. `revision` counts the events.
public struct OutgoingDocument: Hashable, Sendable {
  public typealias ID = Identifier<OutgoingDocument>

  public let id: ID
  public internal(set) var agency: Agency.ID
  public internal(set) var author: Person.ID
  public internal(set) var particulars: Particulars
  public internal(set) var stage: Stage
  /// How many events made it what it is; a form made from another revision is overtaken.
  public internal(set) var revision = 0
  /// Bản thảo: counts from 1.
  public internal(set) var version = 1
  /// Digest of the current text.
  public internal(set) var text: SHA256Digest?
  /// Digest of the text that passed the format check.
  public internal(set) var checkedText: SHA256Digest?
  public internal(set) var hasContentApproval = false
  public internal(set) var isOpened = false
  public internal(set) var lastReturn: Returned?
  public internal(set) var attachments: [Attachment] = []
  public internal(set) var submittedAt: Instant?
  public internal(set) var signer: SignerSnapshot?
  /// The newest PDF: unsigned, then signed by the leader, then sealed; or the scan of a paper-signed one.
  public internal(set) var file: SHA256Digest?
  public internal(set) var leaderSignature: SignatureMark?
  public internal(set) var leaderSignedAt: Instant?
  public internal(set) var number: IssuedNumber?
  public internal(set) var agencySignature: SignatureMark?
  public internal(set) var sealedAt: Instant?
  public internal(set) var issuedAt: Instant?
  public internal(set) var paper: PaperRecord?
  public internal(set) var voidReason: String?

  /// Trả lại: from where and why.
  public struct Returned: Hashable, Sendable {
    public let from: Stage
    public let reason: String
    public let at: Instant
  }

  init(id: ID, agency: Agency.ID, author: Person.ID, particulars: Particulars, stage: Stage) {
    self.id = id
    self.agency = agency
    self.author = author
    self.particulars = particulars
    self.stage = stage
  }

  /// The type in force when it was drafted.
  public var type: DocumentType? { DocumentTypeCatalogue.type(code: particulars.type) }
}
