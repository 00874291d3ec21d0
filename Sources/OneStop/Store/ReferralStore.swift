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
    let rows: [StoredReferral] = try db.all(
      """
      SELECT number, agency, outside, sent_at, due, answered_at FROM dossier_referrals
      WHERE dossier = \(dossier.id) ORDER BY number
      """)
    return rows == dossier.referrals.map(StoredReferral.init)
  }

  private static func columns(of target: ReferralTarget) -> (Agency.ID?, String?) {
    switch target {
    case .agency(let agency): (agency, nil)
    case .outside(let name): (nil, name)
    }
  }

  private struct StoredReferral: RowReadable, Equatable {
    let number: Int
    let agency: Agency.ID?
    let outside: String?
    let times: [Instant?]

    init(_ row: Row) throws {
      number = try row[0]
      (agency, outside) = (try row[1], try row[2])
      times = [try row[3], try row[4], try row[5]]
    }

    init(_ referral: Referral) {
      number = referral.number
      (agency, outside) = ReferralStore.columns(of: referral.target)
      times = [referral.sentAt, referral.due, referral.answer?.at]
    }
  }
}
