import Foundation
import Ledger
import OfficeFiles
import People
import ShippedResources
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@testable import Procedures

/// The test world's catalogue, kept by an administrator of the district.
struct CatalogueWorld: Sendable {
  let world: TestWorld
  let catalogue: ProcedureCatalogue
  /// At the top of the tree.
  let keeper: Permit<Administration>
  /// Of the commune only.
  let other: Permit<Administration>

  static func with(_ engine: TestEngine, _ body: (CatalogueWorld) async throws -> Void) async throws {
    try await TestWorld.with(engine) { world in
      let office = Appointment(
        id: .init(rawValue: 0), person: Role.monitor.id, agency: world.cast.district.id, position: .administrator,
        title: "Quản trị", unit: "", tenure: .full, validFrom: Times.founding, validTo: nil)
      _ = try await world.directory.appoint(office, by: nil, at: Times.now)
      let standing = try await world.records.read { db in
        try PeopleRegister(db).standing(of: Role.monitor.id, in: world.cast.district.id, on: Times.friday)
      }
      try await body(
        CatalogueWorld(
          world: world, catalogue: ProcedureCatalogue(records: world.records), keeper: try standing.permit(),
          other: try world.permit(.administrator)))
    }
  }

  @discardableResult
  func publish(_ procedure: Procedure, after previous: Procedure.ID? = nil) async throws -> Procedure {
    try await catalogue.publish(procedure, after: previous, by: keeper, at: Times.now)
  }

  /// Writes a file and has it looked at.
  func preview(_ bytes: [UInt8]) async throws -> CatalogueReport {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("danh-muc-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    defer { unlink(file.path) }
    return try await catalogue.preview(fileAt: file.path, by: keeper)
  }

  func importing(_ rows: [[String]]) async throws -> CatalogueReport {
    let seen = try await preview(TextTable(rows).csv())
    let done = try await catalogue.importFile(seen.file, by: keeper, at: Times.now)
    #expect(done == seen)
    return done
  }
}

@Suite("Publishing procedures")
struct CatalogueTests {
  @Test("what is published is read back, and its event says the same", arguments: TestEngine.available)
  func published(engine: TestEngine) async throws {
    try await CatalogueWorld.with(engine) { world in
      let published = try await world.publish(Samples.full())
      #expect(published.version == 1)
      #expect(try await world.catalogue.procedure(published.id) == published)
      let events = try await world.world.records.read { db in try db.events(of: "procedure/\(published.id)") }
      #expect(try events.map { try $0.fact.decoded(as: ProcedureEvent.self) } == [.published(published)])
      #expect(events.map(\.fact.actor) == [Role.monitor.id.rawValue])
      #expect(try await world.catalogue.audit() == nil)
      #expect(try await world.world.directory.audit() == nil)
    }
  }

  @Test("a running dossier's version stays as it was, but for its last day", arguments: TestEngine.available)
  func newVersion(engine: TestEngine) async throws {
    try await CatalogueWorld.with(engine) { world in
      let first = try await world.publish(Samples.procedure())
      let second = try await world.publish(
        Samples.procedure(from: "2020-08-17", limit: TimeLimit([.workingDays(tenths: 30)])), after: first.id)
      var ended = first
      ended.validTo = Times.day("2020-08-16")
      #expect(try await world.catalogue.versions(of: Samples.code) == [ended, second])
      let (today, monday) = try await world.world.records.read { db in
        let register = ProcedureRegister(db)
        return (
          try register.inForce(code: Samples.code, on: Times.friday),
          try register.inForce(code: Samples.code, on: Times.day("2020-08-17"))
        )
      }
      #expect(today == ended)
      #expect(monday == second)
      #expect(try await world.catalogue.audit() == nil)
    }
  }

