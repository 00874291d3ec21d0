import Markup
import People
import WebShell
import WorkTime

/// Trang một thủ tục: one version, with the others beside it.
struct ProcedurePage: Renderable {
  let procedure: Procedure
  /// Oldest first.
  let versions: [Procedure]
  let isKeeper: Bool
  let today: CalendarDate

  var html: HTML {
    """
    \(PageHead(
      procedure.name, lead: "Mã \(procedure.fullCode) · Lĩnh vực \(procedure.field) · \(procedure.tag(on: today))",
      breadcrumbs: [Breadcrumb(ProcedureListPage.title, ProceduresURL.list)], actions: actions))\(notices)
    \(TwoColumns(main: main, aside: aside))
    """
  }

  private var isNewest: Bool { versions.last?.id == procedure.id }

  private var actions: HTML {
    guard isKeeper, isNewest else { return HTML() }
    return """
      \(LinkButton("Thay thế, bãi bỏ", to: ProceduresURL.retirement(procedure.code)))\
      \(LinkButton("Công bố phiên bản mới", to: ProceduresURL.editor(procedure.code), .main))
      """
  }

  private var notices: HTML {
    var notices = HTML()
    if let successor = procedure.replacedBy {
      notices +=
        Notice(
          .warn,
          "Từ sau ngày \(lastDay) áp dụng mã <a href=\"\(ProceduresURL.procedure(successor))\">\(successor.text)</a>."
        ).html
    }
    if !isNewest {
      notices +=
        Notice(
          .info,
          "Đây là phiên bản cũ. <a href=\"\(ProceduresURL.procedure(procedure.code))\">Xem phiên bản mới nhất</a>."
        ).html
    }
    if !procedure.isReceivable { notices += Notice(.warn, "\(procedure.place.words).").html }
    return notices
  }

  private var lastDay: HTML { procedure.validTo.map { TimeText($0).html } ?? HTML() }

  private var main: HTML {
    """
    <div class="stack">\(Sheet("Thời hạn", DefinitionList(term).html))\
    \(Sheet("Thành phần hồ sơ", components.html))\
    \(Sheet("Phí, lệ phí", fees))\
    \(Sheet("Quy trình nội bộ", steps.html))</div>
    """
  }

  private var term: [(term: String, value: HTML)] {
    let term = procedure.term
    let entries: [(String, String?)] = [
      ("Thời hạn giải quyết", term.limitText),
      ("Khi nộp trực tuyến", term.onlineLimit?.vietnameseText.capitalisedFirst),
      ("Vùng sâu, vùng xa", term.remoteExtension.map { "Thêm \($0.vietnameseText)" }),
      ("Gia hạn", term.namedExtension.map { "\($0.name): thêm \($0.by.vietnameseText)" }),
      ("Sau khi bổ sung", term.supplement.word.capitalisedFirst),
      ("Thời gian còn dư khi một bước xong sớm", term.slack.word.capitalisedFirst),
      ("Thời gian chờ nộp tiền", term.isSuspendedForPayment ? "Không tính vào thời hạn" : nil),
    ]
    return entries.compactMap { name, value in value.map { (name, "\($0)") } }
  }

  private var components: Table<DossierComponent> {
    Table(
      "Thành phần hồ sơ", procedure.components,
      columns: [
        .title("Tên giấy tờ") { "\($0.name)" }, .text("Loại") { "\($0.form.word.capitalisedFirst)" },
        .number("Số lượng") { "\($0.quantity)" },
        .text("Yêu cầu") { component in
          """
          \(component.isRequired ? "Bắt buộc" : "Nếu có")\
          \(if: component.isReplaceableByData, "<span class=\"sub\">Không phải nộp khi tra được dữ liệu dân cư</span>")
          """
        },
      ])
  }

  private var fees: HTML {
    guard !procedure.fees.isEmpty else { return "<p>Không thu phí, lệ phí.</p>" }
    return Table(
      "Phí, lệ phí", procedure.fees,
      columns: [
        .title("Khoản thu") { "\($0.name)<span class=\"sub\">\($0.kind.word.capitalisedFirst)</span>" },
        .text("Mức thu") { "\($0.price.words)" },
        .text("Trực tuyến") { "\($0.onlinePrice?.words ?? "như trên")" },
        .text("Được miễn") { "\($0.exemptions.isEmpty ? "không có" : $0.exemptions.joined(separator: "; "))" },
      ]
    ).html
  }

  private var steps: Table<ProcedureStep> {
    Table(
      "Quy trình nội bộ", procedure.steps,
      columns: [
        .title("Bước") { "\($0.name)" }, .text("Người thực hiện") { "\($0.position.word)" },
        .text("Bộ phận") { "\($0.unit.isEmpty ? "bất kỳ" : $0.unit)" },
        .text("Thời hạn") { "\($0.limit?.vietnameseText ?? "theo thời hạn chung")" },
      ])
  }

  private var aside: HTML {
    """
    \(Sheet("Kết quả", DefinitionList([
      ("Kết quả", "\(procedure.result)"), ("Bản kết quả", "\(procedure.resultCarrier.word.capitalisedFirst)"),
      ("Có mặt khi nhận", procedure.needsPresence ? "Bắt buộc" : "Không bắt buộc"),
    ]).html))\
    \(Sheet("Thực hiện", DefinitionList(execution).html))\(Sheet("Các phiên bản", versionList))
    """
  }

  private var execution: [(term: String, value: HTML)] {
    let situations = procedure.situations.map(\.word).joined(separator: "; ")
    return [
      ("Mức độ trực tuyến", "\(procedure.onlineLevel.word.capitalisedFirst)"),
      ("Nơi thực hiện", "\(procedure.place.words)"), ("Hiển thị hồ sơ", "\(procedure.discretion.words)"),
      ("Sự kiện đời người", "\(situations.isEmpty ? "chưa xếp" : situations)"),
      ("Căn cứ pháp lý", "\(procedure.legalGround.isEmpty ? "chưa ghi" : procedure.legalGround)"),
      ("Ghi chú nguồn", "\(procedure.provenance.isEmpty ? "không có" : procedure.provenance)"),
    ]
  }

  private var versionList: HTML {
    """
    <ul>\(HTML.each(versions.reversed()) { version in
      let period: HTML = version.validTo.map { "\(TimeText(version.validFrom)) – \(TimeText($0))" }
        ?? "từ \(TimeText(version.validFrom))"
      let name: HTML = version.id == procedure.id
        ? "<b>Phiên bản \(version.version)</b>"
        : "<a href=\"\(ProceduresURL.version(version))\">Phiên bản \(version.version)</a>"
      return "<li>\(name) \(version.tag(on: today))<span class=\"sub\">\(period)</span></li>"
    })</ul><p class="sub">Hồ sơ đã tiếp nhận giữ phiên bản của ngày tiếp nhận.</p>
    """
  }
}
