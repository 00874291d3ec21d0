import Ledger
import Markup
import WebShell
import WorkTime

/// Một cửa: every queue of the viewer, and of those that press the first lines; counters equal the lists.
struct CounterPage: Renderable {
  let tallies: [DossierTally]
  /// The queues that press, each with its first lines.
  let pressing: [(queue: DossierQueue, lines: [DossierLine])]
  let outlook: [DueDayCount]
  let mayReceive: Bool
  let now: Instant

  var html: HTML {
    """
    \(PageHead("Một cửa", lead: "\(lead)", actions: actions))
    \(Tiles(tiles))
    \(HTML.each(shown) { sheet($0.queue, $0.lines) })
    \(if: shown.isEmpty, nothing)
    \(if: !outlook.isEmpty, OutlookSheet(days: outlook, now: now).html)
    """
  }

  private var shown: [(queue: DossierQueue, lines: [DossierLine])] { pressing.filter { !$0.lines.isEmpty } }

  private var lead: String {
    let late = tallies.reduce(0) { $0 + $1.lateCount }
    if tallies.allSatisfy({ $0.count == 0 }) { return "Không có hồ sơ nào đang chờ." }
    return late == 0
      ? "Không có việc nào quá hạn." : "Có việc quá hạn, xin làm trước những mục có dấu đỏ."
  }

  private var actions: HTML {
    guard mayReceive else { return LinkButton("Tìm hồ sơ", to: OneStopURL.list).html }
    return """
      \(LinkButton("Chứng thực nhiều bản", to: OneStopURL.batchReception, shortcut: "b"))\
      \(LinkButton("Tiếp nhận hồ sơ", to: OneStopURL.reception, .main, shortcut: "n"))
      """
  }

  private var tiles: [Tile] {
    tallies.filter { $0.count > 0 || $0.queue.isAlwaysShown }.map { tally in
      Tile(
        String(tally.count), tally.queue.words, path: OneStopURL.queue(tally.queue),
        alarm: tally.lateCount > 0 ? "\(tally.lateCount) \(tally.queue.alarmWords)" : nil)
    }
  }

  private var nothing: HTML {
    let state = EmptyState(
      "Không có việc gấp", "Hồ sơ sắp đến hạn, quá hạn hoặc phải trả lời ngay sẽ hiện ở đây.")
    return Sheet(nil, state.html).html
  }

  private func sheet(_ queue: DossierQueue, _ lines: [DossierLine]) -> HTML {
    let count = tallies.first { $0.queue == queue }?.count ?? lines.count
    let more: HTML =
      count > lines.count
      ? "<p class=\"pad\"><a href=\"\(OneStopURL.queue(queue))\">Xem tất cả \(count) hồ sơ</a></p>" : ""
    let table = Table(queue.words, lines, columns: queue.columns(at: now))
    return Sheet(queue.words, isPadded: false, "\(table)\(more)").html
  }
}

/// Hồ sơ đến hạn theo ngày: how heavy the coming days are.
struct OutlookSheet: Renderable {
  let days: [DueDayCount]
  let now: Instant

  var html: HTML {
    Sheet(
      "Hồ sơ đang giải quyết, theo hạn trả",
      """
      <ul class="outlook">\(HTML.each(rows) { row in
        """
        <li><span>\(row.label)</span>\(StackedBar([BarSegment(row.kind, "hồ sơ", row.count)], scale: scale))\
        <b class="num">\(row.count)</b></li>
        """
      })</ul>
      """
    ).html
  }

  private struct OutlookRow {
    let label: HTML
    let kind: BarSegment.Kind
    let count: Int
  }

  private var scale: Int { rows.map(\.count).max() ?? 1 }

  /// Late, today, the days that follow, and what is later in one.
  private var rows: [OutlookRow] {
    let today = now.vietnamDate
    let late = days.filter { $0.day.vietnamDate < today }.reduce(0) { $0 + $1.count }
    let dueToday = days.first { $0.day.vietnamDate == today }?.count ?? 0
    let coming = days.filter { $0.day.vietnamDate > today }
    let near = coming.prefix(OutlookSheet.nearDays)
    let later = coming.dropFirst(OutlookSheet.nearDays).reduce(0) { $0 + $1.count }
    return [
      OutlookRow(label: "<a href=\"\(OneStopURL.queue(.late))\">Quá hạn</a>", kind: .bad, count: late),
      OutlookRow(label: "<a href=\"\(OneStopURL.queue(.dueToday))\">Hôm nay</a>", kind: .main, count: dueToday),
    ] + near.map { OutlookRow(label: TimeText(weekdayOf: $0.day.vietnamDate).html, kind: .second, count: $0.count) }
      + (later > 0 ? [OutlookRow(label: "Sau đó", kind: .second, count: later)] : [])
  }

  private static let nearDays = 5
}
