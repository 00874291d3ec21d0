public import Ledger
import OneStop
public import People
import Procedures
import Storage
public import WorkTime

extension CitizenDesk {
  /// Đánh giá, once a dossier, by whoever has its token; who they are is not asked.
  ///
  /// - Throws: `CitizenRefusal.linkOver`, `notYetRatable`, `ratedAlready`.
  public func rate(_ rating: Rating, token: LookUpToken, at now: Instant) async throws {
    let code = try dossierCode(of: token)
    try await records.write(chain: .system) { db in
      guard let dossier = try LookUps(db).shown(code) else { throw CitizenRefusal.linkOver }
      guard dossier.isRatable else { throw CitizenRefusal.notYetRatable }
      let field = try ProcedureRegister(db).procedure(dossier.intake.procedure).field
      try DossierRatings(db).add(
        rating, for: dossier.id, at: dossier.receiving, field: field,
        month: String(now.vietnamDate.description.prefix(7)))
    }
  }

  /// How often each answer was given at an agency, for its officials.
  ///
  /// - Parameters:
  ///   - first: a day of the first month.
  ///   - last: a day of the last month.
  public func ratings(
    of agency: Agency.ID, from first: CalendarDate, to last: CalendarDate
  ) async throws -> [RatingTally] {
    try await records.read { db in
      try DossierRatings(db).tallies(
        of: agency, from: String(first.description.prefix(7)), to: String(last.description.prefix(7)))
    }
  }
}
