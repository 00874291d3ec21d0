public import Certificates
import Ledger
public import Storage
public import Tokens
import WorkTime

/// Danh bạ: the workflows of People. Each is one transaction on the system's chain.
public struct Directory: Sendable {
  public let records: Records
  /// By which it is known whether a certificate was revoked.
  public let currentTrust: CurrentTrust
  /// The drivers of tokens that are plugged into the server.
  let tokens: TokenDrivers

  public init(
    records: Records, trust: CurrentTrust = CurrentTrust(TrustList(roots: [])),
    tokens: TokenDrivers = TokenDrivers(paths: [])
  ) {
    self.records = records
    currentTrust = trust
    self.tokens = tokens
  }

  /// Runs a change and testifies it: the body returns its result and the event.
  func change<T: Sendable>(
    by actor: Person.ID?, at now: Instant, _ body: @escaping @Sendable (Database) throws -> (T, PeopleEvent)
  ) async throws -> T {
    try await records.write(chain: .system) { db in
      let (result, event) = try body(db)
      _ = try db.append(NewEvent(event, subject: event.subject, actor: actor?.rawValue, at: now))
      return result
    }
  }
}
