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

extension DossierClock {
  /// Every day counted from the last full count, then whatever has moved the date since: the same on screen and on paper.
  public func explanation(rules: DueRules) -> [String] {
    let counted = rules.explained(limit, from: VietnamTime(countedFrom))
    var lines = counted.explanation
    let start = dates.lastIndex { $0.reason == .received || $0.reason == .restarted } ?? 0
    if dates[start].reason == .restarted {
      let moment = VietnamTime(countedFrom)
      lines[0] =
        "Bổ sung đủ lúc \(moment.clockText), \(moment.date.longText) nên thời hạn tính lại từ đầu (NĐ 61/2018/NĐ-CP, Điều 19)."
    }
    let moves = dates[(start + 1)...].map(\.sentence)
    if !moves.isEmpty { lines.removeLast() }
    lines += moves
    let present = VietnamTime(due)
    if !moves.isEmpty || counted.due.instant != due { lines.append(DueReason.due(present).sentence) }
    return lines + pause
  }

  private var pause: [String] {
    switch state {
    case .running: []
    case .waitingSupplement(let since): ["Từ \(since.vietnamDate.longText) chờ bổ sung hồ sơ, chưa tính thời hạn."]
    case .waitingPayment(let since):
      ["Từ \(since.vietnamDate.longText) chờ thực hiện nghĩa vụ tài chính, chưa tính thời hạn."]
    }
  }
}

extension DossierClock.KeptDate {
  /// Why the date moved.
  fileprivate var sentence: String {
    let day = due.vietnamDate.longText
    return switch reason {
    case .received, .restarted: "Hạn tính đến \(day)."
    case .shifted(let days): "Cộng \(days) ngày chờ người nộp: đến \(day)."
    case .extended(let more, let reason): "Gia hạn \(more.vietnameseText) (\(reason)): đến \(day)."
    case .rescheduled(let reason): "Đã xin lỗi và hẹn lại (\(reason)): đến \(day)."
    case .recounted: "Tính lại do có thêm ngày nghỉ được công bố: đến \(day)."
    }
  }
}
