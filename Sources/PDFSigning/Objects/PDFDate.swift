import WorkTime

/// Dates of PDF, `D:YYYYMMDDHHmmSS+HH'mm'` (ISO 32000-1, 7.9.4).
enum PDFDate {
  /// The instant on Vietnam's clock, to the second.
  static func encode(_ instant: Instant) -> [UInt8] {
    let time = VietnamTime(instant)
    let parts = [time.date.month, time.date.day, time.hour, time.minute, time.second].map(twoDigits)
    let year = String(time.date.description.prefix(4))
    return Array(("D:" + year + parts.joined() + "+07'00'").utf8)
  }

  /// Nil when the string isn't a date down to the second with its offset from UTC.
  static func decode(_ bytes: [UInt8]) -> Instant? {
    guard bytes.starts(with: Array("D:".utf8)), bytes.count >= 17 else { return nil }
    let digits = bytes[2..<16]
    guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let field = { (from: Int, length: Int) in
      digits[(2 + from)..<(2 + from + length)].reduce(0) { $0 * 10 + Int($1) - 48 }
    }
    let (hour, minute, second) = (field(8, 2), field(10, 2), field(12, 2))
    guard let date = CalendarDate(year: field(0, 4), month: field(4, 2), day: field(6, 2)),
      hour < 24, minute < 60, second < 60, let offset = offset(bytes[16...])
    else { return nil }
    return Instant(seconds: Int64(date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - offset))
  }

  /// Seconds east of UTC.
  private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
    guard let sign = text.first else { return nil }
    if sign == UInt8(ascii: "Z") { return 0 }
    let digits = text.dropFirst().filter { (48...57).contains($0) }
    guard digits.count == 2 || digits.count == 4, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
    else { return nil }
    let parts = digits.map { Int($0) - 48 }
    let minutes = digits.count == 4 ? parts[2] * 10 + parts[3] : 0
    let seconds = (parts[0] * 10 + parts[1]) * 3600 + minutes * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
