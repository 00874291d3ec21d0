public import Ledger
public import People
public import WorkTime

/// One line of a list of dossiers.
public struct DossierLine: Hashable, Sendable {
  public let id: Dossier.ID
  public let receiving: Agency.ID
  public let competent: Agency.ID
  public let status: DossierStatus
  public let code: DossierCode?
  public let procedureCode: String
  public let procedureName: String
  public let field: String
  public let channel: SubmissionChannel
  public let applicantName: String
  public let ownerName: String
  public let phone: String
  public let submittedAt: Instant
  public let answerDue: Instant?
  public let acceptedAt: Instant?
  /// Midnight that begins the due day; nil: none.
  public let dueDay: Instant?
  public let firstDueDay: Instant?
  public let stepName: String?
  public let stepDue: Instant?
  public let handler: Person.ID?
  public let handlerName: String?
  public let supplementUntil: CalendarDate?
  public let isDelivered: Bool
  public let requests: Int
  public let endedAt: Instant?
  public let returnedAt: Instant?
  public let returnChannel: ReturnChannel
  /// In đồng.
  public let fee: Int
  public let paid: Int
  public let resultNumber: String?
  public let procedureHasSecrets: Bool

  /// In đồng.
  public var feeOwed: Int { status.feeOwed(of: fee, paid: paid) }

  /// Quá hạn: by date; what waits for the citizen is not.
  public func isLate(at now: Instant) -> Bool {
    guard let dueDay, !status.isWaiting else { return false }
    return (endedAt ?? now).vietnamDate > dueDay.vietnamDate
  }
}
