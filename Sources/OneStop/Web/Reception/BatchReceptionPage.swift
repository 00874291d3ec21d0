import Ledger
import Markup
import Procedures
import WebShell

/// Tiếp nhận nhiều bản chứng thực: one person, a row a paper, one slip and one sum.
struct BatchReceptionPage: Renderable {
  let procedure: Procedure
  let state: FormState
  let summary: ReceptionSummary
  let found: [KnownParty]?
  let token: CSRFToken
  let once: OnceKey
  let notice: HTML?

  static let title = "Tiếp nhận nhiều bản chứng thực"

  var html: HTML {
    """
    \(PageHead(
      BatchReceptionPage.title, lead: "Mỗi giấy tờ là một hồ sơ có mã riêng; in chung một giấy tiếp nhận, thu một lần.",
      breadcrumbs: [Breadcrumb("Một cửa", OneStopURL.desk), Breadcrumb("Tiếp nhận hồ sơ", OneStopURL.reception)]))
    \(notice)<div class="counter" data-counter>\(form)</div>
    """
  }

  private var form: Form {
    Form(
      to: ReceptionURL.page(.batch), token: token, once: once, state: state, carriesFiles: true,
      autosave: ReceptionURL.act(.autosave, at: .batch), preview: ReceptionURL.act(.summary, at: .batch),
      """
      \(HiddenField("procedure", procedure.id.description))\(HiddenField("rows", String(rows)))
      \(TwoColumns(main: main, aside: aside))
      """)
  }

  private var rows: Int { BatchReceptionForm.rows(in: state) }

  private var main: HTML {
    """
    \(ProcedureSheet(procedure: procedure, place: .batch, problem: state.problems["procedure"]))
    \(PartySheet(place: .batch, state: state, found: found))
    \(papers)
    \(Sheet("Thu phí, lệ phí", "\(if: !procedure.exemptions.isEmpty, exemption.html)\(PaymentInputs(state: state))"))
    """
  }

  private var exemption: Field {
    Field(
      "exemption", "Đối tượng miễn", isOptional: true, .select(procedure.exemptions.map { FieldChoice($0, $0) }),
      in: state)
  }

  private var papers: HTML {
    let columns: [TableColumn<Int>] =
      [.title("Giấy tờ") { text("paper", $0, "Tên giấy tờ") }]
      + (procedure.countsPages ? [.number("Số trang") { number("paper_pages", $0, "Số trang bản chính") }] : [])
      + [.number("Số bản") { number("paper_copies", $0, "Số bản") }]
    return """
      <section class="sheet"><h2 class="pad">Giấy tờ</h2>\(Table("Giấy tờ chứng thực", Array(0..<rows), columns: columns))\
      <div class="pad"><p>\(SubmitButton("Thêm dòng", .plain, name: "then", value: "add", action: ReceptionURL.act(.reshow, at: .batch)))</p>\
      \(Field("complete", "Đối chiếu", .boxes([FieldChoice("yes", "Đã đối chiếu bản chính, đủ giấy tờ của từng bản")]), in: state))</div></section>
      """
  }

  private func text(_ name: String, _ row: Int, _ label: String) -> HTML {
    "\(problem(name, row))<input name=\"\(name)_\(row)\" id=\"f-\(name)_\(row)\" autocomplete=\"off\" aria-label=\"\(label), dòng \(row + 1)\" value=\"\(state.shown("\(name)_\(row)"))\">"
  }

  private func number(_ name: String, _ row: Int, _ label: String) -> HTML {
    "\(problem(name, row))<input class=\"count\" inputmode=\"numeric\" name=\"\(name)_\(row)\" id=\"f-\(name)_\(row)\" autocomplete=\"off\" aria-label=\"\(label), dòng \(row + 1)\" value=\"\(state.shown("\(name)_\(row)"))\">"
  }

  private func problem(_ name: String, _ row: Int) -> HTML {
    state.problems["\(name)_\(row)"].map { "<p class=\"error\"><span class=\"vh\">Lỗi: </span>\($0)</p>" } ?? HTML()
  }

  private var aside: HTML {
    """
    <section class="sheet pad tally"><div data-preview>\(summary)</div>\
    <p class="wide">\(SubmitButton("Tiếp nhận", shortcut: "t"))</p>\
    <p class="sub keys">Ở bất cứ ô nào: <kbd>Ctrl</kbd> <kbd>Enter</kbd> để tiếp nhận, <kbd>Enter</kbd> sang ô kế tiếp.</p></section>
    """
  }
}
