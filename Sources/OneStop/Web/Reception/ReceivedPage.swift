import Hummingbird
import Ledger
import Markup
import People
import Procedures
import WebShell
import WorkTime

extension ReceptionRoutes {
  func received(_ context: DeskContext) async throws -> HTMLResponse {
    let id = try context.receptionID()
    let standing = context.viewer.standing
    _ = try standing.permit(Reception.self)
    let view = try await dossiers.view(id, for: standing, at: desk.now())
    let slip = view.dossier.acceptance.map { $0.batch ?? $0.code }
    let lines = if let slip { try await dossiers.batch(slip, for: standing) } else { [DossierLine]() }
    let page = ReceivedPage(view: view, lines: lines)
    return try await desk.page(page.title, current: OneStopURL.reception, in: context, page.html)
  }
}

/// What to hand over now: the slip, and the way to the next person.
struct ReceivedPage: Renderable {
  let view: DossierView
  /// The dossiers on the slip; several for a batch.
  let lines: [DossierLine]

  private var dossier: Dossier { view.dossier }

  var title: String {
    switch dossier.status {
    case .submitted, .supplementAtReception: "Đã lập phiếu yêu cầu hoàn thiện"
    case .refusedAtReception: "Đã từ chối tiếp nhận"
    default: "Đã tiếp nhận"
    }
  }

  var html: HTML {
    """
    \(PageHead(title, lead: "\(view.procedure.name)", breadcrumbs: [Breadcrumb("Một cửa", OneStopURL.desk)]))
    <section class="sheet pad received">\(code)\(facts)<p class="row">\(buttons)</p></section>
    \(if: lines.count > 1, slipList.html)
    """
  }

  private var code: HTML {
    guard let code = dossier.code else { return "<p class=\"sub\">Chưa cấp mã hồ sơ</p>" }
    let words = lines.count > 1 ? "\(lines.count) hồ sơ, mã đầu tiên" : "Mã hồ sơ"
    return "<p class=\"sub\">\(words)</p><p class=\"code\">\(code.description)</p>"
  }

  private var facts: DefinitionList {
    var entries: [(term: String, value: HTML)] = [("Người nộp", "\(dossier.intake.parties.applicant.name)")]
    if let owner = dossier.intake.parties.owner { entries.append(("Chủ hồ sơ", "\(owner.name)")) }
    if dossier.acceptance != nil { entries += [("Hẹn trả kết quả", due), ("Phí, lệ phí", fee)] }
    if let reason = reason ?? dossier.requests.last?.reason { entries.append(("Lý do", "\(reason)")) }
    return DefinitionList(entries)
  }

  /// Why it was turned away.
  private var reason: String? {
    for step in view.steps.reversed() {
      if case .refusedAtReception(let reason, let ground) = step.event { return "\(reason) (\(ground))" }
    }
    return nil
  }

  private var due: HTML {
    guard let clock = dossier.clock else { return "Không hẹn ngày" }
    let time = VietnamTime(clock.due)
    return """
      <b>\(TimeText(weekdayOf: time.date)), \(time.clockText)</b><details class="act"><summary>Cách tính</summary>\
      <ol class="why">\(HTML.each(view.dueExplanation) { "<li>\($0)</li>" })</ol></details>
      """
  }

  private var fee: HTML {
    let (total, paid) =
      lines.isEmpty
      ? (dossier.acceptance?.fee.total ?? 0, dossier.paid)
      : lines.reduce((0, 0)) { ($0.0 + $1.fee, $0.1 + $1.paid) }
    if total == 0 { return "Không thu" }
    return "<b>\(total.dong)</b>, \(paid >= total ? "đã thu" : "thu khi trả kết quả")"
  }

  private var slip: (name: String, words: String) {
    switch dossier.status {
    case .submitted, .supplementAtReception: ("bo-sung", "In phiếu yêu cầu hoàn thiện")
    case .refusedAtReception: ("tu-choi", "In phiếu từ chối")
    default: ("tiep-nhan", "In giấy tiếp nhận")
    }
  }

  private var buttons: HTML {
    """
    <a class="btn main" href="\(OneStopURL.slip(slip.name, of: dossier.id))" target="_blank" rel="noopener" autofocus \
    data-print data-key="i">\(slip.words) <kbd aria-hidden="true">I</kbd></a>\
    \(next("Người tiếp theo", OneStopURL.reception, "n"))\
    \(next("Cùng thủ tục", again, "c"))\
    \(next("Cùng người nộp", OneStopURL.reception.with("doi", "1").with("cung-nguoi", dossier.id), "g"))\
    \(LinkButton("Mở hồ sơ", to: OneStopURL.dossier(dossier.id), shortcut: "o"))
    """
  }

  private var again: WebPath {
    ReceptionURL.page(lines.count > 1 ? .batch : .counter, of: dossier.intake.procedure)
  }

  private func next(_ label: String, _ path: WebPath, _ key: String) -> HTML {
    """
    <a class="btn" href="\(path)" data-key="\(key)">\(label) <kbd aria-hidden="true">\(key.uppercased())</kbd></a>
    """
  }

  private var slipList: Sheet {
    Sheet(
      "Các hồ sơ trên giấy tiếp nhận", isPadded: false,
      Table(
        "Hồ sơ", lines,
        columns: [
          .title("Mã hồ sơ") { "<a href=\"\(OneStopURL.dossier($0.id))\">\($0.code?.description ?? "")</a>" },
          .number("Phí, lệ phí") { "\($0.fee.dong)" },
        ]
      ).html)
  }
}
