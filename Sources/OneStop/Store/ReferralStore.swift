import Ledger
import People
import Storage
import WorkTime

/// The referrals of dossiers as rows: what other agencies have to answer.
struct ReferralStore {
  let db: Database

  init(_ db: Database) { self.db = db }

  func write(_ dossier: Dossier) throws {
    for referral in dossier.referrals {
      let (agency, outside) = ReferralStore.columns(of: referral.target)
      try db.run(
        """
        INSERT INTO dossier_referrals (dossier, number, agency, outside, sent_at, due, answered_at)
        VALUES (\(dossier.id), \(referral.number), \(agency), \(outside), \(referral.sentAt), \(referral.due),
          \(referral.answer?.at))
        ON CONFLICT (dossier, number) DO UPDATE SET answered_at = excluded.answered_at
        """)
    }
  }

  func isStored(_ dossier: Dossier) throws -> Bool {
    let answers: [Answered] = try db.all(
      "SELECT number, answered_at FROM dossier_referrals WHERE dossier = \(dossier.id) ORDER BY number")
    return answers.map(\.number) == dossier.referrals.map(\.number)
      && answers.map(\.at) == dossier.referrals.map { $0.answer?.at }
  }

  private static func columns(of target: ReferralTarget) -> (Agency.ID?, String?) {
    switch target {
    case .agency(let agency): (agency, nil)
    case .outside(let name): (nil, name)
    }
  }

  private struct Answered: RowReadable {
    let number: Int
    let at: Instant?

    init(_ row: Row) throws {
      number = try row[0]
      at = try row[1]
    }
  }
}
