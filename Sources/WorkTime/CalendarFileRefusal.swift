/// Why a calendar file is not read; lines count from 1, the head line included.
public enum CalendarFileRefusal: Error, Hashable, Sendable {
  /// The first line is not `date,kind,reason,source,provisional`.
  case wrongHead(found: String)
  case wrongColumnCount(line: Int, found: Int)
  case unclosedQuote(line: Int)
  /// Not a `yyyy-MM-dd` date that exists.
  case notADate(line: Int, found: String)
  /// Neither `off` nor `worked`.
  case unknownKind(line: Int, found: String)
  /// Neither `yes` nor `no`.
  case unknownProvisional(line: Int, found: String)
  case noReason(line: Int)
  case noSource(line: Int)
  case dayTwice(line: Int, date: CalendarDate)
  /// A Monday to Friday is worked anyway, so such a row is a slip.
  case workedWeekday(line: Int, date: CalendarDate)
}
