import Ledger
import Markup
import People
import WebShell
import WorkTime

/// Sổ theo dõi hồ sơ, on screen and in print. TT 01/2018/TT-VPCP, Mẫu số 06.
struct DossierRegisterPage: Renderable {
  let agency: Agency
  let period: RegisterPeriod
  let view: DossierRegisterView
  let extent: DossierRegisterExtent
  let now: Instant

  var html: HTML {
    """
    \(PageHead("Sổ theo dõi hồ sơ", lead: "\(period.words) · \(view.total) hồ sơ · \(agency.name)", actions: actions))
    \(if: extent != .whole, filters)
    \(PrintHeader(parentAgency: agency.printedSuperior, agency: agency.printedName, title: "SỔ THEO DÕI HỒ SƠ", particulars: printed))
    \(Sheet(nil, isPadded: false, "\(table)\(turning)"))
    """
  }

  private var actions: HTML {
    extent == .whole
      ? LinkButton("Về sổ trên màn hình", to: period.narrow(OneStopURL.register)).html
      : LinkButton("Cả sổ để in", to: period.narrow(OneStopURL.wholeRegister)).html
  }

  private var filters: HTML {
    let state = FormState(["from": period.first.description, "to": period.last.description])
    return """
      <form class="filters row" method="get" action="\(OneStopURL.register)">\
      \(Field("from", "Từ ngày", .date, in: state))\(Field("to", "đến hết ngày", .date, in: state))\
      \(SubmitButton("Xem", .plain))</form>
      """
  }

  private var printed: String { "\(period.words) · in lúc \(now.timeWords)" }

  private var turning: HTML {
    guard case .page(let page) = extent else { return HTML() }
    return Pagination(
      page: page, pageSize: DossierRegisterExtent.pageSize, total: view.total,
      path: period.narrow(OneStopURL.register)
    ).html
  }

  private var table: Table<Numbered> {
    Table(
      "Sổ theo dõi hồ sơ \(period.words)",
      view.lines.enumerated().map { (number: view.before + $0.offset + 1, line: $0.element) },
      empty: EmptyState("Sổ chưa có hồ sơ", "Hồ sơ được ghi vào sổ khi tiếp nhận."),
      columns: extent == .whole ? prescribed : dense)
  }

  private typealias Numbered = (number: Int, line: DossierRegisterLine)

  /// As the circular has them, for the printer.
  private var prescribed: [TableColumn<Numbered>] {
    [
      .ordinal("TT") { $0.number }, .title("Mã hồ sơ") { link($0.line) },
      .text("Tên thủ tục hành chính") { "\($0.line.procedureName)" }, .number("Số bộ") { "\($0.line.sets)" },
      .text("Tên tổ chức, cá nhân") { "\($0.line.applicant.name)" },
      .text("Địa chỉ, điện thoại") { contact($0.line.applicant) },
      .text("Cơ quan chủ trì giải quyết") { "\($0.line.competentName)" }, RegisterColumn.accepted, RegisterColumn.due,
      RegisterColumn.returned, .text("Phương thức nhận") { "\($0.line.returnChannel.vietnameseName)" },
      .text("Ký nhận") { _ in HTML() }, .text("Ghi chú") { "\(remark($0.line))" },
    ]
  }

  /// The same facts in fewer columns, for the screen.
  private var dense: [TableColumn<Numbered>] {
    [
      .ordinal("TT") { $0.number },
      .title("Hồ sơ") {
        SubjectLink($0.line.procedureName, $0.line.code.description, to: OneStopURL.dossier($0.line.id)).html
      },
      .text("Tổ chức, cá nhân") { "\($0.line.applicant.name)<span class=\"sub\">\(contact($0.line.applicant))</span>" },
      RegisterColumn.accepted, RegisterColumn.due, RegisterColumn.returned,
      .text("Nhận") { "<span class=\"nowrap\">\($0.line.returnChannel.shortName)</span>" },
      .text("Ghi chú") { "\(remark($0.line))" },
    ]
  }

  /// Columns of both.
  private enum RegisterColumn {
    static var accepted: TableColumn<Numbered> { .text("Nhận hồ sơ") { TimeText($0.line.acceptedAt).html } }
    static var due: TableColumn<Numbered> {
      .text("Hẹn trả") { $0.line.due.map { TimeText($0.vietnamDate).html } ?? "Không có hạn" }
    }
    static var returned: TableColumn<Numbered> {
      .text("Trả kết quả") { $0.line.returnedAt.map { TimeText($0).html } ?? HTML() }
    }
  }

  private func link(_ line: DossierRegisterLine) -> HTML {
    "<a href=\"\(OneStopURL.dossier(line.id))\">\(line.code.description)</a>"
  }

  private func contact(_ party: Party) -> HTML {
    "\(party.address)\(if: !party.phone.isEmpty, "<span class=\"sub\">\(party.phone)</span>")"
  }

  /// What ended otherwise than by a return.
  private func remark(_ line: DossierRegisterLine) -> String {
    switch line.status {
    case .withdrawn, .stopped, .waitingSupplement, .waitingFinance, .correcting: line.status.vietnameseName
    default: ""
    }
  }
}

/// The days that the register is shown of; the year so far unless asked otherwise.
struct RegisterPeriod: Sendable {
  let first: CalendarDate
  let last: CalendarDate

  init(_ form: SubmittedForm, today: CalendarDate) {
    var reader = FormReader(form)
    let from = reader.date("from", missing: nil) ?? CalendarDate(year: today.year, month: 1, day: 1) ?? today
    let to = reader.date("to", missing: nil) ?? today
    (first, last) = (min(from, to), max(from, to))
  }

  var start: Instant { VietnamTime(first).instant }
  var end: Instant { VietnamTime(last.adding(days: 1)).instant }
  var words: String { "Từ \(first.shortText) đến \(last.shortText)" }

  func narrow(_ path: WebPath) -> WebPath { path.with("from", first).with("to", last) }
}