  @Test("a change made from an older version than the newest is refused", arguments: TestEngine.available)
  func overtaken(engine: TestEngine) async throws {
    try await CatalogueWorld.with(engine) { world in
      let first = try await world.publish(Samples.procedure())
      try await world.publish(Samples.procedure(name: "Kết hôn"), after: first.id)
      await #expect(throws: ProcedureRefusal.overtaken) {
        try await world.publish(Samples.procedure(name: "Cưới"), after: first.id)
      }
      await #expect(throws: ProcedureRefusal.overtaken) { try await world.publish(Samples.procedure(name: "Cưới")) }
    }
  }

  @Test("only an administrator at the top keeps the catalogue", arguments: TestEngine.available)
  func notTheKeeper(engine: TestEngine) async throws {
    try await CatalogueWorld.with(engine) { world in
      let (catalogue, other) = (world.catalogue, world.other)
      await #expect(throws: ProcedureRefusal.notTheKeeper) {
        try await catalogue.publish(Samples.procedure(), after: nil, by: other, at: Times.now)
      }
      await #expect(throws: ProcedureRefusal.notTheKeeper) {
        try await catalogue.retire(Samples.code, lastDay: Times.friday, replacedBy: nil, by: other, at: Times.now)
      }
      let seen = try await world.preview(ShippedFile.procedures)
      await #expect(throws: ProcedureRefusal.notTheKeeper) {
        try await catalogue.importFile(seen.file, by: other, at: Times.now)
      }
      #expect(try await catalogue.isKept(by: world.keeper))
      #expect(try await !catalogue.isKept(by: other))
    }
  }

  @Test("what is not there is refused", arguments: TestEngine.available)
  func unknownProcedure(engine: TestEngine) async throws {
    try await CatalogueWorld.with(engine) { world in
      let catalogue = world.catalogue
      await #expect(throws: ProcedureRefusal.unknownProcedure) { try await catalogue.procedure(.init(rawValue: 9)) }
      await #expect(throws: ProcedureRefusal.unknownProcedure) { try await catalogue.versions(of: Samples.code) }
    }
  }

  @Test("a replaced code leads on to the one in force", arguments: TestEngine.available)
  func successor(engine: TestEngine) async throws {
    try await CatalogueWorld.with(engine) { world in
      try await world.catalogue.loadShipped(at: Times.now)
      let land = ProcedureCode("1.003554")!
      let found = try await world.world.records.read { db in
        try ["2020-08-14", "2024-12-01", "2026-01-01"].map {
          try ProcedureRegister(db).successor(of: land, on: Times.day($0))?.code.text
        }
      }
      #expect(found == ["1.003554", "1.012812", "1.013967"])
    }
  }

  @Test("two codes that replace each other end the search", arguments: TestEngine.available)
  func replacedInCircle(engine: TestEngine) async throws {
    try await CatalogueWorld.with(engine) { world in
      for (code, next) in [(Samples.code, Samples.otherCode), (Samples.otherCode, Samples.code)] {
        try await world.publish(Samples.procedure(code))
        try await world.catalogue.retire(
          code, lastDay: Times.friday, replacedBy: next, by: world.keeper, at: Times.now)
      }
      let found = try await world.world.records.read { db in
        try ProcedureRegister(db).successor(of: Samples.code, on: Times.day("2021-01-01"))
      }
      #expect(found == nil)
    }
  }

  @Test(
    "procedures of the border are offered in its communes only; those of other systems are shown everywhere",
    arguments: TestEngine.available)
  func offered(engine: TestEngine) async throws {
    try await CatalogueWorld.with(engine) { world in
      try await world.catalogue.loadShipped(at: Times.now)
      var border = world.world.cast.commune
      border.area.isBorder = true
      let (inland, atBorder) = try await world.world.records.read { [border] db in
        let register = ProcedureRegister(db)
        return (
          try register.offered(by: world.world.cast.commune, on: Times.day("2026-01-05")),
          try register.offered(by: border, on: Times.day("2026-01-05"))
        )
      }
      #expect(
        Set(atBorder.map(\.code.text)).subtracting(inland.map(\.code.text)) == ["1.000080", "1.000094", "1.000110"])
      #expect(inland.filter { !$0.isReceivable }.map(\.code.text) == ["1.004222"])
    }
  }
}
