public import Storage
public import WorkTime

extension Person: RowReadable {
  public init(_ row: Row) throws {
    self.init(id: try row[0], fullName: try row[1], signaturePicture: try row[2])
  }
}

extension Appointment: RowReadable {
  static let columns: SQL = "id, person, agency, position, title, unit, tenure, valid_from, valid_to"

  public init(_ row: Row) throws {
    self.init(
      id: try row[0], person: try row[1], agency: try row[2], position: try row[3], title: try row[4],
      unit: try row[5], tenure: try row[6], validFrom: try row[7], validTo: try row[8])
  }
}

extension Delegation: RowReadable {
  static let columns: SQL = """
    id, agency, delegate, kind, matter, document_types, basis, valid_from, valid_to, revoked_from, revocation_reason
    """

  public init(_ row: Row) throws {
    let types: String = try row[5]
    try self.init(
      id: try row[0], agency: try row[1], delegate: try row[2], kind: try row[3], matter: try row[4],
      documentTypes: types.split(separator: ",").map { String($0) }, basis: try row[6], validFrom: try row[7],
      validTo: try row[8])
    let (from, reason): (CalendarDate?, String?) = (try row[9], try row[10])
    revocation = from.flatMap { from in reason.map { Revocation(from: from, reason: $0) } }
  }
}

extension Colleague: RowReadable {
  public init(_ row: Row) throws {
    self.init(person: try row[0], fullName: try row[1], position: try row[2], title: try row[3])
  }
}

/// One office in an agency, past ones included, with what its holder needs to work: account and key.
public struct RosterLine: Sendable, RowReadable {
  public let person: Person.ID
  public let fullName: String
  public let position: Position
  public let title: String
  public let tenure: Tenure
  public let validFrom: CalendarDate
  public let validTo: CalendarDate?
  /// nil without an account.
  public let accountName: String?
  public let accountDisabledAt: Instant?
  /// End of the newest certificate; nil without a key.
  public let keyNotAfter: Instant?
  public let keyLockedAt: Instant?

  public init(_ row: Row) throws {
    person = try row[0]
    fullName = try row[1]
    position = try row[2]
    title = try row[3]
    tenure = try row[4]
    validFrom = try row[5]
    validTo = try row[6]
    accountName = try row[7]
    accountDisabledAt = try row[8]
    keyNotAfter = try row[9]
    keyLockedAt = try row[10]
  }

  public func isInForce(on day: CalendarDate) -> Bool { validFrom <= day && (validTo.map { day <= $0 } ?? true) }
}

/// Questions about people, their offices and delegations.
public struct PersonQueries {
  private let db: Database

  public init(_ db: Database) { self.db = db }

  /// - Throws: `PeopleRefusal.unknownPerson`.
  public func person(_ id: Person.ID) throws -> Person {
    guard
      let person: Person = try db.first("SELECT id, full_name, signature_picture FROM persons WHERE id = \(id)")
    else { throw PeopleRefusal.unknownPerson }
    return person
  }

