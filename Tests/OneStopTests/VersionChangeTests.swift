import Ledger
import OneStop
import People
import Procedures
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

/// Submitted on Friday, received after the weekend, when a new version is in force.
@Suite("What was submitted before its procedure changed")
struct VersionChangeTests {
  private static let monday = Times.at("2020-08-17", 8)

  private func publishNext(at counter: CounterWorld) async throws -> Procedure {
    let keeper = try CounterRole.administrator.standing(in: counter.world.cast.district).permit(Administration.self)
    var next = counter.procedure.nextVersion
    next.term.limit = Sample.limit("11 working days")
    return try await ProcedureCatalogue(records: counter.records).publish(
      next, after: counter.procedure.id, by: keeper, at: Times.now)
  }

  private func submitted(at counter: CounterWorld) async throws -> Dossier.ID {
    try await counter.desk.submit(counter.intake(), to: counter.world.cast.commune.id, at: Times.now).id
  }

  @Test(
    "is received by the version of the day of its reception, each paper in its place", arguments: TestEngine.available)
  func accepted(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      let id = try await submitted(at: counter)
      let next = try await publishNext(at: counter)
      let now = VersionChangeTests.monday
      let receiver = counter.standing(.receiver, at: now)
      await #expect(throws: DossierRefusal.versionOver) {
        try await counter.desk.accept(id, counter.order(), by: receiver, at: now)
      }
      let read = try await counter.desk.submitted(id, for: receiver, at: now)
      #expect(read.isByNewVersion && read.procedure == next)
      #expect(read.intake.components == [ReceivedComponent(place: 1, originals: 1)])
      var intake = read.intake
      await #expect(throws: DossierRefusal.componentsMissing([0])) {
        try await counter.desk.accept(
          id, ReceptionOrder(intake: intake, payment: Sample.payment), by: receiver, at: now)
      }
      intake.components.append(ReceivedComponent(place: 0, originals: 1))
      let dossier = try await counter.desk.accept(
        id, ReceptionOrder(intake: intake, payment: Sample.payment), by: receiver, at: now)
      #expect(dossier.intake.procedure == next.id && dossier.clock?.due.vietnamDate == Times.day("2020-09-01"))
      let view = try await counter.desk.view(id, for: receiver, at: now)
      #expect(view.procedure == next)
      #expect(
        view.steps.map(\.event.kind).prefix(3) == ["dossier.opened", "dossier.version_changed", "dossier.accepted"])
      let row: Int64? = try await counter.records.read { db in
        try db.value("SELECT procedure FROM dossiers WHERE id = \(id)")
      }
      #expect(row == next.id.rawValue)
      #expect(try await counter.desk.audit().fault == nil)
    }
  }

  @Test("is completed by it too: what is asked for names the papers that the applicant will see")
  func completed() async throws {
    try await CounterWorld.with(.sqliteInMemory) { counter in
      let id = try await submitted(at: counter)
      let next = try await publishNext(at: counter)
      let now = VersionChangeTests.monday
      let receiver = counter.standing(.receiver, at: now)
      let request = SupplementRequest(items: [SupplementItem(place: 0, wanted: "Nộp đơn")], reason: "Thiếu đơn")
      await #expect(throws: DossierRefusal.versionOver) {
        try await counter.desk.answer(id, .complete(request), by: receiver, at: now)
      }
      try await counter.desk.answer(id, .complete(request), under: next.id, by: receiver, at: now)
      let view = try await counter.desk.view(id, for: receiver, at: now)
      #expect(view.procedure == next && view.dossier.status == .supplementAtReception)
      #expect(view.dossier.intake.components.map(\.place) == [1])
    }
  }

  @Test("keeps its own version where there is none in its place")
  func abolished() async throws {
    try await CounterWorld.with(.sqliteInMemory) { counter in
      let id = try await submitted(at: counter)
      let keeper = try CounterRole.administrator.standing(in: counter.world.cast.district).permit(Administration.self)
      try await ProcedureCatalogue(records: counter.records).retire(
        counter.procedure.code, lastDay: Times.friday, replacedBy: nil, by: keeper, at: Times.now)
      let now = VersionChangeTests.monday
      let dossier = try await counter.desk.accept(
        id, counter.order(), by: counter.standing(.receiver, at: now), at: now)
      #expect(dossier.intake.procedure == counter.procedure.id && dossier.status == .inProcess)
    }
  }

  @Test("loses what is no longer asked for from the list, not from the log")
  func leftOut() {
    let old = Sample.procedure()
    var new = old.nextVersion
    new.components = [DossierComponent(name: "BẢN ÁN LY HÔN"), DossierComponent(name: "Đơn")]
    let intake = Sample.intake {
      $0.components = [ReceivedComponent(place: 0, originals: 1), ReceivedComponent(place: 1, copies: 2)]
    }
    let moved = intake.moved(from: old, to: new)
    #expect(moved.procedure == new.id && moved.components == [ReceivedComponent(place: 0, copies: 2)])
    #expect(intake.moved(from: old, to: old) == intake)
  }
}
