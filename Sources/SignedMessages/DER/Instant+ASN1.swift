package import SwiftASN1
package import WorkTime

extension Instant {
  /// A UTCTime or a GeneralizedTime (RFC 5652, 11.3); what is finer than a microsecond is cut off.
  package init(_ node: ASN1Node) throws {
    if node.identifier == .utcTime {
      let time = try UTCTime(derEncoded: node)
      try self.init(
        date: (time.year, time.month, time.day), clock: (time.hours, time.minutes, time.seconds), fraction: [])
    } else {
      let time = try GeneralizedTime(derEncoded: node)
      try self.init(
        date: (time.year, time.month, time.day), clock: (time.hours, time.minutes, time.seconds),
        fraction: time.rawFractionalSeconds)
    }
  }

  private init(date: (Int, Int, Int), clock: (Int, Int, Int), fraction digits: ArraySlice<UInt8>) throws {
    guard let day = CalendarDate(year: date.0, month: date.1, day: date.2), clock.2 < 60
    else { throw SignedMessageRefusal.malformed }
    let seconds = Int64(day.dayNumber) * 86_400 + Int64(clock.0 * 3600 + clock.1 * 60 + clock.2)
    let micros = (Array(digits.prefix(6)) + [UInt8](repeating: 48, count: max(0, 6 - digits.count)))
      .reduce(0) { $0 * 10 + Int64($1) - 48 }
    self.init(microseconds: seconds * 1_000_000 + micros)
  }
}
