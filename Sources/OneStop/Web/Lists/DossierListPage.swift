import Ledger
import Markup
import WebShell
import WorkTime

/// Hồ sơ của đơn vị: with filters, or what a search found.
struct DossierListPage: Renderable {
  let lines: [DossierLine]
  let query: DossierListQuery
  /// The last one shown, when there are more.
  let next: Dossier.ID?
  let places: [SearchPlace]
  let mayReceive: Bool
  let token: CSRFToken
  let now: Instant

  var html: HTML {
    """
    \(PageHead(title, lead: lead, actions: actions))
    \(if: !query.words.isEmpty && query.identity == nil, SearchTabs(query.words, in: places, current: places.count - 1).html)
    \(filters)
    \(Sheet(nil, isPadded: false, table.html))
    \(next.map { "<p class=\"row\">\(turning(to: $0))</p>" as HTML })
    """
  }

  /// Kept by the browser's history, as an address is.
  var title: String { query.words.isEmpty ? "Hồ sơ" : "Tìm hồ sơ: \(query.identity?.masked ?? query.words)" }

  private func turning(to next: Dossier.ID) -> HTML {
    if query.identity == nil { return LinkButton("Trang sau ›", to: query.path.with("before", next)).html }
    return ButtonForm(
      SubmitButton("Trang sau ›", .plain), to: OneStopURL.list, token: token,
      fields: [("q", query.words), ("before", next.description)]
    ).html
  }

  private var lead: HTML {
    "Tìm theo mã hồ sơ, tên, số giấy tờ, điện thoại, thủ tục, số kết quả; gõ có dấu hay không dấu đều được."
  }

  private var actions: HTML {
    """
    \(LinkButton("Sổ theo dõi", to: OneStopURL.register))\
    \(if: mayReceive, LinkButton("Tiếp nhận hồ sơ", to: OneStopURL.reception, .main, shortcut: "n").html)
    """
  }

  private var filters: HTML {
    let state = query.state
    return """
      <form class="filters row" method="post" action="\(OneStopURL.list)" role="search">\(HiddenField(token))\
      \(Field("q", "Từ cần tìm", .line(), in: state))\
      \(if: query.words.isEmpty, choices(state))\
      \(SubmitButton(query.words.isEmpty ? "Tìm, lọc" : "Tìm", .plain))\
      \(if: query.isNarrowed, "<a href=\"\(OneStopURL.list)\">Bỏ lọc</a>")</form>
      """
  }

  private func choices(_ state: FormState) -> HTML {
    """
    \(Field("status", "Trạng thái", .select(DossierStatus.choices), in: state))\
    \(Field("channel", "Kênh nộp", .select(SubmissionChannel.choices), in: state))\
    \(Field("procedure", "Mã thủ tục", .line(width: .short), in: state))\
    \(Field("from", "Tiếp nhận từ", .date, in: state))\(Field("to", "đến hết", .date, in: state))
    """
  }

  private var table: Table<DossierLine> {
    Table(
      "Hồ sơ", lines,
      empty: EmptyState("Không có hồ sơ nào", "Không có hồ sơ phù hợp với điều kiện đã chọn."),
      columns: [.dossier(at: now), .owner(at: now), .accepted, .due(at: now), .status(at: now)])
  }
}

/// What the list is asked for, as it stands in the address.
struct DossierListQuery: Sendable {
  /// As typed, but a card's number in one piece, as it is kept.
  let words: String
  let status: DossierStatus?
  let channel: SubmissionChannel?
  let procedure: String
  let from: CalendarDate?
  let to: CalendarDate?
  let before: Dossier.ID?

  init(_ form: SubmittedForm) {
    var reader = FormReader(form)
    let typed = reader.optionalText("q") ?? ""
    words = IdentityNumber.recognised(typed)?.number ?? typed
    status = form.text("status").flatMap { DossierStatus(rawValue: $0) }
    channel = form.text("channel").flatMap { SubmissionChannel(rawValue: $0) }
    procedure = reader.optionalText("procedure", atMost: 40) ?? ""
    from = reader.date("from", missing: nil)
    to = reader.date("to", missing: nil)
    before = form.text("before").flatMap { Dossier.ID($0) }
  }

  /// The number of somebody's card among the words; it must stand in no address.
  var identity: IdentityNumber? { IdentityNumber.first(in: words) }

  var filter: DossierFilter {
    DossierFilter(
      status: status, procedureCode: procedure.isEmpty ? nil : procedure, channel: channel,
      acceptedFrom: from.map { VietnamTime($0).instant },
      acceptedUntil: to.map { VietnamTime($0.adding(days: 1)).instant })
  }

  var isNarrowed: Bool { !words.isEmpty || filter != DossierFilter() }

  /// Without the place in the list.
  var path: WebPath {
    if !words.isEmpty { return OneStopURL.search(words) }
    return OneStopURL.list.with("status", status?.rawValue).with("channel", channel?.rawValue)
      .with("procedure", procedure.isEmpty ? nil : procedure).with("from", from).with("to", to)
  }

  var state: FormState {
    FormState([
      "q": words, "status": status?.rawValue ?? "", "channel": channel?.rawValue ?? "", "procedure": procedure,
      "from": from?.description ?? "", "to": to?.description ?? "",
    ])
  }
}
