import Ledger
public import Passwords
import Storage
public import WorkTime

/// Who is to be added: the person, the first office and the account, all at once.
public struct Enrolment: Sendable {
  public let fullName: String
  /// Its `id` and `person` are given by the database.
  public let office: Appointment
  /// In lower case, as sign-in asks for it.
  public let accountName: String
  /// Told to the person, who changes it.
  public let password: String

  public init(fullName: String, office: Appointment, accountName: String, password: String) {
    self.fullName = fullName
    self.office = office
    self.accountName = accountName.trimmed.lowercased()
    self.password = password
  }
}

extension Directory {
  /// Adds a person with an office and an account, in one transaction.
  ///
  /// - Throws: `PeopleRefusal`: `lacksCapability` outside the administrator's reach, `accountNameTaken`,
  ///   `passwordTooWeak`, `passwordContainsName`, `appointmentOverlaps`, `endBeforeStart`.
  public func enrol(
    _ enrolment: Enrolment, cost: HashingParameters = .recommended, by actor: Permit<Administration>, at now: Instant
  ) async throws -> Person {
    let hash = try await hash(
      enrolment.password, userName: enrolment.accountName, fullName: enrolment.fullName, cost: cost)
    return try await records.write(chain: .system) { db in
      try actor.requireReach(to: enrolment.office.agency, in: db)
      let (person, events) = try insert(enrolment, passwordHash: hash, in: db)
      for event in events {
        _ = try db.append(NewEvent(event, subject: event.subject, actor: actor.person.rawValue, at: now))
      }
      return person
    }
  }
}

private func insert(
  _ enrolment: Enrolment, passwordHash: String, in db: Database
) throws -> (Person, [PeopleEvent]) {
  let (people, accounts) = (PersonQueries(db), AccountQueries(db))
  if try accounts.account(named: enrolment.accountName) != nil {
    throw PeopleRefusal.accountNameTaken(enrolment.accountName)
  }
  var office = enrolment.office
  if let end = office.validTo, end < office.validFrom { throw PeopleRefusal.endBeforeStart }
  try requireOneHead(office, among: try people.appointments(in: office.agency))
  var person = Person(id: .init(rawValue: 0), fullName: enrolment.fullName, signaturePicture: nil)
  person.id = try people.insert(person)
  office.person = person.id
  office.id = try people.insert(office)
  let account = try accounts.insert(
    Account(
      id: .init(rawValue: 0), person: person.id, name: enrolment.accountName, passwordHash: passwordHash,
      disabledAt: nil))
  return (
    person,
    [
      .personRecorded(person), .appointed(office),
      .accountOpened(account, person: person.id, name: enrolment.accountName),
    ]
  )
}
