import Ledger
import Markup
import WebShell
import WorkTime

/// Đường đi của hồ sơ: its time from reception to the due date as one bar, with the pauses, today and the date.
///
/// A picture of the same spans that figures are made of; its words stand in for it where it can't be seen.
struct WayBar: Renderable {
  let dossier: Dossier
  let now: Instant

  var html: HTML {
    guard let start = dossier.acceptedAt, let due = dossier.clock?.due else { return HTML() }
    let scale = Scale(from: start, to: max(due, end).adding(seconds: 3600))
    return """
      <figure class="way"><svg viewBox="0 0 1000 34" preserveAspectRatio="none" role="img" aria-label="\(words(due))">\
      <rect class="rail" y="10" width="1000" height="14"/>\(HTML.each(bars(scale, due: due)) { $0 })\
      \(mark("due", at: scale.place(of: due)))\
      \(if: dossier.endedAt == nil, mark("now", at: scale.place(of: now)))</svg>
      \(legend(due))</figure>
      """
  }

  /// Where the picture of what happened ends.
  private var end: Instant { dossier.endedAt ?? now }

  private func bars(_ scale: Scale, due: Instant) -> [HTML] {
    dossier.spans.filter { $0.since >= (dossier.acceptedAt ?? now) }.flatMap { span -> [HTML] in
      let last = min(span.until ?? end, end)
      guard span.since < last else { return [] }
      let inTime = bar(WayBar.kind(of: span.status), scale, from: span.since, to: min(last, max(due, span.since)))
      let isLate = last > due && !span.status.isWaiting
      return isLate ? [inTime, bar("bad", scale, from: max(due, span.since), to: last)] : [inTime]
    }
  }

  private func bar(_ kind: String, _ scale: Scale, from: Instant, to: Instant) -> HTML {
    let start = scale.place(of: from)
    return
      "<rect class=\"\(kind)\" x=\"\(start)\" y=\"10\" width=\"\(max(0, scale.place(of: to) - start))\" height=\"14\"/>"
  }

  private func mark(_ kind: String, at place: Int) -> HTML {
    "<rect class=\"\(kind)\" x=\"\(min(place, 996))\" y=\"2\" width=\"4\" height=\"30\"/>"
  }

  private static func kind(of status: DossierStatus) -> String {
    switch status {
    case .waitingSupplement, .waitingFinance: "wait"
    case .inProcess, .correcting: "main"
    default: "second"
    }
  }

  private func words(_ due: Instant) -> String {
    "Từ khi tiếp nhận \(dossier.acceptedAt?.timeWords ?? "") đến hạn \(due.timeWords)"
  }

  private func legend(_ due: Instant) -> HTML {
    """
    <figcaption><ul class="legend">\(HTML.each(entries(due)) { "<li class=\"\($0.kind)\">\($0.words)</li>" })</ul>\
    <span>Tiếp nhận \(TimeText(dossier.acceptedAt ?? now)) · hạn \(TimeText(due))</span></figcaption>
    """
  }

  /// Only what is in the picture.
  private func entries(_ due: Instant) -> [(kind: String, words: String)] {
    let kinds = Set(dossier.spans.filter { $0.since >= (dossier.acceptedAt ?? now) }.map { WayBar.kind(of: $0.status) })
    let all: [(kind: String, words: String, isThere: Bool)] = [
      ("second", "tại Bộ phận Một cửa", kinds.contains("second")), ("main", "đang giải quyết", kinds.contains("main")),
      ("wait", "chờ người nộp", kinds.contains("wait")), ("bad", "quá hạn", end > due && !dossier.status.isWaiting),
      ("now", "bây giờ", dossier.endedAt == nil), ("due", "hạn trả", true),
    ]
    return all.filter(\.isThere).map { ($0.kind, $0.words) }
  }

  private struct Scale {
    let start: Instant
    let length: Int64

    init(from start: Instant, to end: Instant) {
      self.start = start
      length = max(1, end.microseconds - start.microseconds)
    }

    /// In thousandths of the width.
    func place(of moment: Instant) -> Int {
      let passed = min(max(0, moment.microseconds - start.microseconds), length)
      return Int(Double(passed) / Double(length) * 1000)
    }
  }
}
