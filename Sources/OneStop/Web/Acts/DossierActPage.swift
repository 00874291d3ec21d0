import Ledger
import Markup
import People
import Procedures
import WebShell
import WorkTime

/// One act on a dossier that needs something filled in: its form beside what has to be known for it.
struct DossierActPage: Renderable {
  let view: DossierView
  let action: DossierAction
  let choices: ActChoices
  let state: FormState
  let token: CSRFToken
  let once: OnceKey
  let now: Instant

  var html: HTML {
    """
    \(head)
    \(TwoColumns(main: main, aside: aside))
    """
  }

  private var head: PageHead {
    PageHead(
      action.words, lead: action.explanation.map { "\($0)" },
      breadcrumbs: [Breadcrumb("Hồ sơ", OneStopURL.list), Breadcrumb(view.title, OneStopURL.dossier(view.dossier.id))])
  }

  private var main: HTML {
    let forms = DossierActFields(view: view, action: action, choices: choices, state: state, now: now).forms
    return """
      \(state.problems.summary)\(HTML.each(forms) { form in
        Sheet(form.heading, Form(
          to: OneStopURL.act(action, on: view.dossier.id), token: token, once: once, carriesFiles: form.carriesFiles,
          "\(HiddenField("revision", String(view.dossier.revision)))<div class=\"stack\" data-first>\(form.fields)</div><div class=\"row\">\(submit)\(back)</div>"
        ).html).html
      })
      """
  }

  private var submit: SubmitButton {
    SubmitButton(action.words, action.buttonKind == .danger ? .danger : .main)
  }

  private var back: HTML { "<a href=\"\(OneStopURL.dossier(view.dossier.id))\">Quay lại hồ sơ</a>" }

  private var aside: HTML {
    let dossier = view.dossier
    return """
      \(Sheet(nil, DefinitionList([
        (term: "Thủ tục", value: "\(view.procedure.name)"),
        (term: "Chủ hồ sơ", value: "\(dossier.intake.parties.concerned.name)"),
        (term: "Trạng thái", value: Tag(dossier.status.tagKind, dossier.status.vietnameseName).html),
        (term: "Bước", value: "\(dossier.currentStep?.name ?? "")"),
        (term: "Hạn trả", value: dossier.clock.map { TimeText($0.due).html } ?? "Không có hạn"),
      ]).html))
      \(if: !dossier.requests.isEmpty, RequestSheet(view: view).html)
      """
  }
}

/// What the forms of some acts are chosen from, beyond the dossier itself.
struct ActChoices: Sendable {
  /// Whom one may ask for an opinion.
  var agencies: [Agency] = []
  /// Who may sign the result.
  var signers: [Colleague] = []
}
