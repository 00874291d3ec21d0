import Compliance
import OneStop
import People
import Storage
import Testing
import WorkTime

@testable import QuanSon

@Suite("The letter's appendix")
struct AppendixTests {
  private static let letter = String(decoding: PackageResources.appendix_csv, as: UTF8.self)

  /// At the end of 14 August, and on the morning of the 17th.
  private static let moments = [VietnamTime(QuanSon.enforcedFrom).instant, QuanSon.clock]

  @Test("the whole demo gives the letter's figures for all twelve units")
  func wholeDemo() async throws {
    try await SmallWorld.with { world in
      try await world.loader.load()
      let district = try await world.agency(QuanSon.districtCode).id
      let period = try #require(ReportPeriod(from: QuanSon.firstDay, to: QuanSon.lastDay))
      for moment in AppendixTests.moments {
        let appendix = try await ComplianceDesk(records: world.records, rule: .quanSon2020)
          .appendix(of: district, period: period, asOf: moment)
        #expect(try AppendixTests.documentColumns(of: appendix.exported(as: .csv)) == AppendixTests.letter)
        #expect(appendix.total[.submitted] == 277)
      }
      try await AppendixTests.checkDossiers(of: world)
    }
  }

  /// Those before the columns of the one-stop shop.
  private static func documentColumns(of table: String) -> String {
    table.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).prefix(7).joined(separator: ",") + "\n"
    }.joined()
  }

  /// Received from 1 to 14 August by each commune, in the order of the appendix; and every row is what its events say.
  private static func checkDossiers(of world: SmallWorld) async throws {
    let from = VietnamTime(QuanSon.firstDay).instant
    let until = VietnamTime(QuanSon.lastDay.adding(days: 1)).instant
    var received: [Int] = []
    for code in QuanSon.communeCodes {
      let commune = try await world.agency(code).id
      received.append(
        try await world.records.read { db in
          try DossierCensus(db).count(
            where: "d.receiving = \(commune) AND d.accepted_at >= \(from) AND d.accepted_at < \(until)")
        })
    }
    #expect(received == [0, 103, 789, 85, 37, 0, 0, 20, 66, 0, 0, 0])
    #expect(try await world.dossiers.audit().fault == nil)
  }

  @Test("the planned workloads are the letter's figures")
  func workloads() {
    let planned = Commune.all.enumerated().map { index, commune in
      let load = commune.planned.workload
      let late = load.incorrect.filter { ![.paper, .formatUnchecked].contains($0) }.count
      let cells = [
        load.chairman + late, load.viceChairman, load.chairman + load.viceChairman + load.waiting,
        load.incorrect.count,
      ]
      return "\(index + 1),\(commune.planned.name)," + cells.map { $0 == 0 ? "" : String($0) }.joined(separator: ",")
    }
    let lines = AppendixTests.letter.split(separator: "\n").dropFirst()
    #expect(
      planned
        == lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).dropLast().joined(separator: ",") })
  }
}
