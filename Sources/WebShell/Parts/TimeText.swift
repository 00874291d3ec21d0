public import Markup
public import WorkTime

/// A moment or a day as Vietnamese offices write it, with the exact one for machines.
public struct TimeText: Renderable, Sendable {
  private let machineText: String
  private let words: String

  /// `08:20, 14/8/2020`
  public init(_ instant: Instant) {
    let local = VietnamTime(instant)
    machineText = "\(local.date)T\(local.clockText)+07:00"
    words = "\(local.clockText), \(local.date.shortText)"
  }

  /// `14/8/2020`
  public init(_ date: CalendarDate) { (machineText, words) = (date.description, date.shortText) }

  /// `thứ Hai, 17/8/2020`
  public init(weekdayOf date: CalendarDate) { (machineText, words) = (date.description, date.longText) }

  public var html: HTML { "<time datetime=\"\(machineText)\">\(words)</time>" }
}

extension CalendarDate {
  /// `05/8/2020`, `17/02/2020`: days under 10 and months under 3 with a zero (NĐ 30/2020/NĐ-CP, Phụ lục I, II.4).
  public var shortText: String { "\(day < 10 ? "0" : "")\(day)/\(month < 3 ? "0" : "")\(month)/\(year)" }

  /// `thứ Hai, 17/8/2020`
  public var longText: String { "\(weekday.vietnameseName), \(shortText)" }
}

extension VietnamTime {
  /// `08:20`
  public var clockText: String { "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)" }
}

extension Weekday {
  /// `thứ Hai` … `Chủ nhật`.
  public var vietnameseName: String {
    switch self {
    case .monday: "thứ Hai"
    case .tuesday: "thứ Ba"
    case .wednesday: "thứ Tư"
    case .thursday: "thứ Năm"
    case .friday: "thứ Sáu"
    case .saturday: "thứ Bảy"
    case .sunday: "Chủ nhật"
    }
  }
}
