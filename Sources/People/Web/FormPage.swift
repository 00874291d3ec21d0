import Markup
import WebShell

/// A page that is one form.
struct FormPage: Renderable {
  let title: String
  var lead: String?
  let place: FormPlace
  let path: WebPath
  let token: CSRFToken
  let state: FormState
  var carriesFiles = false
  /// What is shown between the heading and the form.
  var notice = HTML()
  let fields: HTML
  let submit: SubmitButton

  var html: HTML {
    """
    \(PageHead(title, lead: lead.map { "\($0)" }, breadcrumbs: place.breadcrumbs))
    \(notice)\(Sheet(nil, Form(
      to: path, token: token, state: state, carriesFiles: carriesFiles,
      "<div class=\"stack\">\(fields)</div><div class=\"row\">\(submit)</div>").html))
    """
  }
}

/// Below which page a form of the administration stands.
enum FormPlace {
  case people
  case person(Person)
  case agencies
  case agency(Agency)

  /// What the navigation marks as present.
  var current: WebPath {
    switch self {
    case .people, .person: PeopleURL.people
    case .agencies, .agency: PeopleURL.agencies
    }
  }

  var breadcrumbs: [Breadcrumb] {
    switch self {
    case .people: [Breadcrumb("Cán bộ", PeopleURL.people)]
    case .person(let person): FormPlace.people.breadcrumbs + [Breadcrumb(person.fullName, PeopleURL.person(person.id))]
    case .agencies: [Breadcrumb("Đơn vị", PeopleURL.agencies)]
    case .agency(let agency): FormPlace.agencies.breadcrumbs + [Breadcrumb(agency.name, PeopleURL.agency(agency.id))]
    }
  }
}
