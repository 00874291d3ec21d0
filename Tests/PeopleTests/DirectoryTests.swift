import Ledger
import People
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("Agencies and offices")
struct DirectoryTests {
  @Test("what is recorded is read back, and its event says the same", arguments: TestEngine.available)
  func recorded(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let (agency, events) = try await world.records.read { db in
        (try AgencyQueries(db).agency(world.cast.commune.id), try db.events(of: "agency/\(world.cast.commune.id)"))
      }
      #expect(agency == world.cast.commune)
      #expect(try events.map { try $0.fact.decoded(as: PeopleEvent.self) } == [.agencyRecorded(agency)])
    }
  }

  @Test("where an agency lies is kept", arguments: TestEngine.available)
  func area(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      var commune = world.cast.commune
      commune.area = AgencyArea(isBorder: true, isRemote: true)
      let administrator = try world.permit(.administrator, Administration.self)
      try await world.directory.reviseAgency(commune, by: administrator, at: Times.now)
      let kept = try await world.records.read { [commune] db in try AgencyQueries(db).agency(commune.id) }
      #expect(kept == commune)
      #expect(try await world.directory.audit() == nil)
    }
  }

  @Test("standing comes from the rows of the day", arguments: TestEngine.available, Role.allCases)
  func standing(engine: TestEngine, role: Role) async throws {
    try await TestWorld.with(engine) { world in
      let agency = world.cast.agency(of: role).id
      let standing = try await world.records.read { db in
        try PersonQueries(db).standing(of: role.id, in: agency, on: Times.friday)
      }
      #expect(standing.person == world.cast.person(role))
      #expect(standing.appointments == [world.cast.appointment(role)])
    }
  }

  @Test("a code belongs to one agency", arguments: TestEngine.available)
  func codeTaken(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      var second = world.cast.commune
      second.id = Agency.ID(rawValue: 0)
      second.identifiers = AgencyIdentifiers(qcvn2016: "000.09.97.H56", decision2020: "H56.97.09")
      await #expect(throws: PeopleRefusal.codeTaken("trung-tien")) {
        try await world.directory.addAgency(second, by: nil, at: Times.now)
      }
    }
  }

  @Test("there are not two chairmen at a time", arguments: TestEngine.available)
  func appointmentOverlaps(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      var second = world.cast.appointment(.chairman)
      second.person = Role.viceChairman.id
      second.validFrom = Times.friday
      await #expect(throws: PeopleRefusal.appointmentOverlaps) {
        try await world.directory.appoint(second, by: nil, at: Times.now)
      }
    }
  }

  @Test(
    "a successor follows the day after, and the predecessor's end can't be moved into their time",
    arguments: TestEngine.available)
  func succession(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let administrator = try world.permit(.administrator, Administration.self)
      try await world.directory.endAppointment(
        Role.chairman.appointment, on: Times.friday, by: administrator, at: Times.now)
      var second = world.cast.appointment(.chairman)
      second.person = Role.viceChairman.id
      second.validFrom = Times.friday.adding(days: 1)
      _ = try await world.directory.appoint(second, by: nil, at: Times.now)
      await #expect(throws: PeopleRefusal.appointmentOverlaps) {
        try await world.directory.endAppointment(
          Role.chairman.appointment, on: Times.friday.adding(days: 1), by: administrator, at: Times.now)
      }
    }
  }

  @Test("an office does not end before it began", arguments: TestEngine.available)
  func endBeforeStart(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      await #expect(throws: PeopleRefusal.endBeforeStart) {
        try await world.directory.endAppointment(
          Role.clerk.appointment, on: Times.founding.adding(days: -1), by: try world.permit(.administrator),
          at: Times.now)
      }
    }
  }

  @Test("an administrator changes nothing above their agency")
  func outOfReach() async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      await #expect(throws: PeopleRefusal.lacksCapability(.administer)) {
        try await world.directory.endAppointment(
          Role.monitor.appointment, on: Times.friday, by: try world.permit(.administrator), at: Times.now)
      }
    }
  }

  @Test("who and what is not there is unknown")
  func unknown() async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      await #expect(throws: PeopleRefusal.unknownAgency) {
        try await world.records.read { db in try AgencyQueries(db).agency(Agency.ID(rawValue: 99)) }
      }
      await #expect(throws: PeopleRefusal.unknownPerson) {
        try await world.records.read { db in try PersonQueries(db).person(Person.ID(rawValue: 99)) }
      }
      await #expect(throws: PeopleRefusal.noAppointment) {
        try await world.directory.endAppointment(
          Appointment.ID(rawValue: 99), on: Times.friday, by: try world.permit(.administrator), at: Times.now)
      }
    }
  }
}
