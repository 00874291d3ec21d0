import Markup
import WebShell
import WorkTime

/// Whether something with a first and a last day is in force.
enum ValidityTag {
  static func tag(from first: CalendarDate, to last: CalendarDate?, on today: CalendarDate) -> Tag {
    if today < first { return Tag(.info, "Từ ngày \(first.shortText)") }
    if let last, last < today { return Tag(.neutral, "Đến hết ngày \(last.shortText)") }
    return Tag(.ok, "Đang hiệu lực")
  }

  /// Whether a delegation holds that day, ended before its time or not.
  static func tag(of delegation: Delegation, on today: CalendarDate) -> Tag {
    if let revocation = delegation.revocation, revocation.from <= today { return Tag(.bad, "Đã chấm dứt") }
    return tag(from: delegation.validFrom, to: delegation.validTo, on: today)
  }

  /// `01/6/2016 – nay`
  static func period(from first: CalendarDate, to last: CalendarDate?) -> HTML {
    "\(TimeText(first)) – \(last.map { TimeText($0).html } ?? "nay")"
  }
}
