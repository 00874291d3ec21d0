import Cryptography
public import Ledger
public import People
public import WorkTime

extension OutgoingDocument {
  /// Whether this signatory may sign it now; the same guard runs before the key is asked for and when it is recorded.
  public func requireSignable(by signatory: Signatory) throws(DocumentRefusal) {
    if signatory.agency != agency { throw .otherAgency }
    if signatory.person != particulars.signer { throw .notTheSigner }
    try require(.awaitingSignature)
  }

  /// Ký số lãnh đạo: the competent person's own signature, verified. Điều 13 khoản 7.
  public mutating func sign(
    as signatory: Signatory, with mark: SignatureMark, at now: Instant
  ) throws(DocumentRefusal) -> DocumentEvent {
    try requireSignable(by: signatory)
    if mark.check == .invalid { throw .signatureNotValid }
    return record(.leaderSigned(signer: SignerSnapshot(signatory), mark: mark), at: now)
  }

  /// Whether a number may be given now, before one is taken from the series.
  public func requireNumberable(by clerk: Permit<Registry>, policy: ProcessPolicy) throws(DocumentRefusal) {
    if clerk.agency != agency { throw .otherAgency }
    if number != nil { throw .alreadyNumbered }
    if type?.numbering == .unnumbered { throw .unnumberedType }
    switch stage {
    case .leaderSigned: break
    case .awaitingSignature:
      if let date = policy.enforcedFrom { throw .leaderSignatureMissing(enforcedFrom: date) }
    default: throw .notAtThisStage(stage)
    }
  }

  /// Cấp số và ngày. Điều 15 khoản 3: after the competent person has signed.
  public mutating func give(
    _ number: IssuedNumber, by clerk: Permit<Registry>, policy: ProcessPolicy, at now: Instant
  ) throws(DocumentRefusal) -> DocumentEvent {
    try requireNumberable(by: clerk, policy: policy)
    return record(.numbered(number), at: now)
  }

  /// Đăng ký văn bản đi: the entry in the register. Điều 16.
  public mutating func register(by clerk: Permit<Registry>, at now: Instant) throws(DocumentRefusal) -> DocumentEvent {
    if clerk.agency != agency { throw .otherAgency }
    if number == nil { throw .notNumbered }
    return record(.registered(copies: particulars.copies, recipients: particulars.recipients), at: now)
  }

  /// Whether the agency may sign now: only what the competent person has signed. Điều 17 khoản 2, Điều 33 khoản 2.
  public func requireSealable(by clerk: Permit<Registry>) throws(DocumentRefusal) {
    if clerk.agency != agency { throw .otherAgency }
    let isReady = stage == .numbered || (stage == .leaderSigned && type?.numbering == .unnumbered)
    if !isReady { throw .notAtThisStage(stage) }
  }

  /// Ký số cơ quan, by the văn thư in person.
  public mutating func seal(
    with mark: SignatureMark, by clerk: Permit<Registry>, at now: Instant
  ) throws(DocumentRefusal) -> DocumentEvent {
    try requireSealable(by: clerk)
    if mark.check == .invalid { throw .signatureNotValid }
    return record(.sealed(mark), at: now)
  }

  /// Phát hành. Điều 18: the day it was signed, at the latest the next working day.
  public mutating func issue(by clerk: Permit<Registry>, at now: Instant) throws(DocumentRefusal) -> DocumentEvent {
    if clerk.agency != agency { throw .otherAgency }
    try require(.sealed)
    return record(.issued(recipients: particulars.recipients), at: now)
  }

  /// Hủy số: the number stays in the book with its reason and is never given again. Điều 15.
  ///
  /// A number given before the signature can be voided too: it is the only way on if the leader does not sign. So can
  /// one that a paper document was recorded under by mistake; its verdict stays.
  public mutating func void(
    reason: String, by clerk: Permit<Registry>, at now: Instant
  ) throws(DocumentRefusal) -> DocumentEvent {
    if clerk.agency != agency { throw .otherAgency }
    if number == nil { throw .notNumbered }
    guard Stage.voidable.contains(stage) else { throw .notAtThisStage(stage) }
    if reason.isEmpty { throw .reasonMissing }
    return record(.voided(reason: reason), at: now)
  }

  /// Ghi nhận văn bản ký giấy: allowed before the enforcement date only, and counts as incorrect.
  public static func recordPaper(
    _ particulars: Particulars, number: IssuedNumber, paper: PaperRecord, id: ID, by clerk: Permit<Registry>,
    policy: ProcessPolicy, at now: Instant
  ) throws(DocumentRefusal) -> (OutgoingDocument, DocumentEvent) {
    if let date = policy.enforcedFrom { throw .paperNotAllowed(enforcedFrom: date) }
    try particulars.requireComplete()
    let event = DocumentEvent.paperRecorded(
      agency: clerk.agency, author: clerk.person, particulars: particulars, number: number, paper: paper)
    return (begin(id, with: event, at: now), event)
  }
}
