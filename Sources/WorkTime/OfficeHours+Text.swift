/// Why a text is no office's week.
public enum OfficeHoursRefusal: Error, Hashable, Sendable {
  /// This part can't be read.
  case notUnderstood(String)
  /// The hours of this part overlap, are empty, or are more than a morning and an afternoon.
  case hoursWrong(String)
  case dayTwice(Weekday)
  /// A weekday without hours of work, or a day of the weekend with them.
  case weekIncomplete
}

extension OfficeHours {
  /// Reads `T2-T6 07:00-11:30 13:30-17:00; T7 07:30-11:00 tiếp nhận`: days, their hours, and `tiếp nhận` for a counter
  /// that is open on a day of rest.
  public init(_ text: String) throws(OfficeHoursRefusal) {
    var days: [Weekday: Day] = [:]
    for part in text.split(separator: ";") {
      let (weekdays, day) = try OfficeHours.parsed(part)
      for weekday in weekdays {
        if days[weekday] != nil { throw .dayTwice(weekday) }
        days[weekday] = day
      }
    }
    guard let hours = OfficeHours(days) else { throw .weekIncomplete }
    self = hours
  }

  private static let counterWords = ["tiếp", "nhận"]

  private static func parsed(_ part: Substring) throws(OfficeHoursRefusal) -> ([Weekday], Day) {
    let words = part.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    let refused = OfficeHoursRefusal.notUnderstood(words.joined(separator: " "))
    guard let first = words.first, let weekdays = Weekday.span(first) else { throw refused }
    let isCounterOnly = Array(words.suffix(2)) == counterWords
    var halves: [Range<Int>] = []
    for word in words.dropFirst().dropLast(isCounterOnly ? 2 : 0) {
      guard let (begin, end) = times(word) else { throw refused }
      if begin >= end { throw .hoursWrong(words.joined(separator: " ")) }
      halves.append(begin..<end)
    }
    guard let day = Day(halves: halves, isCounterOnly: isCounterOnly) else {
      throw .hoursWrong(words.joined(separator: " "))
    }
    return (weekdays, day)
  }

  /// `07:00-11:30`
  private static func times(_ word: String) -> (Int, Int)? {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { end -> Int? in
      let parts = end.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }),
        let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
      else { return nil }
      return hour * 3600 + minute * 60
    }
    guard ends.count == 2, let begin = ends[0], let end = ends[1] else { return nil }
    return (begin, end)
  }
}

extension Weekday {
  private static let codes = ["t2", "t3", "t4", "t5", "t6", "t7", "cn"]

  /// `T2`, `CN`
  fileprivate var code: String { Weekday.codes[rawValue].uppercased() }

  /// `t2`, `t2-t6`
  fileprivate static func span(_ word: String) -> [Weekday]? {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { codes.firstIndex(of: String($0)) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last else {
      return nil
    }
    return (first...last).compactMap { Weekday(rawValue: $0) }
  }
}

/// Kept as its text.
extension OfficeHours: RawRepresentable, Codable {
  public init?(rawValue: String) {
    do { try self.init(rawValue) } catch { return nil }
  }

  public var rawValue: String {
    var parts: [(first: Weekday, last: Weekday, day: Day)] = []
    for weekday in Weekday.allCases {
      guard let day = week[weekday.rawValue] else { continue }
      if let last = parts.last, last.day == day, last.last.rawValue + 1 == weekday.rawValue {
        parts[parts.count - 1].last = weekday
      } else {
        parts.append((weekday, weekday, day))
      }
    }
    return parts.map { OfficeHours.printed($0.first, $0.last, $0.day) }.joined(separator: "; ")
  }

  private static func printed(_ first: Weekday, _ last: Weekday, _ day: Day) -> String {
    let days = first == last ? first.code : "\(first.code)-\(last.code)"
    let hours = day.halves.map { "\(clock($0.lowerBound))-\(clock($0.upperBound))" }
    return ([days] + hours + (day.isCounterOnly ? counterWords : [])).joined(separator: " ")
  }

  private static func clock(_ second: Int) -> String {
    VietnamTime(CalendarDate(dayNumber: 0), hour: second / 3600, minute: second / 60 % 60).clockText
  }
}
