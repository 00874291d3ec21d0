import Markup
import WebShell
import WorkTime

/// Danh mục thủ tục hành chính, with search and filters.
struct ProcedureListPage: Renderable {
  static let title = "Thủ tục hành chính"

  let list: ProcedureList
  let filter: ProcedureFilter
  let isEverything: Bool
  let isKeeper: Bool
  let today: CalendarDate

  var html: HTML {
    """
    \(PageHead(ProcedureListPage.title, lead: lead, actions: actions))\(filters)
    \(Sheet(nil, isPadded: false, table.html))
    """
  }

  private var lead: HTML {
    "\(list.procedures.count) thủ tục. Tìm theo tên, chữ cái đầu (kh: kết hôn) hoặc mã; gõ có dấu hay không dấu đều được."
  }

  private var actions: HTML {
    guard isKeeper else { return HTML() }
    return """
      \(LinkButton("Xuất XLSX", to: ProceduresURL.export(.xlsx)))\(LinkButton("Xuất CSV", to: ProceduresURL.export(.csv)))\
      \(LinkButton("Nhập từ tệp", to: ProceduresURL.upload))\(LinkButton("Thêm thủ tục", to: ProceduresURL.new, .main))
      """
  }

  private var filters: HTML {
    let state = FormState([
      "q": filter.words, "linh-vuc": filter.field ?? "", "su-kien": filter.situation?.rawValue ?? "",
      "pham-vi": isEverything ? "tat-ca" : "",
    ])
    let isNarrowed = filter != ProcedureFilter() || isEverything
    return """
      <form class="filters row" method="get" action="\(ProceduresURL.list)" role="search">\
      \(Field("q", "Tìm thủ tục", .line(autocomplete: "off"), in: state))\
      \(Field("linh-vuc", "Lĩnh vực", .select(list.fields.map { FieldChoice($0, $0) }), in: state))\
      \(Field("su-kien", "Sự kiện", .select(LifeSituation.wordChoices), in: state))\
      \(Field("pham-vi", "Phạm vi", .boxes([FieldChoice("tat-ca", "Cả thủ tục đã hết hiệu lực")]), in: state))\
      \(SubmitButton("Lọc", .plain))\(if: isNarrowed, "<a href=\"\(ProceduresURL.list)\">Bỏ lọc</a>")</form>
      """
  }

  private var table: Table<Procedure> {
    Table(
      ProcedureListPage.title, list.procedures,
      empty: EmptyState("Không có thủ tục nào", "Không có thủ tục phù hợp. Xin thử từ khác hoặc bỏ lọc."),
      columns: [
        .title("Thủ tục") { procedure in
          SubjectLink(procedure.name, procedure.code.text, to: ProceduresURL.procedure(procedure.code)).html
        },
        .text("Lĩnh vực") { "\($0.field)" },
        .text("Thời hạn") { "\($0.term.limitText)" },
        .text("Mức thu") { procedure in
          procedure.fees.isEmpty ? "Không thu" : HTML.each(procedure.fees, separator: "<br>") { "\($0.price.words)" }
        },
        .text("Trạng thái") { [today] procedure in
          "\(procedure.tag(on: today))\(if: !procedure.isReceivable, Tag(.warn, "Hệ thống khác").html)"
        },
      ])
  }
}
