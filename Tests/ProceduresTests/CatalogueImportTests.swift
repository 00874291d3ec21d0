import Cryptography
import Foundation
import Ledger
import OfficeFiles
import ShippedResources
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@testable import Procedures

@Suite("Importing and exporting the catalogue")
struct CatalogueImportTests {
  @Test("the shipped catalogue is loaded once, whole, and its file is kept", arguments: TestEngine.available)
  func shipped(engine: TestEngine) async throws {
    try await CatalogueWorld.with(engine) { world in
      let report = try #require(try await world.catalogue.loadShipped(at: Times.now))
      #expect(report.changed.count == 83)
      #expect(report.refused == [])
      #expect(try await world.catalogue.loadShipped(at: Times.now) == nil)
      #expect(try await world.catalogue.audit() == nil)
      let (events, kept) = try await world.world.records.read { db in
        (try db.events(of: "procedures"), try world.world.records.files.read(report.file))
      }
      #expect(
        try events.map { try $0.fact.decoded(as: ProcedureEvent.self) } == [.imported(file: report.file, versions: 83)])
      #expect(kept == ShippedFile.procedures)
    }
  }

  @Test(
    "what is exported and imported again publishes nothing", arguments: TestEngine.available, CatalogueFormat.allCases)
  func roundTrip(engine: TestEngine, format: CatalogueFormat) async throws {
    try await CatalogueWorld.with(engine) { world in
      try await world.catalogue.loadShipped(at: Times.now)
      let before = try await world.world.records.read { db in try ProcedureQueries(db).all() }
      let report = try await world.preview(try await world.catalogue.exported(as: format))
      #expect(report.changed == [])
      #expect(report.refused == [])
      #expect(report.unchanged.count == 83)
      _ = try await world.catalogue.importFile(report.file, by: world.keeper, at: Times.now)
      let (after, events) = try await world.world.records.read { db in
        (try ProcedureQueries(db).all(), try db.events(of: "procedures").count)
      }
      #expect(after == before)
      #expect(events == 1)
    }
  }

  @Test("an exported catalogue fills an empty one with the same versions", arguments: TestEngine.available)
  func moved(engine: TestEngine) async throws {
    var exported: [UInt8] = []
    var published: [Procedure] = []
    try await CatalogueWorld.with(engine) { world in
      try await world.catalogue.loadShipped(at: Times.now)
      exported = try await world.catalogue.exported(as: .xlsx)
      published = try await world.world.records.read { db in try ProcedureQueries(db).all() }
    }
    try await CatalogueWorld.with(engine) { [exported, published] world in
      let report = try await world.preview(exported)
      _ = try await world.catalogue.importFile(report.file, by: world.keeper, at: Times.now)
      let moved = try await world.world.records.read { db in try ProcedureQueries(db).all() }
      #expect(moved.map(CatalogueRow.cells) == published.map(CatalogueRow.cells))
    }
  }

  @Test("a preview changes nothing", arguments: TestEngine.available)
  func preview(engine: TestEngine) async throws {
    try await CatalogueWorld.with(engine) { world in
      let report = try await world.preview(ShippedFile.procedures)
      #expect(report.changed.count == 83)
      #expect(try await world.world.records.read { db in try ProcedureQueries(db).all() } == [])
    }
  }

  @Test("each row says what becomes of it", arguments: TestEngine.available)
  func outcomes(engine: TestEngine) async throws {
    try await CatalogueWorld.with(engine) { world in
      try await world.publish(Samples.procedure(from: "2020-01-01"))
      try await world.publish(Samples.procedure(Samples.otherCode))
      var ended = Samples.procedure(Samples.otherCode)
      ended.validTo = Times.friday
      var wrong = CatalogueSheet.rows(of: [Samples.procedure(ProcedureCode("1.000001")!)])[1]
      wrong[6] = "nhanh"
      let rows = CatalogueSheet.rows(of: [
        Samples.procedure(from: "2021-01-01", name: "Kết hôn"), Samples.procedure(from: "2020-01-01"), ended,
        Samples.procedure(from: "2019-01-01"), Samples.procedure(ProcedureCode("1.000002")!),
        Samples.procedure(ProcedureCode("1.000002")!),
      ])
      let report = try await world.importing(rows + [wrong])
      #expect(
        report.lines.map(\.outcome) == [
          .newVersion(from: Times.day("2021-01-01")), .unchanged, .ended(on: Times.friday),
          .refused([
            CatalogueRowProblem(
              row: 5, column: .validFrom, reason: .earlierThanPublished(Times.day("2020-01-01")))
          ]), .added, .refused([CatalogueRowProblem(row: 7, column: nil, reason: .repeated(row: 6))]),
          .refused([CatalogueRowProblem(row: 8, column: .limit, reason: .notALimit("nhanh"))]),
        ])
      let kept = try await world.catalogue.versions(of: Samples.code)
      #expect(kept.map(\.validTo) == [Times.day("2020-12-31"), nil])
      #expect(try await world.catalogue.audit() == nil)
    }
  }

  @Test("a row with the newest version's first day corrects it", arguments: TestEngine.available)
  func correction(engine: TestEngine) async throws {
    try await CatalogueWorld.with(engine) { world in
      try await world.publish(Samples.procedure())
      let report = try await world.importing(CatalogueSheet.rows(of: [Samples.procedure(name: "Kết hôn")]))
      #expect(report.lines.map(\.outcome) == [.newVersion(from: Times.day("2019-01-01"))])
      let exported = CatalogueSheet.rows(of: try await world.catalogue.versions(of: Samples.code))
      #expect(exported.dropFirst().map { $0[1] } == ["Kết hôn"])
    }
  }

  @Test("a version that is over can't be given another end or another text", arguments: TestEngine.available)
  func overOnes(engine: TestEngine) async throws {
    try await CatalogueWorld.with(engine) { world in
      let first = try await world.publish(Samples.procedure())
      try await world.publish(Samples.procedure(from: "2020-01-01", name: "Kết hôn"), after: first.id)
      var otherEnd = Samples.procedure()
      otherEnd.validTo = Times.day("2019-06-30")
      let end = try await world.importing(CatalogueSheet.rows(of: [otherEnd]))
      let text = try await world.importing(CatalogueSheet.rows(of: [Samples.procedure(name: "Cưới")]))
      let refused = { (reason: CatalogueRowProblem.Reason) in
        [
          CatalogueReport.Outcome.refused([CatalogueRowProblem(row: 2, column: .validFrom, reason: reason)])
        ]
      }
      #expect(end.lines.map(\.outcome) == refused(.otherEnd(Times.day("2019-12-31"))))
      #expect(text.lines.map(\.outcome) == refused(.earlierThanPublished(Times.day("2020-01-01"))))
    }
  }

  @Test("a file that can't be read says why", arguments: TestEngine.available)
  func fileNotRead(engine: TestEngine) async throws {
    try await CatalogueWorld.with(engine) { world in
      let files: [([UInt8], CatalogueFileProblem)] = [
        ([0xFF, 0xFE, 0], .notATable), (Array("PK\u{3}\u{4} hỏng".utf8), .notATable),
        (Array("\"a".utf8), .unclosedQuote(line: 1)),
        ([UInt8](repeating: 0x61, count: (8 << 20) + 1), .tooLarge), ([], .headingsMissing(CatalogueColumn.required)),
      ]
      var damaged = try TextTable([["a"]]).xlsx(sheet: "a")
      let name = try #require(damaged.firstRange(of: Array("xl/workbook.xml".utf8)))
      damaged[name.upperBound + 20] ^= 0xFF
      for (bytes, problem) in files + [(damaged, .damaged)] {
        await #expect(throws: ProcedureRefusal.fileNotRead(problem)) { try await world.preview(bytes) }
      }
      await #expect(throws: ProcedureRefusal.fileNotRead(.gone)) {
        try await world.catalogue.importFile(.init(of: Array("x".utf8)), by: world.keeper, at: Times.now)
      }
    }
  }
}
