import Ledger
import Markup
import People
import WebShell
import WorkTime

/// Sổ theo dõi hồ sơ on screen; the prescribed form is a file to be printed.
struct DossierRegisterPage: Renderable {
  let agency: Agency
  let period: RegisterPeriod
  let view: DossierRegisterView
  /// From 1.
  let page: Int
  let now: Instant

  var html: HTML {
    """
    \(PageHead("Sổ theo dõi hồ sơ", lead: "\(period.words) · \(view.total) hồ sơ · \(agency.name)", actions: actions))
    \(filters)
    \(PrintHeader(parentAgency: agency.printedSuperior, agency: agency.printedName, title: "SỔ THEO DÕI HỒ SƠ", particulars: printed))
    \(Sheet(nil, isPadded: false, "\(table)\(turning)"))
    """
  }

  private var actions: HTML { LinkButton("In sổ theo mẫu (PDF)", to: period.narrow(OneStopURL.registerBook)).html }

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
    Pagination(
      page: page, pageSize: DossierRegisterView.pageSize, total: view.total, path: period.narrow(OneStopURL.register)
    ).html
  }

  private var table: Table<DossierRegisterLine> {
    Table(
      "Sổ theo dõi hồ sơ \(period.words)", view.lines,
      empty: EmptyState("Sổ chưa có hồ sơ", "Hồ sơ được ghi vào sổ khi tiếp nhận."),
      columns: [
        .ordinal("TT") { $0.number },
        .title("Hồ sơ") { SubjectLink($0.procedureName, $0.code.description, to: OneStopURL.dossier($0.id)).html },
        .text("Tổ chức, cá nhân") { "\($0.applicant.name)<span class=\"sub\">\(contact($0.applicant))</span>" },
        .text("Nhận hồ sơ") { TimeText($0.acceptedAt).html },
        .text("Hẹn trả") { $0.due.map { TimeText($0.vietnamDate).html } ?? "Không có hạn" },
        .text("Trả kết quả") { $0.returnedAt.map { TimeText($0).html } ?? HTML() },
        .text("Nhận") { "<span class=\"nowrap\">\($0.returnChannel.shortName)</span>" },
        .text("Ghi chú") { "\($0.remark)" },
      ])
  }

  private func contact(_ party: Party) -> HTML {
    "\(party.address)\(if: !party.phone.isEmpty, "<span class=\"sub\">\(party.phone)</span>")"
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
  var days: ClosedRange<CalendarDate> { first...last }
  var words: String { "Từ \(first.shortText) đến \(last.shortText)" }

  func narrow(_ path: WebPath) -> WebPath { path.with("from", first).with("to", last) }
}
