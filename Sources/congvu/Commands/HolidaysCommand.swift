import ArgumentParser
import WorkTime

/// congvu holidays
struct HolidaysCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holidays",
    abstract: "In lịch nghỉ của một năm để sửa và lưu thành holidays.csv; năm chưa có thì in lịch dự kiến theo âm lịch."
  )

  @Option(help: "Năm.")
  var year: Int

  @Option(help: "Thư mục dữ liệu; không có thì lấy lịch của chương trình.")
  var data: String?

  func run() async throws {
    guard (1950...2100).contains(year) else { throw ValidationError("--year phải từ 1950 đến 2100.") }
    let calendar = try data.map { try Installation(path: $0).calendar() } ?? Installation.shippedCalendar()
    say(String(WorkCalendar.csv(calendar.rows(of: year)).dropLast()))
  }
}
