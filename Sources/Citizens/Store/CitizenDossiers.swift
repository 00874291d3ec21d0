import Ledger
import OneStop
import Storage
import WorkTime

/// Which dossiers were handed in through which account.
struct CitizenDossiers {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func link(_ dossier: Dossier.ID, to account: CitizenAccount, at now: Instant) throws {
    try db.run(
      """
      INSERT INTO citizen_dossiers (dossier, account, verified_by, at)
      VALUES (\(dossier), \(account.id), \(account.verifiedBy), \(now))
      """)
  }

  /// - Throws: `CitizenRefusal.notYourDossier`, the same for another's and for none.
  func require(_ dossier: Dossier.ID, of account: CitizenAccount.ID) throws {
    let owner: CitizenAccount.ID? = try db.value("SELECT account FROM citizen_dossiers WHERE dossier = \(dossier)")
    if owner != account { throw CitizenRefusal.notYourDossier }
  }

  /// Newest first.
  func lines(of account: CitizenAccount.ID, limit: Int) throws -> [DossierLine] {
    try DossierCensus(db).lines(
      where: "d.id IN (SELECT c.dossier FROM citizen_dossiers c WHERE c.account = \(account))", limit: limit)
  }
}
