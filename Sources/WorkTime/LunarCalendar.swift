import Foundation

/// Âm lịch Việt Nam, reckoned from the sun and the moon at UTC+7: only to pre-fill holidays that are not announced yet.
/// The official Tết block is always an entry of its own.
///
/// New moons and the sun's longitude follow the mean series of astronomical algorithms with their larger periodic terms,
/// good to a few minutes in this century.
public enum LunarCalendar {
  /// The solar date of a day of the lunar year that begins with the Tết of this solar year; months that are not leap.
  ///
  /// - Parameters: month 1 to 12, day 1 to 30.
  /// - Returns: nil for the 30th of a month that has 29 days.
  public static func date(day: Int, month: Int, year: Int) -> CalendarDate? {
    precondition((1...12).contains(month) && (1...30).contains(day), "no such lunar day")
    let begin = beginning(ofMonth: month, year: year)
    if day == 30, newMoon(after: begin) - begin < 30 { return nil }
    return CalendarDate(dayNumber: begin + day - 1)
  }

  /// Mùng một Tết.
  public static func newYear(_ year: Int) -> CalendarDate { CalendarDate(dayNumber: beginning(ofMonth: 1, year: year)) }

  /// Whether the year before ends with a 30th (`30 Tết`), or already with the 29th.
  public static func hasThirtiethBeforeTet(_ year: Int) -> Bool {
    date(day: 30, month: 12, year: year - 1) != nil
  }

  /// Day number of the first of a month that is not leap.
  private static func beginning(ofMonth month: Int, year: Int) -> Int {
    // Months 11 and 12 belong to the next winter's reckoning.
    let winter = month >= 11 ? year + 1 : year
    let first = eleventhMonth(before: winter)
    let leap = leapPlace(between: first, and: eleventhMonth(before: winter + 1))
    var place = (month + 1) % 12
    if let leap, place >= leap { place += 1 }
    return moons(from: first, count: place)
  }

  /// The new moon that begins the month of the winter solstice before a year.
  private static func eleventhMonth(before year: Int) -> Int {
    let end = day(year - 1, 12, 31)
    var moon = newMoonDay(Int((Double(end - epoch) / synodic).rounded(.down)))
    // The solstice (sector 9) is reached within the month: so its first day stands before it.
    if sector(at: moon) >= 9 { moon = newMoonDay(Int((Double(end - epoch) / synodic).rounded(.down)) - 1) }
    return moon
  }

  /// Of thirteen months between two winters, the first in which the sun enters no new sector is leap.
  private static func leapPlace(between first: Int, and last: Int) -> Int? {
    guard last - first > 365 else { return nil }
    return (1...13).first { sector(at: moons(from: first, count: $0)) == sector(at: moons(from: first, count: $0 + 1)) }
  }

  private static func newMoon(after moon: Int) -> Int { moons(from: moon, count: 1) }

  /// The new moon so many months after one.
  private static func moons(from moon: Int, count: Int) -> Int {
    let number = Int((Double(moon - epoch) / synodic).rounded())
    let base = [number - 1, number, number + 1].first { newMoonDay($0) == moon } ?? number
    return newMoonDay(base + count)
  }

  // MARK: - Sun and moon

  /// Mean length of a lunation, in days.
  private static let synodic = 29.530588853
  /// About the new moon of 1 January 1900, from which lunations are counted.
  private static let epoch = day(1900, 1, 1)

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    CalendarDate(year: year, month: month, day: day)?.dayNumber ?? 0
  }

  /// The Vietnam day on which a lunation begins.
  private static func newMoonDay(_ lunation: Int) -> Int { vietnamDay(newMoon(lunation)) }

  private static func vietnamDay(_ julian: Double) -> Int {
    Int((julian - 2_440_587.5 + 7.0 / 24).rounded(.down))
  }

  /// Julian date (UT) of a new moon; 0 is that of 1 January 1900.
  private static func newMoon(_ lunation: Int) -> Double {
    let k = Double(lunation)
    let t = k / 1236.85
    let (sun, moon, node) = (
      radians(359.2242 + 29.10535608 * k - 0.0000333 * t * t - 0.00000347 * t * t * t),
      radians(306.0253 + 385.81691806 * k + 0.0107306 * t * t + 0.00001236 * t * t * t),
      radians(21.2964 + 390.67050646 * k - 0.0016528 * t * t - 0.00000239 * t * t * t)
    )
    let mean =
      2_415_020.75933 + 29.53058868 * k + 0.0001178 * t * t - 0.000000155 * t * t * t
      + 0.00033 * sin(radians(166.56 + 132.87 * t - 0.009173 * t * t))
    let terms: [(Double, Double)] = [
      (0.1734 - 0.000393 * t, sun), (0.0021, 2 * sun), (-0.4068, moon), (0.0161, 2 * moon), (-0.0004, 3 * moon),
      (0.0104, 2 * node), (-0.0051, sun + moon), (-0.0074, sun - moon), (0.0004, 2 * node + sun),
      (-0.0004, 2 * node - sun), (-0.0006, 2 * node + moon), (0.0010, 2 * node - moon), (0.0005, 2 * moon + sun),
    ]
    let delta = -0.000278 + 0.000265 * t + 0.000262 * t * t
    return terms.reduce(mean) { $0 + $1.0 * sin($1.1) } - delta
  }

  /// In which twelfth of its way the sun stands at the beginning of a Vietnam day: 0 from the spring equinox.
  private static func sector(at day: Int) -> Int {
    let t = (Double(day) - 7.0 / 24 + 2_440_587.5 - 2_451_545) / 36_525
    let anomaly = radians(357.52910 + 35_999.05030 * t - 0.0001559 * t * t - 0.00000048 * t * t * t)
    let mean = 280.46645 + 36_000.76983 * t + 0.0003032 * t * t
    let centre =
      (1.914600 - 0.004817 * t - 0.000014 * t * t) * sin(anomaly) + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
      + 0.000290 * sin(3 * anomaly)
    let longitude = (mean + centre).truncatingRemainder(dividingBy: 360)
    return Int((longitude < 0 ? longitude + 360 : longitude) / 30)
  }

  private static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
}
