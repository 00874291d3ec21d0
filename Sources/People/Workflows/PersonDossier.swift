import Certificates
public import Ledger
import Storage

/// An office with the name of its agency.
public struct OfficeLine: Sendable {
  public let appointment: Appointment
  public let agencyName: String
}

/// All that is recorded of one person: for an administrator, and for the person.
public struct PersonDossier: Sendable {
  public let person: Person
  /// By their first days, ended ones included.
  public let offices: [OfficeLine]
  public let account: Account?
  public let keys: [KeyOverview]
  public let delegations: [Delegation]

  init(of id: Person.ID, in db: Database, files: FileStore, trust: TrustList) throws {
    let people = PersonQueries(db)
    person = try people.person(id)
    offices = try people.appointments(of: id).map { office in
      OfficeLine(appointment: office, agencyName: try AgencyQueries(db).agency(office.agency).name)
    }
    account = try AccountQueries(db).account(of: id)
    keys = try KeyOverview.all(of: .person(id), in: db, files: files, trust: trust)
    delegations = try people.delegations(to: id)
  }
}

extension Directory {
  /// What is recorded of the viewer.
  public func ownDossier(of viewer: Viewer) async throws -> PersonDossier {
    try await records.read { [files = records.files, trust = currentTrust.list] db in
      try PersonDossier(of: viewer.person.id, in: db, files: files, trust: trust)
    }
  }

  /// - Throws: `PeopleRefusal.unknownPerson`; `lacksCapability` outside the administrator's reach.
  public func personDossier(_ id: Person.ID, by actor: Permit<Administration>) async throws -> PersonDossier {
    try await records.read { [files = records.files, trust = currentTrust.list] db in
      let dossier = try PersonDossier(of: id, in: db, files: files, trust: trust)
      try actor.requireReach(to: id, in: db)
      return dossier
    }
  }
}
