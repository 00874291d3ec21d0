import Markup
import WebShell
import WorkTime

/// Thay thế, bãi bỏ: the last day of a code and the code in its place.
struct RetirementPage: Renderable {
  static let title = "Thay thế, bãi bỏ"

  let procedure: Procedure
  let state: FormState
  let token: CSRFToken

  var html: HTML {
    """
    \(PageHead(
      RetirementPage.title, lead: "\(procedure.name). Hồ sơ đã tiếp nhận vẫn được giải quyết theo thủ tục này.",
      breadcrumbs: [
        Breadcrumb(ProcedureListPage.title, ProceduresURL.list),
        Breadcrumb(procedure.code.text, ProceduresURL.procedure(procedure.code)),
      ]))\(Sheet(nil, Form(
        to: ProceduresURL.retirement(procedure.code), token: token, state: state,
        """
        <div class="stack">\(Field("last_day", "Ngày cuối cùng tiếp nhận", .date, in: state))\
        \(Field(
          "replaced_by", "Mã thủ tục thay thế", hint: "Ví dụ 1.012812; để trống nếu bãi bỏ", isOptional: true,
          .line(width: .short), in: state))</div><div class="row">\(SubmitButton("Ghi nhận", .danger))</div>
        """).html))
    """
  }

  static func state(of procedure: Procedure) -> FormState {
    FormState([
      "last_day": procedure.validTo?.description ?? "", "replaced_by": procedure.replacedBy?.text ?? "",
    ])
  }

  static func parsed(_ form: SubmittedForm) throws(FormProblems) -> (lastDay: CalendarDate, successor: ProcedureCode?) {
    var reader = FormReader(form)
    let lastDay = reader.date("last_day", missing: "Nhập ngày cuối cùng tiếp nhận theo thủ tục này")
    let typed = reader.optionalText("replaced_by", atMost: 8)
    let successor = typed.flatMap { ProcedureCode($0) }
    if let typed, successor == nil {
      reader.add("replaced_by", CatalogueRowProblem.Reason.notACode(typed).sentence.capitalisedFirst)
    }
    return (try reader.finish(lastDay), successor)
  }
}
