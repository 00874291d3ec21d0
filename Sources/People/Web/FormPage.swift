import Markup
import WebShell

/// A page that is one form.
struct FormPage: Renderable {
  let title: String
  var lead: String?
  let breadcrumbs: [Breadcrumb]
  let path: WebPath
  let token: CSRFToken
  let state: FormState
  var carriesFiles = false
  let fields: HTML
  let submit: SubmitButton

  var html: HTML {
    """
    \(PageHead(title, lead: lead.map { "\($0)" }, breadcrumbs: breadcrumbs))
    \(Sheet(nil, Form(
      to: path, token: token, state: state, carriesFiles: carriesFiles,
      "<div class=\"stack\">\(fields)</div><div class=\"row\">\(submit)</div>").html))
    """
  }
}
