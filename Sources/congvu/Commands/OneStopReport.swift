public import ArgumentParser
import OneStop
import People
public import Statistics
import Storage
import WorkTime

/// congvu report one-stop
struct OneStopReport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "one-stop", abstract: "Tình hình giải quyết thủ tục hành chính tại Một cửa trong kỳ.")

  @OptionGroup var options: InstallationOptions

  @Option(help: "Từ ngày (yyyy-MM-dd).")
  var from: String

  @Option(help: "Đến ngày (yyyy-MM-dd), kể cả ngày đó.")
  var to: String

  @Option(help: "Mã cơ quan; gồm cả các cơ quan cấp dưới. Mặc định cơ quan không có cấp trên.")
  var agency: String?

  @Option(help: "unit, field, procedure, officer hoặc channel.")
  var by: StatisticsDimension = .unit

  @Option(help: "table, csv hoặc json.")
  var format: StatisticsFormat = .table

  @Option(help: "Số liệu đến hết ngày này (yyyy-MM-dd); mặc định ngày cuối kỳ hoặc hôm nay.")
  var asOf: String?

  func run() async throws {
    guard let first = CalendarDate(from), let last = CalendarDate(to),
      let period = ReportPeriod(from: first, to: last)
    else { throw SettingFault(description: "--from và --to phải là ngày yyyy-MM-dd, --to không trước --from") }
    guard let window = StatisticsWindow(period, asOf: try ReportCommand.moment(asOf, after: last)) else {
      throw SettingFault(description: "--as-of không được trước --from")
    }
    try await options.withProgram { program in
      let units = try await program.records.read { [agency] db in
        try StatisticsRegister(db).reach(of: ReportCommand.agency(agency, in: db).id)
      }
      let report = try await program.statistics.report(of: units, by: by, in: window)
      print(try report.exported(as: format), terminator: "")
    }
  }
}

extension StatisticsFormat: ExpressibleByArgument {}
extension StatisticsDimension: ExpressibleByArgument {}
