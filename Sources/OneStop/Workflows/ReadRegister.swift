public import Ledger
public import People
import Procedures
import Storage
public import WorkTime

/// One line of the sổ theo dõi hồ sơ. TT 01/2018/TT-VPCP, Mẫu số 06.
public struct DossierRegisterLine: Sendable {
  public let id: Dossier.ID
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

/// A page of the register, or all of it.
public struct DossierRegisterView: Sendable {
  public let lines: [DossierRegisterLine]
  /// Of the whole period.
  public let total: Int
  /// How many stand before the first of `lines`.
  public let before: Int
}

/// How much of the register is shown.
public enum DossierRegisterExtent: Hashable, Sendable {
  /// From 1.
  case page(Int)
  /// To be printed.
  case whole

  public static let pageSize = 50
}

extension DossierDesk {
  /// Sổ theo dõi hồ sơ: what the viewer's unit accepted in a period, in the order of acceptance.
  ///
  /// - Parameter end: the first moment after it.
  public func register(
    for viewer: Standing, from start: Instant, until end: Instant, extent: DossierRegisterExtent
  ) async throws -> DossierRegisterView {
    try await records.read { db in
      let lists = DossierLists(db)
      let total = try lists.acceptedCount(for: viewer, from: start, until: end)
      let (before, limit) = extent.range(in: total)
      let ids = try lists.accepted(for: viewer, from: start, until: end, skipping: before, limit: limit)
      let agencies = PeopleRegister(db)
      let lines = try ids.compactMap { id in try DossierRegisterLine(DossierStore(db).load(id).dossier, agencies, db) }
      return DossierRegisterView(lines: lines, total: total, before: before)
    }
  }
}

extension DossierRegisterExtent {
  fileprivate func range(in total: Int) -> (before: Int, limit: Int) {
    switch self {
    case .whole: return (0, total)
    case .page(let page):
      let last = max(1, (total + DossierRegisterExtent.pageSize - 1) / DossierRegisterExtent.pageSize)
      return ((min(max(1, page), last) - 1) * DossierRegisterExtent.pageSize, DossierRegisterExtent.pageSize)
    }
  }
}

extension DossierRegisterLine {
  /// nil for what has not been accepted.
  fileprivate init?(_ dossier: Dossier, _ agencies: PeopleRegister, _ db: Database) throws {
    guard let code = dossier.code, let acceptedAt = dossier.acceptedAt else { return nil }
    self.init(
      id: dossier.id, code: code,
      procedureName: try ProcedureRegister(db).procedure(dossier.intake.procedure).name, sets: dossier.intake.sets,
      applicant: dossier.intake.parties.applicant, competentName: try agencies.agency(dossier.competent).name,
      acceptedAt: acceptedAt, due: dossier.clock?.due, returnedAt: dossier.returnedAt,
      returnChannel: dossier.intake.returnChannel, status: dossier.status)
  }
}
