public import Cryptography
public import Ledger
public import OneStop
import Storage
public import WorkTime

extension CitizenDesk {
  /// How long a citizen stays signed in: the time of an application, not of a day at a shared computer.
  public static let sessionSeconds: Int64 = 4 * 3600

  /// Đăng nhập with a proved contact; its account is opened the first time.
  ///
  /// - Parameter token: the digest of a new session token, which the browser gets as its cookie.
  public func enter(_ verified: VerifiedContact, token: SHA256Digest, at now: Instant) async throws {
    try await records.write(chain: .system) { db in
      let accounts = CitizenAccounts(db)
      let account = try accounts.open(verified.contact, verifiedBy: verified.source, at: now)
      try accounts.beginSession(
        token, of: account, until: now.adding(seconds: CitizenDesk.sessionSeconds), at: now)
    }
  }

  /// nil: nobody is signed in with this cookie.
  public func account(session token: SHA256Digest, at now: Instant) async throws -> CitizenAccount? {
    try await records.read { db in try CitizenAccounts(db).account(session: token, at: now) }
  }

  /// Đăng xuất.
  public func leave(session token: SHA256Digest) async throws {
    try await records.write(chain: .system) { db in try CitizenAccounts(db).endSession(token) }
  }

  /// Keeps what the citizen has typed of themself, so that they need not type it again.
  public func keep(_ particulars: CitizenParticulars, of account: CitizenAccount.ID) async throws {
    try await records.write(chain: .system) { db in try CitizenAccounts(db).keep(particulars, of: account) }
  }

  /// The account's dossiers, newest first.
  public func lines(of account: CitizenAccount, limit: Int) async throws -> [DossierLine] {
    try await records.read { db in try CitizenDossiers(db).lines(of: account.id, limit: limit) }
  }

  /// One of the account's dossiers.
  ///
  /// - Throws: `CitizenRefusal.notYourDossier`.
  public func dossier(_ id: Dossier.ID, of account: CitizenAccount, at now: Instant) async throws -> PublicDossier {
    try await records.read { [calendar = dossiers.calendar] db in
      try CitizenDossiers(db).require(id, of: account.id)
      return try PublicDossier(try DossierRegister(db).dossier(id), calendar: calendar, at: now, in: db)
    }
  }

  /// Its signed result.
  public func resultFile(_ id: Dossier.ID, of account: CitizenAccount, at now: Instant) async throws -> PublicFile {
    try await shownFile(of: try await dossier(id, of: account, at: now))
  }

  /// Nhận kết quả trực tuyến.
  public func takeResult(_ id: Dossier.ID, of account: CitizenAccount, at now: Instant) async throws -> PublicFile {
    try await take(try await dossier(id, of: account, at: now), at: now)
  }
}
