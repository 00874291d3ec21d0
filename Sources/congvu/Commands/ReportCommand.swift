import Storage
public import ArgumentParser
public import Compliance
import People
import WorkTime

/// congvu report
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Báo cáo.", subcommands: [AppendixReport.self, OneStopReport.self])

  /// The end of the asked day; else of the period, or now if the period is not over.
  static func moment(_ asOf: String?, after last: CalendarDate) throws -> Instant {
    guard let asOf else { return min(VietnamTime(last.adding(days: 1)).instant, ServerClock.real.now()) }
    guard let day = CalendarDate(asOf) else {
      throw SettingFault(description: "--as-of phải có dạng yyyy-MM-dd")
    }
    return VietnamTime(day.adding(days: 1)).instant
  }

  /// The agency of this code; nil: the one that has no superior.
  static func agency(_ code: String?, in db: Database) throws -> Agency {
    let people = PeopleRegister(db)
    if let code { return try people.agency(code: code) }
    guard let top = try people.allAgencies().first(where: { $0.superior == nil }) else {
      throw PeopleRefusal.unknownAgency
    }
    return top
  }
}

/// congvu report appendix
struct AppendixReport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "appendix", abstract: "Phụ lục: từng đơn vị trình ký, ký số, phát hành ra sao trong kỳ.")

  @OptionGroup var options: InstallationOptions

  @Option(help: "Từ ngày (yyyy-MM-dd).")
  var from: String

  @Option(help: "Đến ngày (yyyy-MM-dd), kể cả ngày đó.")
  var to: String

  @Option(help: "Mã cơ quan cấp trên; mặc định cơ quan không có cấp trên.")
  var agency: String?

  @Option(help: "table, csv hoặc json.")
  var format: AppendixFormat = .table

  @Option(help: "Tính đến hết ngày này (yyyy-MM-dd); mặc định ngày cuối kỳ hoặc hôm nay.")
  var asOf: String?

  func run() async throws {
    guard let first = CalendarDate(from), let last = CalendarDate(to),
      let period = ReportPeriod(from: first, to: last)
    else { throw SettingFault(description: "--from và --to phải là ngày yyyy-MM-dd, --to không trước --from") }
    let moment = try ReportCommand.moment(asOf, after: last)
    try await options.withProgram { program in
      let root = try await program.records.read { [agency] db in try ReportCommand.agency(agency, in: db) }
      let appendix = try await program.compliance.appendix(of: root.id, period: period, asOf: moment)
      print(try appendix.exported(as: format), terminator: "")
    }
  }

}

extension AppendixFormat: ExpressibleByArgument {}
