public import Ledger
public import Storage
public import WorkTime

/// What other features may ask of People inside their own transaction.
public struct PeopleRegister {
  private let agencies: AgencyQueries
  private let people: PersonQueries
  private let keys: KeyQueries
  private let accounts: AccountQueries

  public init(_ db: Database) {
    agencies = AgencyQueries(db)
    people = PersonQueries(db)
    keys = KeyQueries(db)
    accounts = AccountQueries(db)
  }

  /// - Throws: `PeopleRefusal.unknownAgency`.
  public func agency(_ id: Agency.ID) throws -> Agency { try agencies.agency(id) }

  /// - Throws: `PeopleRefusal.unknownAgency`.
  public func agency(code: String) throws -> Agency { try agencies.agency(code: code) }

  /// All agencies that there are or were, in the order of their numbers.
  public func allAgencies() throws -> [Agency] { try agencies.all() }

  /// Those with somebody at a counter that day, in the order of their numbers.
  public func receivingAgencies(on day: CalendarDate) throws -> [Agency] {
    try agencies.agencies(with: Position.allCases.filter { $0.capabilities.contains(.receive) }, on: day)
  }

  /// Those directly below, in the order of their numbers.
  public func subordinates(of superior: Agency.ID, on day: CalendarDate) throws -> [Agency] {
    try agencies.subordinates(of: superior, on: day)
  }

  /// Whether the agency stands somewhere below the other one in the tree.
  public func isBelow(_ agency: Agency.ID, superior: Agency.ID) throws -> Bool {
    try agencies.isBelow(agency, superior: superior)
  }

  /// Who a person is in an agency on a day.
  public func standing(of person: Person.ID, in agency: Agency.ID, on day: CalendarDate) throws -> Standing {
    try people.standing(of: person, in: agency, on: day)
  }

  /// Full names by number.
  public func names(of persons: Set<Person.ID>) throws -> [Person.ID: String] { try people.names(of: persons) }

  /// Who holds an office in the agency that day, leaders first.
  public func colleagues(in agency: Agency.ID, on day: CalendarDate) throws -> [Colleague] {
    try people.colleagues(in: agency, on: day)
  }

  /// All appointments of the agency, ended ones included.
  public func appointments(in agency: Agency.ID) throws -> [Appointment] { try people.appointments(in: agency) }

  /// All of a person's appointments, ended ones included.
  public func appointments(of person: Person.ID) throws -> [Appointment] { try people.appointments(of: person) }

  public func delegations(to person: Person.ID) throws -> [Delegation] { try people.delegations(to: person) }

  /// All keys of a holder.
  public func keyRing(of holder: KeyHolder) throws -> KeyRing { try keys.ring(of: holder) }

  /// The key as it stands now.
  ///
  /// - Throws: `PeopleRefusal.unknownKey`.
  public func key(_ id: HeldKey.ID) throws -> KeyState { try keys.key(id) }

  /// Notes that the key has signed: it is what its holder is offered first next time.
  public func noteUse(of key: HeldKey.ID, at now: Instant) throws { try keys.setUse(of: key, at: now) }

  /// For acts that come without a session: whoever has been locked out may do nothing by another door either.
  ///
  /// - Throws: `PeopleRefusal.accountDisabled`.
  public func requireNotLockedOut(_ person: Person.ID) throws {
    if try accounts.account(of: person)?.disabledAt != nil { throw PeopleRefusal.accountDisabled }
  }

  /// The keys that holders sign with, in the order of their numbers: one a certificate.
  public func keysInUse() throws -> [KeyState] { try keys.keysInUse() }
}
