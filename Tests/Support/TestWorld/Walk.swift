public import Cryptography
public import Documents
public import Ledger
public import People
import WorkTime

/// Brings a document to a stage by the transitions themselves, each by the one whose duty it is; no database.
public struct Walk: Sendable {
  public var cast: Cast
  public var content: DraftContent
  /// Who drafts; the document's author.
  public var author: Standing

  public init(_ cast: Cast = Cast(), content: DraftContent = TestWorld.content()) {
    self.cast = cast
    self.content = content
    author = cast.standing(.officer)
  }

  public static let id = OutgoingDocument.ID(rawValue: 1)
  public static let text = SHA256Digest(of: Array("text".utf8))
  public static let otherText = SHA256Digest(of: Array("other text".utf8))
  public static let unsigned = SHA256Digest(of: Array("unsigned".utf8))
  public static let number = IssuedNumber(
    number: 1, year: 2020, series: "common", symbol: "QĐ-UBND", date: Times.friday)
  public static let attachment = Attachment(name: "phu-luc.pdf", file: SHA256Digest(of: Array("annex".utf8)), size: 5)

  /// The agency's policy on the test's Friday.
  public var policy: ProcessPolicy { ProcessPolicy(of: cast.commune, on: Times.friday) }

  public static func mark(_ check: SignatureCheck = .valid, by role: Role = .chairman) -> SignatureMark {
    SignatureMark(
      person: role.id, key: HeldKey.ID(rawValue: 1), serial: "0a", file: SHA256Digest(of: Array("signed".utf8)),
      check: check)
  }

  public func signatory(_ role: Role = .chairman) throws -> Signatory {
    try cast.standing(role).signatory(for: content.particulars.matter, documentType: "QĐ")
  }

  public func permit<D: Duty>(_ role: Role, _ duty: D.Type = D.self) throws -> Permit<D> {
    try cast.standing(role).permit(duty)
  }

  public func drafted() throws -> (OutgoingDocument, DocumentEvent) {
    try OutgoingDocument.draft(
      content.particulars, text: Walk.text, id: Walk.id, by: try author.permit(), at: Times.now)
  }

  /// The prescribed way to a stage, as far as its arrows.
  public func document(at stage: Stage) throws -> OutgoingDocument {
    if stage == .paperRecorded { return try paper().0 }
    var document = try drafted().0
    for arrow in Walk.arrows(to: stage) { try arrow.run(on: &document, of: self) }
    return document
  }

  /// The events of the prescribed way to a stage.
  public func events(to stage: Stage) throws -> [DocumentEvent] {
    if stage == .paperRecorded { return [try paper().1] }
    var (document, first) = try drafted()
    return [first] + (try Walk.arrows(to: stage).compactMap { try $0.run(on: &document, of: self) })
  }

  public func paper() throws -> (OutgoingDocument, DocumentEvent) {
    var free = cast
    free.commune.enforcedFrom = nil
    let record = PaperRecord(
      scan: SHA256Digest(of: Array("scan".utf8)), signedOn: Times.friday, signerName: Role.chairman.fullName,
      signerPosition: .chairman)
    return try OutgoingDocument.recordPaper(
      content.particulars, number: Walk.number, paper: record, id: Walk.id, by: try permit(.clerk),
      policy: ProcessPolicy(of: free.commune, on: Times.friday), at: Times.now)
  }

  /// For an agency with a content check.
  static func arrows(to stage: Stage) -> [Arrow] {
    switch stage {
    case .draft, .paperRecorded: []
    case .contentReview: [.sendForReview]
    case .formatReview: arrows(to: .contentReview) + [.approveContent]
    case .cleared: arrows(to: .formatReview) + [.approveFormat]
    case .awaitingSignature: arrows(to: .cleared) + [.submit]
    case .leaderSigned: arrows(to: .awaitingSignature) + [.sign]
    case .numbered: arrows(to: .leaderSigned) + [.number, .register]
    case .sealed: arrows(to: .numbered) + [.seal]
    case .issued: arrows(to: .sealed) + [.issue]
    case .voided: arrows(to: .numbered) + [.void]
    }
  }
}
