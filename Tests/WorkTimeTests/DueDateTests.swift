import Testing
import WorkTime

@Suite("Due dates")
struct DueDateTests {
  private static func rules() throws -> DueRules { DueRules(calendar: try shippedCalendar()) }

  private static func due(_ limit: String, from received: VietnamTime) throws -> VietnamTime {
    let (rules, limit) = (try rules(), try TimeLimit(limit))
    let explained = rules.explained(limit, from: received)
    #expect(explained.due == rules.due(limit, from: received))
    return explained.due
  }

  @Test(
    "fall as the rules work them out",
    arguments: [
      (time("2025-04-24", 9), "3 working days", time("2025-04-28", 17)),  // the Saturday is worked
      (time("2026-02-13", 15, 30), "same day", time("2026-02-23", 17)),  // after 15:00, before Tết
      (time("2026-02-02", 9), "15 days", time("2026-02-23", 17)),  // calendar days into Tết
      (time("2026-01-12", 9), "30 days", time("2026-02-11", 17)),
      (time("2026-01-28", 9), "20 working days", time("2026-03-04", 17)),  // over Tết
      (time("2026-08-20", 9), "5 working days", time("2026-08-26", 17)),  // the Saturday is worked
      (time("2025-03-03", 9), "5 working days", time("2025-03-10", 17)),
      (time("2025-03-06", 10), "8 working hours", time("2025-03-07", 10)),
      (time("2020-08-05", 22), "12 hours", time("2020-08-06", 10)),
      // Swaps of the other years.
      (time("2019-01-04", 9), "1 working day", time("2019-01-05", 17)),
      (time("2019-05-03", 9), "1 working day", time("2019-05-04", 17)),
      (time("2024-05-03", 9), "1 working day", time("2024-05-04", 17)),
      (time("2026-01-09", 9), "1 working day", time("2026-01-10", 17)),
    ])
  func worked(received: VietnamTime, limit: String, due: VietnamTime) throws {
    #expect(try DueDateTests.due(limit, from: received) == due)
  }

  @Test(
    "count from the next working day what comes outside office hours",
    arguments: [
      (time("2020-08-05", 6), "2020-08-06"), (time("2020-08-05", 12), "2020-08-06"),
      (time("2020-08-05", 17), "2020-08-06"), (time("2020-08-05", 17, 1), "2020-08-07"),
      (time("2020-08-08", 9), "2020-08-11"), (time("2020-08-09", 23), "2020-08-11"),
      (time("2020-08-05", 15, 30), "2020-08-06"),
    ])
  func outsideHours(received: VietnamTime, due: String) throws {
    #expect(try DueDateTests.due("1 working day", from: received) == time(due, 17))
  }

  @Test(
    "are the same day up to 15:00",
    arguments: [
      (VietnamTime(day("2020-08-05"), hour: 15), "2020-08-05"),
      (VietnamTime(day("2020-08-05"), hour: 15, second: 1), "2020-08-06"),
      (VietnamTime(day("2020-08-07"), hour: 16), "2020-08-10"), (VietnamTime(day("2020-08-08"), hour: 8), "2020-08-10"),
    ])
  func sameDay(received: VietnamTime, due: String) throws {
    #expect(try DueDateTests.due("same day", from: received) == time(due, 17))
  }

  @Test("are read in Vietnam, not in UTC")
  func midnight() throws {
    let received = VietnamTime(time("2020-08-05", 0, 30).instant)
    #expect(try DueDateTests.due("1 working day", from: received) == time("2020-08-06", 17))
  }

  @Test("of several stretches follow on each other without losing a day")
  func stretches() throws {
    #expect(
      try DueDateTests.due("5 working days + 7 working days + 12 days", from: time("2020-08-03", 8))
        == time("2020-08-31", 17))
    let (joined, single) = ("2 working days + 3 working days", "5 working days")
    for number in 0..<400 {
      let received = VietnamTime(day("2019-01-01").adding(days: number * 8), hour: number % 24)
      #expect(try DueDateTests.due(joined, from: received) == DueDateTests.due(single, from: received))
    }
  }

  @Test("of half a day are hours of work", arguments: [("0.5 working days", 14), ("1.5 working days", 14)])
  func halves(limit: String, hour: Int) throws {
    let due = try DueDateTests.due(limit, from: time("2020-08-05", 8))
    #expect(due == time(limit.hasPrefix("0") ? "2020-08-05" : "2020-08-06", hour))
  }

  @Test("say each day that is counted or left out, and why")
  func explanation() throws {
    let explained = try DueDateTests.rules().explained(try TimeLimit("3 working days"), from: time("2025-04-24", 9))
    #expect(
      explained.explanation == [
        "Tiếp nhận lúc 09:00, thứ Năm, 24/4/2025.",
        "Thời hạn giải quyết: 3 ngày làm việc.",
        "Thứ Năm 24/4/2025: ngày đầu tiên, không tính (Bộ luật Dân sự 2015, Điều 147).",
        "Thứ Sáu 25/4/2025: ngày làm việc thứ 1.",
        "Thứ Bảy 26/4/2025: ngày làm việc thứ 2 (Làm bù cho ngày 02/05/2025).",
        "Chủ nhật 27/4/2025: nghỉ hằng tuần, không tính.",
        "Thứ Hai 28/4/2025: ngày làm việc thứ 3.",
        "Hạn trả kết quả: 17:00, thứ Hai, 28/4/2025.",
      ])
  }

  @Test("say why the end moved, and which holidays moved it")
  func rolled() throws {
    let lines = try DueDateTests.rules().explained(try TimeLimit("15 days"), from: time("2026-02-02", 9)).explanation
    #expect(lines.contains("Từ thứ Ba, 03/02/2026 đến thứ Ba, 17/02/2026: 15 ngày, tính cả ngày nghỉ."))
    #expect(lines.contains { $0.hasPrefix("Từ thứ Ba, 17/02/2026 đến thứ Sáu, 20/02/2026: Tết Âm lịch") })
    #expect(lines.contains { $0.hasPrefix("Ngày cuối của thời hạn, 17/02/2026, là ngày nghỉ") })
  }

  @Test("warn of a year without its official holidays")
  func uncertain() throws {
    let lines = try DueDateTests.rules().explained(try TimeLimit("500 days"), from: time("2027-12-20", 9)).explanation
    #expect(lines.filter { $0.hasPrefix("Lịch nghỉ chính thức năm") }.count == 2)
  }

  @Test("count in their explanation as many days as the limit has")
  func explainedCount() throws {
    let rules = try DueDateTests.rules()
    for number in 1...300 {
      let received = VietnamTime(day("2019-01-03").adding(days: number * 9), hour: number % 24)
      let limit = try #require(TimeLimit([.workingDays(tenths: (number % 60 + 1) * 10)]))
      let explained = rules.explained(limit, from: received)
      var last: CalendarDate?
      var counted = 0
      for case .counted(let first, let through, let numbers, _) in explained.reasons {
        #expect(numbers.lowerBound == counted + 1 && first <= through)
        (counted, last) = (numbers.upperBound, through)
      }
      #expect(counted == number % 60 + 1 && last == explained.due.date)
    }
  }
}
