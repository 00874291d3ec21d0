import Ledger
import OneStop
import People
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@testable import Statistics

@Suite("How figures are looked up")
struct StatisticsPlanTests {
  @Test("no count of a commune, and none of its officers, reads a whole table")
  func plans() async throws {
    try await Shop.with(.sqliteInMemory) { shop in
      let window = Shop.summer
      let scans = try await shop.records.read { db in
        let queries = DossierFigureQueries(db, rule: .firstAppointment)
        let slices = [
          DossierSlice(units: [shop.communes[0].id]),
          DossierSlice(units: shop.communes.map(\.id), field: "Hộ tịch", officer: .nobody, channel: .online),
        ]
        return try slices.flatMap { slice in
          let tallies = FigurePass.allCases.map {
            queries.tally(in: $0, slice, in: window, by: "d.competent")
          }
          let counts = DossierFigure.allCases.map {
            "SELECT COUNT(*) FROM dossiers d WHERE \(queries.condition($0, of: slice, in: window))" as SQL
          }
          return try (tallies + counts).flatMap { try QueryPlan.fullScans($0, in: db) }
        }
      }
      #expect(scans == [])
    }
  }

  @Test("the figures of a commune come from the index alone")
  func covering() async throws {
    try await Shop.with(.sqliteInMemory) { shop in
      let window = Shop.summer
      let steps = try await shop.records.read { db in
        let queries = DossierFigureQueries(db, rule: .firstAppointment)
        return try FigurePass.allCases.flatMap { pass in
          try QueryPlan.explain(
            queries.tally(in: pass, DossierSlice(units: [shop.communes[0].id]), in: window, by: "d.competent"), in: db)
        }
      }
      let readings = steps.filter { $0.hasPrefix("SEARCH d ") }
      #expect(readings.count == 2)
      #expect(readings.allSatisfy { $0.contains("COVERING INDEX") }, "\(readings)")
    }
  }
}
