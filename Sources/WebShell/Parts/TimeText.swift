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
