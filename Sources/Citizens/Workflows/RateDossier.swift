import Ledger
import OneStop
import People
import Procedures
import Storage
public import WorkTime

extension CitizenDesk {
  /// Đánh giá, once a dossier, by whoever has its token; who they are is not asked, and taken out of their remark.
  ///
  /// - Throws: `CitizenRefusal.linkOver`, `notYetRatable`, `ratedAlready`.
  public func rate(_ rating: Rating, token: LookUpToken, at now: Instant) async throws {
    let code = try dossierCode(of: token)
    try await records.write(chain: .system) { db in
      guard let dossier = try LookUps(db).shown(code) else { throw CitizenRefusal.linkOver }
      guard dossier.isRatable else { throw CitizenRefusal.notYetRatable }
      let field = try ProcedureRegister(db).procedure(dossier.intake.procedure).field
      try DossierRatings(db).add(
        rating.without(Redaction(dossier.intake.parties)), for: dossier.id, at: dossier.receiving, field: field,
        month: RatingMonths.month(of: now.vietnamDate))
    }
  }
}

extension Rating {
  fileprivate func without(_ secrets: Redaction) -> Rating {
    Rating(answers, remark: secrets.applied(to: remark)) ?? self
  }
}
