import Foundation
import Ledger
import People
import Statistics
import Storage
import WorkTime

/// The statistics of a province-year: every figure of 558 communes over a million dossiers in one report, as of the end
/// of the year and as of a day in its middle; then by field. Limit: a second.
struct StatisticsFigure {
  let surroundings: Surroundings

  private static let count = 1_000_000
  private static let limit = 1.0

  func run() async throws {
    let records = try await filled()
    let desk = StatisticsDesk(records: records)
    let agencies = try await records.read { db in try PeopleRegister(db).allAgencies() }
    guard let year = ReportPeriod(from: StatisticsFigure.day(0), to: StatisticsFigure.day(365)) else { return }
    let moments = [("the end of the year", year.ends), ("1 July", VietnamTime(StatisticsFigure.day(182)).instant)]
    for (name, moment) in moments {
      guard let window = StatisticsWindow(year, asOf: moment) else { continue }
      for dimension in [StatisticsDimension.unit, .field] {
        var ours: [Measurement] = []
        for _ in 0..<surroundings.rounds {
          ours.append(
            try await Measurement.of {
              let report = try await desk.report(of: agencies, by: dimension, in: window)
              precondition(report.total.isBalanced && report.total[.resolvedLate] > 0, "the year has figures")
              return 1
            })
        }
        let seconds = 1 / ours.median(\.perSecond)
        try Figure(
          figure: "statistics of a province-year by \(dimension.rawValue), as of \(name)", value: seconds, unit: "s",
          peer: "limit", peerValue: StatisticsFigure.limit, ratio: StatisticsFigure.limit / seconds,
          otherValue: 1 / ours.median(\.perCPUSecond), otherUnit: "s of processor time",
          command: "bin/bench --only statistics"
        ).print()
      }
    }
    try await records.close()
  }

  private static func day(_ number: Int) -> CalendarDate { ProvinceFiller.firstDay.vietnamDate.adding(days: number) }

  /// Made once and kept.
  private func filled() async throws -> Records {
    let folder = "\(surroundings.scratch)/province-\(StatisticsFigure.count)"
    if !FileManager.default.fileExists(atPath: folder) {
      let begun = "\(folder).new"
      _ = try Program("/bin/rm", ["-rf", begun]).output()
      try FileManager.default.createDirectory(atPath: "\(begun)/files", withIntermediateDirectories: true)
      let records = try await ProvinceFiller.open(begun)
      try await ProvinceFiller(records: records).fill(StatisticsFigure.count)
      try await records.close()
      try FileManager.default.moveItem(atPath: begun, toPath: folder)
    }
    return try await ProvinceFiller.open(folder)
  }
}
