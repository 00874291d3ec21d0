public import Cryptography
public import Ledger
public import People
public import WorkTime

/// One line of a list of outgoing documents.
public struct DocumentLine: Hashable, Sendable {
  public let id: OutgoingDocument.ID
  public let agency: Agency.ID
  public let stage: Stage
  public let type: String
  public let subject: String
  public let urgency: Urgency
  public let number: Int?
  public let symbol: String?
  public let dated: CalendarDate?
  public let dueOn: CalendarDate?
  public let changedAt: Instant
  public let submittedAt: Instant?
  public let leaderSignedAt: Instant?
  public let leaderCheck: SignatureCheck?
  public let agencyCheck: SignatureCheck?
  public let issuedAt: Instant?
  public let isReturned: Bool
  public let deviations: [DeviationRule]
  public let lateFrom: Instant?
  public let authorName: String
  public let signerName: String
  public let revision: Int
  /// The newest PDF: what a signer of this line signs; nil before there is one.
  public let file: SHA256Digest?

  /// The subject as people cite it.
  public var title: String { DocumentTypeCatalogue.type(code: type)?.title(of: subject) ?? subject }

  /// Số, ký hiệu as printed; nil before a number is given.
  public var printedNumber: String? {
    number.map { "\(DocumentSymbol.printedNumber($0))/\(symbol ?? "")" }
  }

  /// The verdict of the row as of a moment; the one definition is `DocumentLists.incorrect(asOf:)`.
  public func isCorrect(asOf now: Instant) -> Bool {
    deviations.isEmpty && (lateFrom.map { now < $0 } ?? true)
  }
}
