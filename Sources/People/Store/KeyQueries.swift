public import Storage
import Cryptography
import WorkTime

extension KeyState: RowReadable {
  static let columns: SQL = """
    id, person, agency, serial, subject_name, not_before, not_after, certificate, container, wrong_pins, locked_at,
    retired_at, retirement, token_serial, token_label, used_at
    """

  public init(_ row: Row) throws {
    let person: Person.ID? = try row[1]
    let agency: Agency.ID? = try row[2]
    guard let holder = person.map(KeyHolder.person) ?? agency.map(KeyHolder.agency) else {
      throw PeopleRefusal.keyDamaged
    }
    let key = HeldKey(
      id: try row[0], holder: holder, serial: try row[3], subjectName: try row[4], notBefore: try row[5],
      notAfter: try row[6], certificate: try row[7],
      place: KeyPlace(container: try row[8], tokenSerial: try row[13], tokenLabel: try row[14]))
    let (retiredAt, reason): (Instant?, KeyRetirementReason?) = (try row[11], try row[12])
    let retirement = retiredAt.flatMap { at in reason.map { KeyRetirement(at: at, reason: $0) } }
    self.init(
      key: key, wrongPINs: try row[9], lockedAt: try row[10], retirement: retirement, usedAt: try row[15])
  }
}

extension KeyPlace {
  fileprivate init(container: SHA256Digest?, tokenSerial: String?, tokenLabel: String?) {
    if let container {
      self = .container(container)
    } else if let tokenSerial {
      self = .token(TokenPlace(serialNumber: tokenSerial, label: tokenLabel ?? ""))
    } else {
      self = .remote
    }
  }

  fileprivate var container: SHA256Digest? { if case .container(let file) = self { file } else { nil } }
  fileprivate var token: TokenPlace? { if case .token(let place) = self { place } else { nil } }
}

/// Questions about keys.
public struct KeyQueries {
  private let db: Database

  public init(_ db: Database) { self.db = db }

  /// All keys of a holder.
  public func ring(of holder: KeyHolder) throws -> KeyRing {
    let condition: SQL =
      switch holder {
      case .person(let person): "person = \(person)"
      case .agency(let agency): "agency = \(agency)"
      }
    return KeyRing(
      try db.all("SELECT \(KeyState.columns) FROM held_keys WHERE \(condition) ORDER BY id DESC", as: KeyState.self))
  }

  /// - Throws: `PeopleRefusal.unknownKey`.
  public func key(_ id: HeldKey.ID) throws -> KeyState {
    guard let state: KeyState = try db.first("SELECT \(KeyState.columns) FROM held_keys WHERE id = \(id)") else {
      throw PeopleRefusal.unknownKey
    }
    return state
  }

  /// The keys that holders sign with: the newest of each certificate that was not given up; in the order of their numbers.
  func keysInUse() throws -> [KeyState] {
    try db.all(
      """
      SELECT \(KeyState.columns) FROM held_keys
      WHERE retired_at IS NULL AND id IN (SELECT max(id) FROM held_keys GROUP BY person, agency, certificate) ORDER BY id
      """)
  }

  func insert(_ key: HeldKey) throws -> HeldKey.ID {
    let person: Person.ID?
    let agency: Agency.ID?
    switch key.holder {
    case .person(let holder): (person, agency) = (holder, nil)
    case .agency(let holder): (person, agency) = (nil, holder)
    }
    return try db.insert(
      """
      INSERT INTO held_keys (person, agency, serial, subject_name, not_before, not_after, certificate, container,
        token_serial, token_label, wrong_pins, locked_at)
      VALUES (\(person), \(agency), \(key.serial), \(key.subjectName), \(key.notBefore), \(key.notAfter),
        \(key.certificate), \(key.place.container), \(key.place.token?.serialNumber), \(key.place.token?.label), 0,
        NULL)
      """)
  }

  func setUse(of key: HeldKey.ID, at now: Instant) throws {
    _ = try db.run("UPDATE held_keys SET used_at = \(now) WHERE id = \(key)")
  }

  func setWrongPINs(_ count: Int, lockedAt: Instant?, of key: HeldKey.ID) throws {
    _ = try db.run("UPDATE held_keys SET wrong_pins = \(count), locked_at = \(lockedAt) WHERE id = \(key)")
  }

  func retire(_ key: HeldKey.ID, _ retirement: KeyRetirement) throws {
    _ = try db.run(
      "UPDATE held_keys SET retired_at = \(retirement.at), retirement = \(retirement.reason) WHERE id = \(key)")
  }

  /// Whether this certificate's key was given up because somebody else may have it.
  func isCompromised(_ certificate: SHA256Digest) throws -> Bool {
    try db.value(
      """
      SELECT COUNT(*) FROM held_keys
      WHERE certificate = \(certificate) AND retirement = \(KeyRetirementReason.compromised)
      """, as: Int.self) != 0
  }
}