  /// Full names by number.
  public func names(of persons: Set<Person.ID>) throws -> [Person.ID: String] {
    let found: [Person] = try db.all(
      "SELECT id, full_name, signature_picture FROM persons WHERE id IN \(persons.sorted()) ORDER BY id")
    return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0.fullName) })
  }

  /// All of a person's appointments, ended ones included.
  public func appointments(of person: Person.ID) throws -> [Appointment] {
    try db.all("SELECT \(Appointment.columns) FROM appointments WHERE person = \(person) ORDER BY valid_from, id")
  }

  public func appointments(in agency: Agency.ID) throws -> [Appointment] {
    try db.all("SELECT \(Appointment.columns) FROM appointments WHERE agency = \(agency) ORDER BY position, id")
  }

  public func delegations(to person: Person.ID) throws -> [Delegation] {
    try db.all("SELECT \(Delegation.columns) FROM delegations WHERE delegate = \(person) ORDER BY id")
  }

  public func delegations(in agency: Agency.ID) throws -> [Delegation] {
    try db.all("SELECT \(Delegation.columns) FROM delegations WHERE agency = \(agency) ORDER BY id DESC")
  }

  /// Who holds an office in the agency that day, leaders first.
  public func colleagues(in agency: Agency.ID, on day: CalendarDate) throws -> [Colleague] {
    try db.all(
      """
      SELECT p.id, p.full_name, a.position, a.title FROM appointments a JOIN persons p ON p.id = a.person
      WHERE a.agency = \(agency) AND a.valid_from <= \(day) AND (a.valid_to IS NULL OR a.valid_to >= \(day))
      ORDER BY CASE a.position WHEN 'chairman' THEN 0 WHEN 'vice_chairman' THEN 1 ELSE 2 END, a.id
      """)
  }

  /// Every office of the agency: those that are held first, leaders first among them.
  public func roster(of agency: Agency.ID) throws -> [RosterLine] {
    try db.all(
      """
      SELECT p.id, p.full_name, a.position, a.title, a.tenure, a.valid_from, a.valid_to, c.name, c.disabled_at,
        k.not_after, k.locked_at
      FROM appointments a
      JOIN persons p ON p.id = a.person
      LEFT JOIN accounts c ON c.id = (SELECT MIN(id) FROM accounts WHERE person = p.id)
      LEFT JOIN held_keys k ON k.id = (SELECT MAX(id) FROM held_keys WHERE person = p.id)
      WHERE a.agency = \(agency)
      ORDER BY CASE WHEN a.valid_to IS NULL THEN 0 ELSE 1 END,
        CASE a.position WHEN 'chairman' THEN 0 WHEN 'vice_chairman' THEN 1 ELSE 2 END, a.id
      """)
  }

  /// Who a person is in an agency on a day.
  public func standing(of person: Person.ID, in agency: Agency.ID, on day: CalendarDate) throws -> Standing {
    Standing(
      person: try self.person(person), agency: try AgencyQueries(db).agency(agency),
      appointments: try appointments(of: person), delegations: try delegations(to: person), day: day)
  }

  func insert(_ person: Person) throws -> Person.ID {
    try db.insert(
      "INSERT INTO persons (full_name, signature_picture) VALUES (\(person.fullName), \(person.signaturePicture))")
  }

  func update(_ person: Person) throws {
    let changed = try db.run(
      """
      UPDATE persons SET full_name = \(person.fullName), signature_picture = \(person.signaturePicture)
      WHERE id = \(person.id)
      """)
    if changed != 1 { throw PeopleRefusal.unknownPerson }
  }

  func insert(_ office: Appointment) throws -> Appointment.ID {
    try db.insert(
      """
      INSERT INTO appointments (person, agency, position, title, unit, tenure, valid_from, valid_to)
      VALUES (\(office.person), \(office.agency), \(office.position), \(office.title), \(office.unit),
        \(office.tenure), \(office.validFrom), \(office.validTo))
      """)
  }

  func end(_ appointment: Appointment.ID, on day: CalendarDate) throws {
    _ = try db.run("UPDATE appointments SET valid_to = \(day) WHERE id = \(appointment)")
  }

  func appointment(_ id: Appointment.ID) throws -> Appointment {
    guard
      let office: Appointment = try db.first("SELECT \(Appointment.columns) FROM appointments WHERE id = \(id)")
    else { throw PeopleRefusal.noAppointment }
    return office
  }

  func insert(_ delegation: Delegation) throws -> Delegation.ID {
    try db.insert(
      """
      INSERT INTO delegations (agency, delegate, kind, matter, document_types, basis, valid_from, valid_to)
      VALUES (\(delegation.agency), \(delegation.delegate), \(delegation.kind), \(delegation.matter),
        \(delegation.documentTypes.joined(separator: ",")), \(delegation.basis), \(delegation.validFrom),
        \(delegation.validTo))
      """)
  }

  /// - Throws: `PeopleRefusal.unknownDelegation`.
  func delegation(_ id: Delegation.ID) throws -> Delegation {
    guard
      let delegation: Delegation = try db.first("SELECT \(Delegation.columns) FROM delegations WHERE id = \(id)")
    else { throw PeopleRefusal.unknownDelegation }
    return delegation
  }

  func revoke(_ delegation: Delegation.ID, _ revocation: Revocation?) throws {
    _ = try db.run(
      """
      UPDATE delegations SET revoked_from = \(revocation?.from), revocation_reason = \(revocation?.reason)
      WHERE id = \(delegation)
      """)
  }
}
