import Ledger
import People
import Storage
import TestWorld
import Testing
import WorkTime

@testable import Statistics

@Suite("Merged agencies")
struct SuccessionTests {
  @Test("after its last day a commune's dossiers count for the one that came after it, before that for itself")
  func rollsUp() async throws {
    try await Shop.withStories { shop in
      let directory = Directory(records: shop.records)
      let (old, new) = (shop.communes[0], shop.communes[1])
      let head = try await directory.standing(old.id)
      let before = try await shop.report()
      var merged = old
      (merged.validTo, merged.successor) = (Times.day("2020-08-13"), new.id)
      try await directory.reviseAgency(merged, by: head, at: Times.now)
      let after = try await StatisticsDesk(records: shop.records).report(
        of: [new], by: .unit, in: Shop.summer)
      #expect(after.rows.map(\.key) == [.unit(new.id)])
      for figure in DossierFigure.allCases { #expect(after.total[figure] == before.total[figure]) }
      let months = try #require(ReportPeriod(from: Times.day("2020-06-15"), to: Times.day("2020-07-31")))
      let earlier = try #require(StatisticsWindow(months, asOf: months.ends))
      let rows = try await StatisticsDesk(records: shop.records).report(of: [old, new], by: .unit, in: earlier).rows
      #expect(rows.map(\.key) == [.unit(old.id), .unit(new.id)])
      #expect(rows.allSatisfy { $0.figures[.total] > 0 })
    }
  }
}

extension Directory {
  /// The right to revise the agency, of the cast's administrator.
  fileprivate func standing(_ agency: Agency.ID) async throws -> Permit<Administration> {
    try await records.read { db in
      try PeopleRegister(db).standing(of: Role.administrator.id, in: agency, on: Times.friday).permit()
    }
  }
}
