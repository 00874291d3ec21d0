import BlockingWork
public import Certificates
import Cryptography
public import Ledger
import SigningKeys
import Storage
import Tokens
public import WorkTime

extension Directory {
  /// Opens the holder's key with the PIN its owner typed. The PIN is neither stored nor logged.
  ///
  /// - Parameter id: the key they chose; nil: of those that can be opened here, the one used last.
  /// - Throws: `PeopleRefusal`: `noKey`, `unknownKey`, `keyExpired`, `keyNotYetValid`, `keyLocked`, `keyRetired`,
  ///   `keyRevoked`, `keyWithOwner`, `wrongPIN` with the tries left, `keyDamaged`. Each wrong PIN of a container is counted; the last
  ///   one locks the key, for tries at the same time too. `TokenRefusal` for a key in a token, which counts for itself.
  public func openKey(
    of holder: KeyHolder, choosing id: HeldKey.ID? = nil, pin: String, by person: Person.ID, at now: Instant
  ) async throws -> OpenedKey {
    let ring = try await records.read { db in try KeyQueries(db).ring(of: holder) }
    let opening = id ?? ring.choices(at: now).first { $0.key.place.takesPIN }?.key.id
    let state = try ring.key(opening, at: now)
    try requireUnrevoked(state.key, at: now)
    switch state.key.place {
    case .container(let file): return try await openContainer(file, of: state, pin: pin, by: person, at: now)
    case .token(let place): return try await openToken(place, for: state.key, pin: pin)
    case .remote: throw PeopleRefusal.keyWithOwner
    }
  }

  private func openToken(_ place: TokenPlace, for key: HeldKey, pin: String) async throws -> OpenedKey {
    try await offload { [tokens, files = records.files] in
      let certificate = try Certificate(der: try files.read(key.certificate))
      let session = try tokens.open(serialNumber: place.serialNumber)
      try session.login(pin: TokenPIN(pin))
      let found = try session.key(of: certificate)
      return OpenedKey(key: key, unlocked: found.asksEachTime ? found.confirmed(by: TokenPIN(pin)) : found)
    }
  }

  private func openContainer(
    _ file: SHA256Digest, of state: KeyState, pin: String, by person: Person.ID, at now: Instant
  ) async throws -> OpenedKey {
    let container = try records.files.read(file)
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
