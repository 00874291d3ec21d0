import Ledger
import Markup
import WebShell
import WorkTime

/// Hạn trả kết quả, which explains itself: the days that were counted, every date there has been, each pause.
struct DueSheet: Renderable {
  let view: DossierView
  let now: Instant

  var html: HTML {
    guard let clock = view.dossier.clock else {
      let sentence =
        view.dossier.acceptance == nil
        ? "Hạn trả được tính khi tiếp nhận." : "Thủ tục này không có hạn trả kết quả."
      return Sheet("Hạn trả kết quả", "<p>\(sentence)</p>").html
    }
    return Sheet(
      "Hạn trả kết quả",
      """
      <p class="due-day">\(TimeText(weekdayOf: clock.due.vietnamDate)) <span class="sub">lúc \(VietnamTime(clock.due).clockText)</span></p>
      <p>\(standing(clock))</p>
      \(if: clock.dates.count > 1, history(clock))
      \(pauses)
      <details class="act"\(attribute: "open", if: isShort && view.dossier.endedAt == nil)>\
      <summary>Hạn này được tính như thế nào</summary>\
      <ol class="why">\(HTML.each(view.dueExplanation) { "<li>\($0)</li>" })</ol></details>
      """
    ).html
  }

  /// Whether the reasons can be read at a glance.
  private var isShort: Bool { view.dueExplanation.count <= 9 }

  private func standing(_ clock: DossierClock) -> Tag {
    if view.dossier.status == .withdrawn { return Tag(.neutral, "Người nộp đã rút") }
    if let endedAt = view.dossier.endedAt {
      let over = endedAt.vietnamDate.dayNumber - clock.due.vietnamDate.dayNumber
      return over > 0
        ? Tag(.bad, "Giải quyết trễ \(over) ngày") : Tag(.ok, "Giải quyết \(over < 0 ? "trước hạn" : "đúng hạn")")
    }
    if clock.state != .running { return Tag(.neutral, "Đang tạm dừng, chờ người nộp") }
    let left = clock.due.vietnamDate.dayNumber - now.vietnamDate.dayNumber
    return left < 0
      ? Tag(.bad, "Quá hạn \(-left) ngày")
      : Tag(left < 2 ? .warn : .info, left == 0 ? "Hạn hôm nay" : "Còn \(left) ngày")
  }

  private func history(_ clock: DossierClock) -> HTML {
    """
    <h3>Các ngày hẹn đã có</h3><ol class="dates">\(HTML.each(clock.dates.enumerated()) { index, kept in
      """
      <li\(attribute: "class", index == clock.dates.count - 1 ? "here" : nil)><b>\(TimeText(kept.due.vietnamDate))</b> \
      \(kept.reason.words)<span class="sub">\(TimeText(kept.at))</span></li>
      """
    })</ol>
    """
  }

  /// Each stretch of waiting for the citizen.
  private var pauses: HTML {
    let waits = view.dossier.spans.filter(\.status.isWaiting)
    guard !waits.isEmpty else { return HTML() }
    return """
      <h3>Thời gian chờ người nộp</h3><ul class="dates">\(HTML.each(waits) { span in
        "<li>\(span.status.vietnameseName): từ \(TimeText(span.since)) \(span.until.map { "đến \(TimeText($0))" } ?? "đến nay")</li>" as HTML
      })</ul>
      """
  }
}
