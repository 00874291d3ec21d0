import Foundation
import ShippedResources
import WorkTime

/// A million due dates in working days; peer: numpy's busday_offset over the same days and holidays, in one call.
struct DueDateFigure {
  let surroundings: Surroundings

  private static let count = 1_000_000

  func run() async throws {
    let rules = DueRules(calendar: try WorkCalendar(csv: String(decoding: ShippedFile.holidays, as: UTF8.self)))
    let limits = (1...30).compactMap { TimeLimit([.workingDays(tenths: $0 * 10)]) }
    let first = CalendarDate(year: 2019, month: 1, day: 2)?.dayNumber ?? 0
    let received = (0..<3000).map { VietnamTime(CalendarDate(dayNumber: first + $0), hour: 9) }
    var (ours, theirs): ([Measurement], [Measurement]) = ([], [])
    var sum = 0
    for _ in 0..<surroundings.rounds {
      ours.append(
        await Measurement.of {
          sum = 0
          for index in 0..<DueDateFigure.count {
            sum += rules.due(limits[index % limits.count], from: received[index % received.count]).date.dayNumber
          }
          return DueDateFigure.count
        })
      theirs.append(try surroundings.peer("due_dates.py", ["Resources/holidays.csv", String(sum)]))
    }
    let rate = ours.median(\.perCPUSecond)
    try Figure(
      figure: "due dates of 1 to 30 working days", value: rate, unit: "dates/s a core", peer: "numpy busday_offset",
      peerValue: theirs.median(\.perCPUSecond), ratio: rate / theirs.median(\.perCPUSecond),
      command: "bin/bench --only due-dates"
    ).print()
  }
}
