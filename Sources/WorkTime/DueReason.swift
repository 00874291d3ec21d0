/// One step on the way from a reception to its due date.
public enum DueReason: Hashable, Sendable {
  case received(VietnamTime)
  case limited(TimeLimit)
  /// Of a limit in several stretches: the one that is counted next.
  case stretch(number: Int, TimeLimit.Stretch)
  /// Received after closing or on a day of rest.
  case outsideHours(to: CalendarDate)
  /// Received after 15:00.
  case tooLateForSameDay(to: CalendarDate)
  case firstDay(CalendarDate)
  /// Working days counted as these numbers; with the rule when one is a Saturday worked in place of another day.
  case counted(from: CalendarDate, through: CalendarDate, numbers: ClosedRange<Int>, DayRule?)
  case rest(from: CalendarDate, through: CalendarDate, RestReason)
  case calendarDays(from: CalendarDate, through: CalendarDate, count: Int)
  /// The end fell on a day of rest.
  case rolled(from: CalendarDate, to: CalendarDate)
  case workingHours(from: VietnamTime, to: VietnamTime)
  case clockHours(from: VietnamTime, to: VietnamTime)
  /// The year's official holidays are not entered, or not confirmed.
  case uncertain(year: Int)
  case due(VietnamTime)

  var isRest: Bool {
    if case .rest = self { true } else { false }
  }

  /// The two as one when they say the same of days that follow on each other.
  func joined(with next: DueReason) -> DueReason? {
    switch (self, next) {
    case (.counted(let first, _, let numbers, nil), .counted(_, let last, let more, nil)):
      .counted(from: first, through: last, numbers: numbers.lowerBound...more.upperBound, nil)
    case (.rest(let first, _, let reason), .rest(_, let last, let other)) where reason.name == other.name:
      .rest(from: first, through: last, reason)
    default: nil
    }
  }
}

extension RestReason {
  /// What a person is told.
  public var name: String {
    switch self {
    case .weekend: "nghỉ hằng tuần"
    case .holiday(let rule): rule.reason
    }
  }
}

extension DueReason {
  public var sentence: String {
    switch self {
    case .received(let moment): "Tiếp nhận lúc \(moment.clockText), \(moment.date.longText)."
    case .limited(let limit): "Thời hạn giải quyết: \(limit.vietnameseText)."
    case .stretch(let number, let stretch): "Giai đoạn \(number): \(stretch.vietnameseText)."
    case .outsideHours(let day): "Tiếp nhận ngoài giờ làm việc nên tính là tiếp nhận vào \(day.longText)."
    case .tooLateForSameDay(let day):
      "Tiếp nhận sau 15 giờ nên giải quyết trong ngày làm việc tiếp theo, \(day.longText)."
    case .firstDay(let day): "\(day.headText): ngày đầu tiên, không tính (Bộ luật Dân sự 2015, Điều 147)."
    case .counted(let first, let last, let numbers, let rule): counted(first, last, numbers, rule)
    case .rest(let first, let last, let reason): "\(DueReason.span(first, last)): \(reason.name), không tính."
    case .calendarDays(let first, let last, let count):
      "\(DueReason.span(first, last)): \(count) ngày, tính cả ngày nghỉ."
    case .rolled(let end, let day):
      """
      Ngày cuối của thời hạn, \(end.shortText), là ngày nghỉ nên hạn chuyển sang \(day.longText) \
      (Bộ luật Dân sự 2015, Điều 148).
      """
    case .workingHours(let begin, let end):
      "Tính theo giờ làm việc từ \(begin.clockText) ngày \(begin.date.shortText) đến \(end.clockText) ngày \(end.date.shortText)."
    case .clockHours(let begin, let end):
      """
      Tính liên tục theo giờ đồng hồ, cả đêm và ngày nghỉ, từ \(begin.clockText) ngày \(begin.date.shortText) đến \
      \(end.clockText) ngày \(end.date.shortText).
      """
    case .uncertain(let year):
      "Lịch nghỉ chính thức năm \(year) chưa được nhập đủ hoặc chưa được xác nhận; hạn có thể thay đổi."
    case .due(let moment): "Hạn trả kết quả: \(moment.clockText), \(moment.date.longText)."
    }
  }

  private func counted(
    _ first: CalendarDate, _ last: CalendarDate, _ numbers: ClosedRange<Int>, _ rule: DayRule?
  ) -> String {
    let days =
      numbers.count == 1
      ? "ngày làm việc thứ \(numbers.lowerBound)"
      : "ngày làm việc thứ \(numbers.lowerBound) đến thứ \(numbers.upperBound)"
    let remark = rule.map { " (\($0.reason))" } ?? ""
    return "\(DueReason.span(first, last)): \(days)\(remark)."
  }

  /// `Thứ Hai 3/2/2025`, or `Từ thứ Hai, 3/2/2025 đến thứ Sáu, 7/2/2025`.
  private static func span(_ first: CalendarDate, _ last: CalendarDate) -> String {
    first == last ? first.headText : "Từ \(first.longText) đến \(last.longText)"
  }
}
