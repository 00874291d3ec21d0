public import Cryptography
public import Ledger
import Storage
public import WorkTime

/// Who is signed in: a person in the agency where they hold office today.
public struct Viewer: Sendable {
  public let account: Account.ID
  public let standing: Standing

  public var person: Person { standing.person }
  public var agency: Agency { standing.agency }
  public var capabilities: Set<Capability> { standing.capabilities }
  /// Chức vụ shown beside the name.
  public var title: String { standing.appointments.first?.title ?? "" }
}

extension Directory {
  /// The viewer whose session this cookie token opens; nil when it opens none, or when the person holds no office today
  /// (signing in again says so).
  public func viewer(token: SHA256Digest, at now: Instant) async throws -> Viewer? {
    try await records.read { db in
      guard let session = try AccountQueries(db).session(tokenDigest: token, at: now) else { return nil }
      let people = PersonQueries(db)
      let day = now.vietnamDate
      let offices = try people.appointments(of: session.person).filter { $0.isInForce(on: day) }
      guard let office = offices.first else { return nil }
      return Viewer(
        account: session.account, standing: try people.standing(of: session.person, in: office.agency, on: day))
    }
  }
}
