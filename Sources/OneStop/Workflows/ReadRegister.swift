public import Ledger
public import People
import Procedures
import Storage
public import WorkTime

/// One line of the sổ theo dõi hồ sơ. TT 01/2018/TT-VPCP, Mẫu số 06; TT 03/2025/TT-VPCP, Mẫu số 07.
public struct DossierRegisterLine: Sendable {
  public let id: Dossier.ID
  /// Số thứ tự in the unit's year.
  public let number: Int
  public let code: DossierCode
  public let procedureName: String
  /// Số bộ.
  public let sets: Int
  public let applicant: Party
  /// The agency that decides.
  public let competentName: String
  public let acceptedAt: Instant
  /// nil: no due date.
  public let due: Instant?
  public let returnedAt: Instant?
  public let returnChannel: ReturnChannel
  public let status: DossierStatus
}

/// A page of the register.
public struct DossierRegisterView: Sendable {
  public let lines: [DossierRegisterLine]
  /// Of the whole period.
  public let total: Int

  public static let pageSize = 50
}

extension DossierDesk {
  /// Sổ theo dõi hồ sơ: what the viewer's unit accepted in a period, in the order of acceptance.
  ///
  /// - Parameters:
  ///   - end: the first moment after it.
  ///   - page: from 1; past the end, the last.
  public func register(
    for viewer: Standing, from start: Instant, until end: Instant, page: Int
  ) async throws -> DossierRegisterView {
    try await records.read { db in
      let lists = DossierLists(db)
      let total = try lists.acceptedCount(for: viewer, from: start, until: end)
      let size = DossierRegisterView.pageSize
      let last = max(1, (total + size - 1) / size)
      let before = (min(max(1, page), last) - 1) * size
      let ids = try lists.accepted(for: viewer, from: start, until: end, skipping: before, limit: size)
      let lines = try ids.compactMap { id in
        let dossier = try DossierStore(db).load(id).dossier
        return try DossierRegisterLine(dossier, number: lists.ordinal(of: dossier) ?? 0, in: db)
      }
      return DossierRegisterView(lines: lines, total: total)
    }
  }
}

extension DossierRegisterLine {
  /// nil for what has not been accepted.
  init?(_ dossier: Dossier, number: Int, in db: Database) throws {
    guard let code = dossier.code, let acceptedAt = dossier.acceptedAt else { return nil }
    self.init(
      id: dossier.id, number: number, code: code,
      procedureName: try ProcedureRegister(db).procedure(dossier.intake.procedure).name, sets: dossier.intake.sets,
      applicant: dossier.intake.parties.applicant,
      competentName: try PeopleRegister(db).agency(dossier.competent).name, acceptedAt: acceptedAt,
      due: dossier.clock?.due, returnedAt: dossier.returnedAt, returnChannel: dossier.intake.returnChannel,
      status: dossier.status)
  }

  /// Ghi chú: what ended otherwise than by a return, or waits for the citizen.
  var remark: String {
    switch status {
    case .withdrawn, .stopped, .waitingSupplement, .waitingFinance, .correcting: status.vietnameseName
    default: ""
    }
  }
}
