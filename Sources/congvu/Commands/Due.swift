import ArgumentParser
import Foundation
import People
import Storage
import WorkTime

/// congvu due
struct Due: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Tính hạn trả kết quả và giải thích từng ngày.")

  @Option(help: "Lúc tiếp nhận, giờ Việt Nam: yyyy-MM-ddTHH:mm.")
  var received: String

  @Option(help: "Thời hạn: \"3 working days\", \"30 days\", \"8 working hours\", \"12 hours\" hoặc \"same day\".")
  var limit: String

  @Option(help: "Thư mục dữ liệu; không có thì tính theo giờ làm việc và lịch nghỉ mặc định.")
  var data: String?

  @Option(help: "Mã cơ quan trong thư mục dữ liệu.")
  var agency: String?

  @Flag(help: "In ra dạng JSON.")
  var json = false

  func run() async throws {
    let (moment, limit) = (try self.moment(), try timeLimit())
    let due = try await rules().explained(limit, from: moment)
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      say(String(decoding: try encoder.encode(DueAnswer(due)), as: UTF8.self))
    } else {
      for line in due.explanation { say(line) }
    }
  }

  private func moment() throws -> VietnamTime {
    guard let moment = VietnamTime(local: received) else {
      throw ValidationError("--received phải là ngày giờ có thật, dạng yyyy-MM-ddTHH:mm, ví dụ 2025-04-24T09:00.")
    }
    return moment
  }

  private func timeLimit() throws -> TimeLimit {
    do {
      return try TimeLimit(limit)
    } catch .notALimit {
      throw ValidationError(
        "--limit chưa đúng. Viết: “3 working days”, “30 days”, “8 working hours”, “12 hours” hoặc “same day”.")
    } catch .outOfRange {
      throw ValidationError("--limit phải lớn hơn 0 và không quá mười năm.")
    }
  }

  /// An agency counts by its own office hours and the holidays of its installation.
  private func rules() async throws -> DueRules {
    guard let data else {
      if agency != nil { throw ValidationError("--agency cần có --data: mã cơ quan được tra trong thư mục dữ liệu.") }
      return DueRules(calendar: try Installation.shippedCalendar())
    }
    let options = try InstallationOptions.parse(["--data", data])
    return try await options.withProgram { program in
      let calendar = try options.folder.calendar()
      guard let agency else { return DueRules(calendar: calendar) }
      let record = try await program.records.read { db in try PeopleRegister(db).agency(code: agency) }
      return DueRules(calendar: calendar, hours: record.officeHours)
    }
  }
}

/// What programs read.
private struct DueAnswer: Encodable {
  let received: String
  let limit: String
  let due: String
  let explanation: [String]

  init(_ date: DueDate) {
    received = date.received.isoText
    limit = date.limit.description
    due = date.due.isoText
    explanation = date.explanation
  }
}
