import Storage
public import ArgumentParser
public import Compliance
import People
import WorkTime

/// congvu report
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Báo cáo.", subcommands: [AppendixReport.self])
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
    let moment = try moment(after: last)
    try await options.withProgram { program in
      let root = try await program.records.read { [agency] db in
        let queries = PeopleRegister(db)
        if let agency { return try queries.agency(code: agency) }
        guard let top = try queries.allAgencies().first(where: { $0.superior == nil }) else {
          throw PeopleRefusal.unknownAgency
        }
        return top
      }
      let appendix = try await program.compliance.appendix(of: root.id, period: period, asOf: moment)
      print(try appendix.exported(as: format), terminator: "")
    }
  }

  /// The end of the asked day; else of the period, or now if the period is not over.
  private func moment(after last: CalendarDate) throws -> Instant {
    guard let asOf else { return min(VietnamTime(last.adding(days: 1)).instant, ServerClock.real.now()) }
    guard let day = CalendarDate(asOf) else {
      throw SettingFault(description: "--as-of phải có dạng yyyy-MM-dd")
    }
    return VietnamTime(day.adding(days: 1)).instant
  }
}

extension AppendixFormat: ExpressibleByArgument {}
