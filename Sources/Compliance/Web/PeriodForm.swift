import WebShell
import WorkTime

/// Kỳ báo cáo, as typed: `tu` and `den`.
struct PeriodForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  /// - Parameter today: without any days the period is the month so far.
  func parsed(today: CalendarDate) throws(FormProblems) -> ReportPeriod {
    guard form.text("tu") != nil || form.text("den") != nil else { return PeriodPreset.thisMonth.period(on: today) }
    var reader = FormReader(form)
    let from = reader.date("tu", missing: "Nhập ngày đầu kỳ")
    let to = reader.date("den", missing: "Nhập ngày cuối kỳ")
    if let from, let to, to < from { reader.add("den", "Ngày cuối kỳ đang trước ngày đầu kỳ; xin nhập lại") }
    try reader.finish()
    guard let from, let to, let period = ReportPeriod(from: from, to: to) else { return try reader.finish(nil) }
    return period
  }

  static func state(of period: ReportPeriod) -> FormState {
    FormState(["tu": period.from.description, "den": period.to.description])
  }
}
