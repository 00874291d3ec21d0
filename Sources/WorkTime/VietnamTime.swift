/// Giờ Việt Nam (UTC+7, no summer time): every legal date and year in the product is read off this clock.
public struct VietnamTime: Hashable, Sendable {
  public let date: CalendarDate
  /// Seconds since midnight, 0 to 86,399.
  public let secondOfDay: Int

  public static let offsetSeconds: Int64 = 7 * 3600

  public init(_ instant: Instant) {
    let seconds = VietnamTime.floorDivide(instant.microseconds, 1_000_000) + VietnamTime.offsetSeconds
    let dayNumber = VietnamTime.floorDivide(seconds, 86_400)
    date = CalendarDate(dayNumber: Int(dayNumber))
    secondOfDay = Int(seconds - dayNumber * 86_400)
  }

  /// - Parameters: hour 0 to 23, minute and second 0 to 59.
  public init(_ date: CalendarDate, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    precondition(
      (0...23).contains(hour) && (0...59).contains(minute) && (0...59).contains(second), "no such time of day")
    self.date = date
    secondOfDay = hour * 3600 + minute * 60 + second
  }

  public var hour: Int { secondOfDay / 3600 }
  public var minute: Int { secondOfDay / 60 % 60 }
  public var second: Int { secondOfDay % 60 }

  public var instant: Instant {
    Instant(seconds: Int64(date.dayNumber) * 86_400 + Int64(secondOfDay) - VietnamTime.offsetSeconds)
  }

  /// Reads `2025-04-24T09:00`, with seconds or without; nil for a moment that there was not.
  public init?(local text: some StringProtocol) {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count == 2, let date = CalendarDate(halves[0]) else { return nil }
    let parts = halves[1].split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.count == 2 && part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil
    }
    guard numbers.count == parts.count, [2, 3].contains(numbers.count), numbers[0] < 24,
      numbers.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    self.init(date, hour: numbers[0], minute: numbers[1], second: numbers.count == 3 ? numbers[2] : 0)
  }

  /// `2025-04-28T17:00:00+07:00`
  public var isoText: String {
    let parts = [hour, minute, second].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(date)T\(parts.joined(separator: ":"))+07:00"
  }

  private static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }
}

extension Instant {
  /// The date on a Vietnamese wall calendar at this instant.
  public var vietnamDate: CalendarDate { VietnamTime(self).date }
}
