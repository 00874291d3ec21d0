public import Storage
import Cryptography
import WorkTime

extension KeyState: RowReadable {
  static let columns: SQL = """
    id, person, agency, serial, subject_name, not_before, not_after, certificate, container, wrong_pins, locked_at,
    retired_at, retirement
    """

  public init(_ row: Row) throws {
    let person: Person.ID? = try row[1]
    let agency: Agency.ID? = try row[2]
    guard let holder = person.map(KeyHolder.person) ?? agency.map(KeyHolder.agency) else {
      throw PeopleRefusal.keyDamaged
    }
    let key = HeldKey(
      id: try row[0], holder: holder, serial: try row[3], subjectName: try row[4], notBefore: try row[5],
      notAfter: try row[6], certificate: try row[7], container: try row[8])
    let (retiredAt, reason): (Instant?, KeyRetirementReason?) = (try row[11], try row[12])
    let retirement = retiredAt.flatMap { at in reason.map { KeyRetirement(at: at, reason: $0) } }
    self.init(key: key, wrongPINs: try row[9], lockedAt: try row[10], retirement: retirement)
  }
}

/// Questions about keys.
public struct KeyQueries {
  private let db: Database

  public init(_ db: Database) { self.db = db }

  /// The newest key bound to the holder.
  ///
  /// - Throws: `PeopleRefusal.noKey`.
  public func key(of holder: KeyHolder) throws -> KeyState {
    guard let state = try newestKey(of: holder) else { throw PeopleRefusal.noKey }
    return state
  }

  /// The newest key bound to the holder; nil if none is.
  public func newestKey(of holder: KeyHolder) throws -> KeyState? {
    let condition: SQL =
      switch holder {
      case .person(let person): "person = \(person)"
      case .agency(let agency): "agency = \(agency)"
      }
    return try db.first("SELECT \(KeyState.columns) FROM held_keys WHERE \(condition) ORDER BY id DESC LIMIT 1")
  }

  public func key(_ id: HeldKey.ID) throws -> KeyState {
    guard let state: KeyState = try db.first("SELECT \(KeyState.columns) FROM held_keys WHERE id = \(id)") else {
      throw PeopleRefusal.noKey
    }
    return state
  }

  /// The keys that holders sign with: the newest of each that was not given up; in the order of their numbers.
  func keysInUse() throws -> [KeyState] {
    try db.all(
      """
      SELECT \(KeyState.columns) FROM held_keys
      WHERE retired_at IS NULL AND id IN (SELECT max(id) FROM held_keys GROUP BY person, agency) ORDER BY id
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
        wrong_pins, locked_at)
      VALUES (\(person), \(agency), \(key.serial), \(key.subjectName), \(key.notBefore), \(key.notAfter),
        \(key.certificate), \(key.container), 0, NULL)
      """)
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
