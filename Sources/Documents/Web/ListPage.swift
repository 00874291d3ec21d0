import Ledger
import Markup
import WebShell
import WorkTime

/// Văn bản đi: the agency's list with filters, or what a search found.
struct ListPage: Renderable {
  let view: DocumentListView
  let words: String
  /// Where words can be looked for; the first is here.
  let places: [SearchPlace]
  let filter: DocumentFilter
  let mayDraft: Bool
  let mayRecordPaper: Bool
  let now: Instant

  var html: HTML {
    """
    \(PageHead(title, lead: lead, actions: actions))
    \(if: !words.isEmpty, SearchTabs(words, in: places, current: 0).html)
    \(filters)
    \(Sheet(nil, isPadded: false, table.html))
    \(if: view.next != nil, "<p class=\"row\">\(LinkButton("Trang sau ›", to: path.with("before", view.next?.description)))</p>")
    """
  }

  var title: String { words.isEmpty ? "Văn bản đi" : "Tìm: \(words)" }

  private var lead: HTML? {
    words.isEmpty ? nil : "Tìm trong số, ký hiệu, trích yếu và nội dung; gõ có dấu hay không dấu đều được."
  }

  private var path: WebPath {
    let base = words.isEmpty ? DocumentsURL.list : DocumentsURL.search(words)
    return base.with("stage", filter.stage?.rawValue).with("type", filter.type).with("year", filter.year)
  }

  private var actions: HTML {
    """
    \(if: mayRecordPaper, LinkButton("Ghi nhận văn bản ký giấy", to: DocumentsURL.paper).html)\
    \(if: mayDraft, LinkButton("Soạn văn bản mới", to: DocumentsURL.new, .main, shortcut: "n").html)
    """
  }

  private var filters: HTML {
    guard words.isEmpty else { return HTML() }
    let state = FormState(["stage": filter.stage?.rawValue ?? "", "type": filter.type ?? ""])
    return """
      <form class="filters row" method="get" action="\(DocumentsURL.list)">\
      \(Field("stage", "Trạng thái", .select(stageChoices), in: state))\
      \(Field("type", "Loại văn bản", .select(typeChoices), in: state))\
      \(SubmitButton("Lọc", .plain))\
      \(if: filter != DocumentFilter(), "<a href=\"\(DocumentsURL.list)\">Bỏ lọc</a>")</form>
      """
  }

  private var stageChoices: [FieldChoice] { Stage.allCases.map { FieldChoice($0.rawValue, $0.words) } }
  private var typeChoices: [FieldChoice] { DocumentTypeCatalogue.all.map { FieldChoice($0.code, $0.name) } }

  private var table: Table<DocumentLine> {
    Table(
      "Văn bản đi", view.lines,
      empty: EmptyState("Không có văn bản nào", "Không có văn bản phù hợp với điều kiện đã chọn."),
      columns: [
        .text("Số, ký hiệu") { line in
          guard let number = line.printedNumber else { return HTML() }
          return "<b>\(number)</b>\(line.dated.map { "<span class=\"sub\">\(TimeText($0))</span>" as HTML })"
        },
        .typedSubject, .people, .stage, .verdict(at: now),
      ])
  }
}
