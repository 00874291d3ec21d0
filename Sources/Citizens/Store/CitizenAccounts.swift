import Cryptography
import Foundation
import Ledger
public import Storage
import WorkTime

extension CitizenAccount: RowReadable {
  static let columns: SQL = "a.id, a.contact_kind, a.contact, a.verified_by, a.particulars"

  public init(_ row: Row) throws {
    let text: String = try row[4]
    self.init(
      id: try row[0], contact: Contact(kind: try row[1], text: try row[2]), verifiedBy: try row[3],
      particulars: try JSONDecoder().decode(CitizenParticulars.self, from: Foundation.Data(text.utf8)))
  }
}

extension KeptSignInCode: RowReadable {
  init(_ row: Row) throws { self.init(trace: try row[0], expiresAt: try row[1], failures: try row[2]) }
}

/// Accounts of citizens, their sessions, and the codes they sign in with.
struct CitizenAccounts {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// nil: no such session, or it is over.
  func account(session token: SHA256Digest, at now: Instant) throws -> CitizenAccount? {
    try db.first(
      """
      SELECT \(CitizenAccount.columns) FROM citizen_sessions s JOIN citizen_accounts a ON a.id = s.account
      WHERE s.token = \(token) AND s.expires_at > \(now)
      """)
  }

  func account(_ id: CitizenAccount.ID) throws -> CitizenAccount? {
    try db.first("SELECT \(CitizenAccount.columns) FROM citizen_accounts a WHERE a.id = \(id)")
  }

  /// The account of a proved contact, opened now if it is new.
  func open(_ contact: Contact, verifiedBy source: IdentitySource, at now: Instant) throws -> CitizenAccount.ID {
    let particulars = CitizenParticulars(
      phone: contact.kind == .phone ? contact.text : "", email: contact.kind == .mail ? contact.text : "")
    let ids: [CitizenAccount.ID] = try db.values(
      """
      INSERT INTO citizen_accounts (contact_kind, contact, verified_by, verified_at, particulars, created_at)
      VALUES (\(contact.kind), \(contact.text), \(source), \(now), \(try text(of: particulars)), \(now))
      ON CONFLICT (contact_kind, contact)
        DO UPDATE SET verified_by = excluded.verified_by, verified_at = excluded.verified_at
      RETURNING id
      """)
    guard let id = ids.first else { throw StorageFault.engine(code: "congvu", message: "no account was made") }
    return id
  }

  func keep(_ particulars: CitizenParticulars, of account: CitizenAccount.ID) throws {
    try db.run("UPDATE citizen_accounts SET particulars = \(try text(of: particulars)) WHERE id = \(account)")
  }

  func beginSession(_ token: SHA256Digest, of account: CitizenAccount.ID, until end: Instant, at now: Instant) throws {
    try db.run("DELETE FROM citizen_sessions WHERE expires_at <= \(now)")
    try db.run("INSERT INTO citizen_sessions (token, account, expires_at) VALUES (\(token), \(account), \(end))")
  }

  func endSession(_ token: SHA256Digest) throws { try db.run("DELETE FROM citizen_sessions WHERE token = \(token)") }

  func code(for contact: String) throws -> KeptSignInCode? {
    try db.first("SELECT code, expires_at, failures FROM citizen_codes WHERE contact = \(contact)")
  }

  /// Takes the place of the last one.
  func keepCode(_ trace: String, for contact: String, until end: Instant, at now: Instant) throws {
    try db.run("DELETE FROM citizen_codes WHERE expires_at <= \(now)")
    try db.run(
      """
      INSERT INTO citizen_codes (contact, code, expires_at, failures) VALUES (\(contact), \(trace), \(end), 0)
      ON CONFLICT (contact) DO UPDATE SET code = excluded.code, expires_at = excluded.expires_at, failures = 0
      """)
  }

  func countFailure(of contact: String) throws {
    try db.run("UPDATE citizen_codes SET failures = failures + 1 WHERE contact = \(contact)")
  }

  func forgetCode(for contact: String) throws { try db.run("DELETE FROM citizen_codes WHERE contact = \(contact)") }

  private func text(of particulars: CitizenParticulars) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(particulars), as: UTF8.self)
  }
}
