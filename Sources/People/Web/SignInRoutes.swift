import Hummingbird
import Markup
import WebShell

/// Đăng nhập, đăng xuất.
struct SignInRoutes: Sendable {
  let directory: Directory
  let desk: Desk
  let cookie: SessionCookie
  let demonstration: Demonstration?

  func add(to router: some RouterMethods<DoorContext>) {
    router.get("/dang-nhap", use: show)
    router.post("/dang-nhap", use: signIn)
    router.post("/dang-xuat", use: signOut)
  }

  @Sendable private func show(_ request: Request, context: DoorContext) throws -> HTMLResponse {
    let query = try request.queryForm()
    return answer(FormState(["name": query.text("ten") ?? ""]), .ok, request, context)
  }

  @Sendable private func signIn(_ request: Request, context: DoorContext) async throws -> Response {
    let form = try await request.form(in: context)
    let token = SessionToken()
    do {
      let typed = try SignInForm(form).parsed()
      try await directory.enter(name: typed.name, password: typed.password, token: token.digest, at: desk.now())
      var response = Redirect(to: try returnPath(of: request) ?? ShellURL.home).response
      cookie.set(token, on: &response)
      return response
    } catch let problems as FormProblems {
      return answer(FormState(form, problems: problems), .unprocessableContent, request, context)
        .response(from: request, context: context)
    } catch let refusal as PeopleRefusal {
      let state = FormState(form, problems: FormProblems(refusal.field ?? "name", refusal.sentence))
      return answer(state, refusal.status, request, context).response(from: request, context: context)
    }
  }

  @Sendable private func signOut(_ request: Request, context: DoorContext) async throws -> Response {
    _ = try await request.form(in: context)
    try await directory.signOut(token: context.sessionToken.digest)
    var response = Redirect(to: PeopleURL.signIn, flash: Flash(.ok, "Ông/bà đã đăng xuất.")).response
    cookie.clear(on: &response)
    return response
  }

  private func answer(
    _ state: FormState, _ status: HTTPResponse.Status, _ request: Request, _ context: DoorContext
  ) -> HTMLResponse {
    let page = SignInPage(
      path: WebPath(received: request.uri.string) ?? PeopleURL.signIn, token: context.csrfToken, state: state,
      demonstration: demonstration)
    return HTMLResponse(status: status, desk.doorFrame(SignInPage.title, in: context).page(page.html))
  }

  /// Where the visitor wanted to go: only an address of ours.
  private func returnPath(of request: Request) throws -> WebPath? {
    try request.queryForm().text("ve").flatMap { WebPath(received: $0) }
  }
}
