import Ledger
import People
import PostOffice
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@testable import Notices

@Suite("Seeing to notices")
struct SupervisionTests {
  @Test("an agency's lists and counters hold its own notices, each in one list", arguments: TestEngine.available)
  func lists(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let desk = try await world.deskWithGivenUp()
      try await world.queue([
        try Letters.new(about: "dossier/13"), try Letters.new(to: Letters.phone(), about: "dossier/14"),
      ])
      let overseer = try world.overseer()
      let view = try await desk.list(.unsent, page: 1, for: overseer)
      #expect(view.counts == [.unsent: 1, .waiting: 2, .held: 0, .done: 0])
      #expect(view.lines.map(\.about) == ["dossier/12"])
      #expect(try await desk.list(.waiting, page: 9, for: overseer).lines.map(\.about) == ["dossier/14", "dossier/13"])
      let district = try NoticeOversight(of: world.districtAdministrator)
      #expect(try await desk.list(.waiting, page: 1, for: district).lines.isEmpty)
      let count = try await world.records.read { db in
        try NoticeDesk.unsentCount(of: world.cast.commune.id, in: db)
      }
      #expect(count == 1)
    }
  }

  @Test("a notice that is sent again starts anew and arrives", arguments: TestEngine.available)
  func retry(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let desk = try await world.deskWithGivenUp()
      let id = try #require(try await world.notices().first).id
      let later = Times.now.adding(seconds: 30 * 86_400)
      try await desk.retry(id, by: try world.overseer(), at: later)
      let mail = try TestMailServer()
      #expect(try await Letters.desk(world.records, mail: mail).sendDue(at: later).map(\.outcome) == [.sent])
      #expect(mail.mails.count == 1)
      #expect(try await world.eventKinds(of: id) == ["notice.given_up", "notice.retried", "notice.sent"])
      await #expect(throws: NoticeRefusal.notUnsent) {
        try await desk.retry(id, by: try world.overseer(), at: later)
      }
    }
  }

  @Test("a notice that was told otherwise is closed, and whom it was for is forgotten", arguments: TestEngine.available)
  func close(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let desk = try await world.deskWithGivenUp()
      let id = try #require(try await world.notices().first).id
      try await desk.close(id, by: try world.overseer(), at: Times.now)
      #expect(try await world.notices().map(\.state) == [.toldOtherwise])
      #expect(try await world.eventKinds(of: id).last == "notice.told_otherwise")
      let known = try await world.records.read { db in
        try db.value("SELECT COUNT(*) FROM notices WHERE recipient IS NOT NULL", as: Int.self)
      }
      #expect(known == 0)
      for again in [desk.close, desk.retry] {
        await #expect(throws: NoticeRefusal.notUnsent) { try await again(id, try world.overseer(), Times.now) }
      }
    }
  }

  @Test("what waits or is sent is neither sent again nor closed")
  func notUnsent() async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      let desk = try Letters.desk(world.records, mail: try TestMailServer())
      try await world.queue([try Letters.new()])
      let id = try #require(try await world.notices().first).id
      for act in [desk.close, desk.retry] {
        await #expect(throws: NoticeRefusal.notUnsent) { try await act(id, try world.overseer(), Times.now) }
      }
    }
  }

  @Test("another agency's notice is not known here")
  func unknown() async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      let desk = try await world.deskWithGivenUp()
      let id = try #require(try await world.notices().first).id
      let stranger = try NoticeOversight(of: world.districtAdministrator)
      for act in [desk.close, desk.retry] {
        await #expect(throws: NoticeRefusal.unknownNotice) { try await act(id, stranger, Times.now) }
        await #expect(throws: NoticeRefusal.unknownNotice) {
          try await act(.init(rawValue: 99), try world.overseer(), Times.now)
        }
      }
    }
  }

  @Test("a code for signing in is not sent again once it is given up")
  func code() async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      let desk = try await world.deskWithGivenUp(.signInCode(code: "012345", minutes: 5))
      let id = try #require(try await world.notices().first).id
      await #expect(throws: NoticeRefusal.codeExpired) {
        try await desk.retry(id, by: try world.overseer(), at: Times.now)
      }
    }
  }
}

extension TestWorld {
  /// An administrator of the commune.
  func overseer() throws -> NoticeOversight { try NoticeOversight(of: cast.standing(.administrator)) }

  /// An administrator of the district.
  var districtAdministrator: Standing {
    let office = Appointment(
      id: .init(rawValue: 77), person: Role.administrator.id, agency: cast.district.id, position: .administrator,
      title: "Quản trị huyện", unit: "", tenure: .full, validFrom: Times.founding, validTo: nil)
    return Standing(
      person: cast.person(.administrator), agency: cast.district, appointments: [office], delegations: [],
      day: Times.friday)
  }

  /// A desk whose mail server has refused the recipient of one notice for good.
  func deskWithGivenUp(
    _ message: NoticeMessage = .stopped(code: "TT-200814-0001"), about: String = "dossier/12"
  ) async throws -> NoticeDesk {
    let desk = try Letters.desk(records, mail: try TestMailServer(.refusesRecipient(550)))
    try await queue([try Letters.new(message, about: about)])
    try await desk.sendDue(at: Times.now)
    return desk
  }
}
