import BlockingWork
public import Cryptography
import Ledger
import Passwords
import Storage
public import WorkTime

extension Directory {
  /// Signs in somebody who holds an office today; without one the session ends at once.
  ///
  /// - Throws: as `signIn`; `PeopleRefusal.noAppointment`.
  public func enter(name: String, password: String, token: SHA256Digest, at now: Instant) async throws {
    try await signIn(name: name, password: password, token: token, at: now)
    if try await viewer(token: token, at: now) == nil {
      try await signOut(token: token)
      throw PeopleRefusal.noAppointment
    }
  }

  /// Gives the viewer's account a new password and ends all its sessions, this one included.
  ///
  /// - Throws: `PeopleRefusal.wrongNameOrPassword`, counted like a failure to sign in; `signInThrottled`;
  ///   `passwordTooWeak`.
  public func changeOwnPassword(
    of viewer: Viewer, from current: String, to new: String, at now: Instant
  ) async throws {
    let account = try await ownAccount(of: viewer, at: now)
    guard let hash = PasswordHash(encoded: account.passwordHash), try await offload({ try hash.matches(current) })
    else {
      try await records.write(chain: .system) { db in
        try AccountQueries(db).recordFailure(under: account.name, at: now)
      }
      throw PeopleRefusal.wrongNameOrPassword
    }
    try await changePassword(of: account.id, to: new, by: viewer.person.id, at: now)
  }

  private func ownAccount(of viewer: Viewer, at now: Instant) async throws -> Account {
    try await records.read { db in
      let queries = AccountQueries(db)
      guard let account = try queries.account(viewer.account) else { throw PeopleRefusal.wrongNameOrPassword }
      if let failures = try queries.failures(under: account.name) {
        let next = SignInThrottle.nextAttempt(after: failures.failures, lastFailureAt: failures.lastFailureAt)
        if now < next { throw PeopleRefusal.signInThrottled(until: next) }
      }
      return account
    }
  }

  /// Keeps the picture of the viewer's own signature; documents signed from now on show it.
  ///
  /// - Parameter png: bytes of a PNG file that has been read once.
  public func recordSignaturePicture(_ png: [UInt8], of viewer: Viewer, at now: Instant) async throws {
    let digest = try await offload { [files = records.files] in try files.keep(png) }
    try await change(by: viewer.person.id, at: now) { db in
      var person = try PersonQueries(db).person(viewer.person.id)
      person.signaturePicture = digest
      try PersonQueries(db).update(person)
      return ((), .personRecorded(person))
    }
  }

  /// The bytes of a picture that a person or an agency has on record.
  public func picture(_ digest: SHA256Digest) async throws -> [UInt8] {
    try await offload { [files = records.files] in try files.read(digest) }
  }
}
