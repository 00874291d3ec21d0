import BlockingWork
public import Certificates
public import Ledger
import SigningKeys
import Storage
public import WorkTime

extension Directory {
  /// Opens the holder's key with the PIN its owner typed. The PIN is neither stored nor logged.
  ///
  /// - Throws: `PeopleRefusal`: `noKey`, `keyExpired`, `keyNotYetValid`, `keyLocked`, `keyRetired`, `keyRevoked`, `wrongPIN` with the
  ///   tries left, `keyDamaged`. Each wrong PIN is counted; the last one locks the key, for tries at the same time too.
  public func openKey(
    of holder: KeyHolder, pin: String, by person: Person.ID, at now: Instant
  ) async throws -> OpenedKey {
    let state = try await records.read { db in try KeyQueries(db).key(of: holder) }
    try state.requireUsable(at: now)
    try requireUnrevoked(state.key, at: now)
    let container = try records.files.read(state.key.container)
    do {
      let unlocked = try await offload { try KeyContainer.open(container, pin: pin) }
      try await forgetWrongPINs(of: state.key.id)
      return OpenedKey(key: state.key, unlocked: unlocked)
    } catch KeyRefusal.wrongPIN {
      let wrong = try await countOneMoreWrongPIN(of: state.key.id, by: person, at: now)
      throw wrong >= PINPolicy.triesAllowed
        ? PeopleRefusal.keyLocked : PeopleRefusal.wrongPIN(triesLeft: PINPolicy.triesAllowed - wrong)
    } catch is KeyRefusal {
      throw PeopleRefusal.keyDamaged
    }
  }

  /// A key that was locked meanwhile stays locked, even for the right PIN.
  private func forgetWrongPINs(of key: HeldKey.ID) async throws {
    let state = try await records.read { db in try KeyQueries(db).key(key) }
    if state.lockedAt != nil { throw PeopleRefusal.keyLocked }
    if state.wrongPINs == 0 { return }
    try await records.write(chain: .system) { db in
      let queries = KeyQueries(db)
      if try queries.key(key).lockedAt != nil { throw PeopleRefusal.keyLocked }
      try queries.setWrongPINs(0, lockedAt: nil, of: key)
    }
  }

  private func countOneMoreWrongPIN(of key: HeldKey.ID, by person: Person.ID, at now: Instant) async throws -> Int {
    try await records.write(chain: .system) { db in
      let queries = KeyQueries(db)
      let state = try queries.key(key)
      if state.lockedAt != nil { throw PeopleRefusal.keyLocked }
      let wrong = state.wrongPINs + 1
      let isLast = wrong >= PINPolicy.triesAllowed
      try queries.setWrongPINs(wrong, lockedAt: isLast ? now : nil, of: key)
      if isLast {
        let event = PeopleEvent.keyLocked(key)
        _ = try db.append(NewEvent(event, subject: event.subject, actor: person.rawValue, at: now))
      }
      return wrong
    }
  }
}

/// A key that its owner has opened with the PIN, for the signatures of one request.
public struct OpenedKey: Sendable {
  public let key: HeldKey
  public let unlocked: any SigningKey
}
