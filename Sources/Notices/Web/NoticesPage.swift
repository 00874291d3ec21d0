import Ledger
import Markup
import WebShell
import WorkTime

/// Danh sách tin nhắn của cơ quan.
struct NoticesPage: Renderable {
  static let title = "Tin nhắn"

  let view: NoticeListView
  let token: CSRFToken

  var html: HTML {
    """
    \(PageHead(
      NoticesPage.title, lead: "Thư điện tử và tin nhắn báo cho công dân về hồ sơ của họ."))
    \(missingCouriers)
    \(Tabs("Danh sách tin nhắn", NoticeList.allCases.map { list in
      Tab(list.words, NoticesURL.list(list), count: view.counts[list], isCurrent: list == view.list)
    }))
    \(Sheet(isPadded: false, table.html))
    \(Pagination(
      page: view.page, pageSize: NoticeDesk.pageSize, total: view.counts[view.list] ?? 0,
      path: NoticesURL.list(view.list)))
    """
  }

  /// Says what is not set up where notices wait for it.
  private var missingCouriers: HTML {
    let missing = CourierKind.allCases.filter { !view.couriers.contains($0) }
    guard view.list == .held || (view.counts[.held] ?? 0) > 0, !missing.isEmpty else { return HTML() }
    let words = missing.map(\.words).joined(separator: ", ")
    return Notice(
      .warn,
      """
      Máy chủ chưa cài đặt cách gửi: \(words). Tin được giữ lại, không mất; xin báo quản trị hệ thống cài đặt, hoặc báo \
      công dân bằng cách khác.
      """
    ).html
  }

  private var table: Table<NoticeLine> {
    Table(
      view.list.words, view.lines, empty: EmptyState(view.list.emptyTitle, view.list.emptySentence),
      columns: [
        .title("Nội dung") { line in
          """
          \(line.occasion.words)\(line.subjectWords.map { "<span class=\"sub\">\($0)</span>" as HTML })
          """
        },
        .text("Người nhận") { "\($0.masked)<span class=\"sub\">\($0.courier.words)</span>" },
        .text("Xếp hàng lúc") { TimeText($0.queuedAt).html },
        .text("Trạng thái") { line in
          """
          \(Tag(line.state.tag, line.state.words))\(stateParticulars(of: line))
          """
        },
        .number("Số lần gửi") { "\($0.tries)" },
      ] + (isActedOn ? [.text("Việc cần làm") { actions(on: $0) }] : []))
  }

  private func stateParticulars(of line: NoticeLine) -> HTML {
    let isOver = [.sent, .toldOtherwise].contains(line.state)
    return """
      \(line.settledAt.map { "<span class=\"sub\">\(TimeText($0))</span>" as HTML })\
      \(isOver ? nil : line.failure.map { "<span class=\"sub\">\($0.sentence)</span>" as HTML })\
      \(line.state == .failed ? line.nextAt.map { "<span class=\"sub\">Gửi lại lúc \(TimeText($0))</span>" as HTML } : nil)
      """
  }

  /// Whether anything can be done about the notices of this list.
  private var isActedOn: Bool { [.unsent, .held].contains(view.list) }

  private func actions(on line: NoticeLine) -> HTML {
    let object = "\(line.occasion.words), \(line.masked)"
    let retry = SubmitButton("Gửi lại", .plain, object: object)
    let close = SubmitButton("Đã báo cách khác", .plain, object: object)
    return """
      <div class="row">\(line.mayBeRetried ? ButtonForm(retry, to: NoticesURL.retry(line.id), token: token).html : nil)\
      \(ButtonForm(close, to: NoticesURL.close(line.id), token: token))</div>
      """
  }
}
