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
      try db.run(
        """
        INSERT INTO dossier_referrals (dossier, number, kind, agency, outside, sent_at, due, handler, ended_at)
        VALUES (\(dossier.id), \(referral.number), \(referral.kind.rawValue), \(referral.agency),
          \(referral.target.outsideName), \(referral.sentAt), \(referral.due), \(referral.handler),
          \(referral.endedAt))
        ON CONFLICT (dossier, number) DO UPDATE
          SET kind = excluded.kind, handler = excluded.handler, ended_at = excluded.ended_at
        """)
    }
  }

  /// The dossiers of which the agency ended a part in a period.
  func legs(of agency: Agency.ID, endedFrom start: Instant, until end: Instant) throws -> [Dossier.ID] {
    try db.values(
      """
      SELECT DISTINCT dossier FROM dossier_referrals
      WHERE agency = \(agency) AND kind = \(ReferralKind.leg.rawValue) AND ended_at >= \(start) AND ended_at < \(end)
      ORDER BY dossier
      """)
  }

  func isStored(_ dossier: Dossier) throws -> Bool {
    let rows: [StoredReferral] = try db.all(
      """
      SELECT number, kind, agency, outside, handler, sent_at, due, ended_at FROM dossier_referrals
      WHERE dossier = \(dossier.id) ORDER BY number
      """)
    return rows == dossier.referrals.map(StoredReferral.init)
  }

  private struct StoredReferral: RowReadable, Equatable {
    let number: Int
    let kind: String
    let agency: Agency.ID?
    let outside: String?
    let handler: Person.ID?
    let times: [Instant?]

    init(_ row: Row) throws {
      (number, kind) = (try row[0], try row[1])
      (agency, outside, handler) = (try row[2], try row[3], try row[4])
      times = [try row[5], try row[6], try row[7]]
    }

    init(_ referral: Referral) {
      (number, kind) = (referral.number, referral.kind.rawValue)
      (agency, outside, handler) = (referral.agency, referral.target.outsideName, referral.handler)
      times = [referral.sentAt, referral.due, referral.endedAt]
    }
  }
}

extension ReferralTarget {
  fileprivate var outsideName: String? { if case .outside(let name) = self { name } else { nil } }
}
