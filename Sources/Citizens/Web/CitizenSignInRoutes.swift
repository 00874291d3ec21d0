import WorkTime
import HTTPTypes
import Hummingbird
import Ledger
import Markup
import People
import WebShell

/// Đăng nhập của người dân: a contact, then the code that was sent to it.
struct CitizenSignInRoutes: Sendable {
  let door: CitizenDoor

  func add(to router: some RouterMethods<DoorContext>) {
    router.get("/cong-dan/dang-nhap", use: door.open(showContact))
    router.post("/cong-dan/dang-nhap", use: door.open(sendCode))
    router.get("/cong-dan/ma-dang-nhap", use: door.open(showCode))
    router.post("/cong-dan/ma-dang-nhap", use: door.open(enter))
    router.post("/cong-dan/dang-xuat", use: door.open(leave))
  }

  private func showContact(_ request: Request, _ visit: CitizenVisit) throws -> HTMLResponse {
    page(
      ContactPage(token: visit.token, back: try back(request), provider: door.provider.source, state: FormState()),
      visit)
  }

  private func sendCode(_ request: Request, _ visit: CitizenVisit) async throws -> Response {
    let form = try await request.form(in: visit.context)
    do {
      let typed = try ContactForm(form).parsed()
      try await door.provider.begin(
        typed.contact, agency: try await sender(request, visit), from: visit.peer, at: visit.now)
      var response = Redirect(to: CitizensURL.code.with("ve", try back(request))).response
      door.cookies.remember(contact: typed.text, on: &response)
      return response
    } catch {
      guard let again = FormAgain(error, field: "contact") else { throw error }
      let contact = ContactPage(
        token: visit.token, back: try back(request), provider: door.provider.source,
        state: FormState(form, problems: again.problems))
      return page(contact, visit, again.status).response
    }
  }

  private func showCode(_ request: Request, _ visit: CitizenVisit) throws -> Response {
    guard let contact = door.cookies.contact(of: request) else { return Redirect(to: CitizensURL.signIn).response }
    return code(contact, FormState(), .ok, try back(request), visit).response
  }

  private func enter(_ request: Request, _ visit: CitizenVisit) async throws -> Response {
    let form = try await request.form(in: visit.context)
    guard let text = door.cookies.contact(of: request), let contact = Contact(text) else {
      return Redirect(to: CitizensURL.signIn).response
    }
    do {
      let answer = try CodeForm(form).parsed()
      let verified = try await door.provider.prove(contact, answer: answer, from: visit.peer, at: visit.now)
      let token = SessionToken()
      try await door.citizens.enter(verified, token: token.digest, at: visit.now)
      var response = Redirect(to: try back(request) ?? CitizensURL.own).response
      door.cookies.begin(token, on: &response)
      return response
    } catch {
      guard let again = FormAgain(error, field: "code") else { throw error }
      let state = FormState(form, problems: again.problems)
      return code(text, state, again.status, try back(request), visit).response
    }
  }

  private func leave(_ request: Request, _ visit: CitizenVisit) async throws -> Response {
    _ = try await request.form(in: visit.context)
    if let session = visit.session { try await door.citizens.leave(session: session.digest) }
    var response = Redirect(to: ShellURL.home, flash: Flash(.ok, "Ông/bà đã đăng xuất.")).response
    door.cookies.end(on: &response)
    return response
  }

  /// The commune that was chosen, or the first: in whose name the code is sent.
  private func sender(_ request: Request, _ visit: CitizenVisit) async throws -> Agency.ID {
    let units = try await door.citizens.units(on: visit.now.vietnamDate)
    let chosen = door.cookies.unit(of: request)
    guard let unit = units.first(where: { $0.code == chosen }) ?? units.first else { throw PageRefusal.notFound }
    return unit.id
  }

  private func page(_ page: ContactPage, _ visit: CitizenVisit, _ status: HTTPResponse.Status = .ok) -> HTMLResponse {
    visit.page(ContactPage.title, .own, status: status, page.html)
  }

  private func code(
    _ contact: String, _ state: FormState, _ status: HTTPResponse.Status, _ back: WebPath?, _ visit: CitizenVisit
  ) -> HTMLResponse {
    let page = CodePage(
      token: visit.token, contact: contact, back: back, provider: door.provider.source, state: state)
    return visit.page(CodePage.title, .own, status: status, page.html)
  }

  /// Where the visitor wanted to go: only an address of ours.
  private func back(_ request: Request) throws -> WebPath? {
    try request.queryForm().text("ve").flatMap { WebPath(received: $0) }
  }
}

/// A form that comes back: with its own problems, or with a refusal told at a field.
struct FormAgain {
  let problems: FormProblems
  let status: HTTPResponse.Status

  /// nil: it is a fault, or nothing that the form can help.
  init?(_ error: any Error, field: String) {
    if let problems = error as? FormProblems {
      (self.problems, status) = (problems, .unprocessableContent)
    } else if let refusal = CitizenSentence(error), refusal.status != .notFound {
      (problems, status) = (FormProblems(field, refusal.sentence), refusal.status)
    } else {
      return nil
    }
  }
}
