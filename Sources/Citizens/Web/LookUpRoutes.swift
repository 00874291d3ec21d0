import HTTPTypes
import Hummingbird
import Markup
import People
import WebShell

/// Tra cứu hồ sơ and what can be done with what was found.
struct LookUpRoutes: Sendable {
  let door: CitizenDoor

  func add(to router: some RouterMethods<DoorContext>) {
    router.get("/tra-cuu", use: door.open(show))
    router.post("/tra-cuu", use: door.open(find))
    router.get("/tra-cuu/:token", use: door.open(showDossier))
    router.get("/tra-cuu/:token/ket-qua", use: door.open(download))
    router.post("/tra-cuu/:token/ket-qua", use: door.open(take))
    router.post("/tra-cuu/:token/danh-gia", use: door.open(rate))
  }

  private func show(_ request: Request, _ visit: CitizenVisit) throws -> HTMLResponse {
    let code = try request.queryForm().text("ma") ?? ""
    return answer(FormState(["code": code]), .ok, visit)
  }

  private func find(_ request: Request, _ visit: CitizenVisit) async throws -> Response {
    let form = try await request.form(in: visit.context)
    do {
      let typed = try LookUpForm(form).parsed()
      let found = try await door.citizens.lookUp(code: typed.code, fact: typed.fact, from: visit.peer, at: visit.now)
      return Redirect(to: CitizensURL.lookUp(.visit(found))).response
    } catch let problems as FormProblems {
      return answer(FormState(form, problems: problems), .unprocessableContent, visit).response
    } catch let refusal as CitizenRefusal {
      let state = FormState(form, problems: FormProblems("code", refusal.sentence))
      return answer(state, refusal.status, visit).response
    }
  }

  private func showDossier(_ request: Request, _ visit: CitizenVisit) async throws -> HTMLResponse {
    let token = try token(in: request, visit)
    let dossier = try await door.citizens.publicDossier(token, at: visit.now)
    return page(dossier, token, FormState(), .ok, visit)
  }

  private func download(_ request: Request, _ visit: CitizenVisit) async throws -> FileAnswer {
    let slip = try slip(in: request, visit)
    return FileAnswer(try await door.citizens.resultFile(with: slip, at: visit.now))
  }

  private func take(_ request: Request, _ visit: CitizenVisit) async throws -> FileAnswer {
    _ = try await request.form(in: visit.context)
    let slip = try slip(in: request, visit)
    return FileAnswer(try await door.citizens.takeResult(with: slip, at: visit.now))
  }

  private func rate(_ request: Request, _ visit: CitizenVisit) async throws -> Response {
    let form = try await request.form(in: visit.context)
    let token = try token(in: request, visit)
    do {
      try await door.citizens.rate(try RatingForm(form).parsed(), token: token, at: visit.now)
      let thanks = Flash(.ok, "Đã ghi nhận đánh giá. Cảm ơn ông/bà.")
      return Redirect(to: CitizensURL.lookUp(token), flash: thanks).response
    } catch let problems as FormProblems {
      let dossier = try await door.citizens.publicDossier(token, at: visit.now)
      return page(dossier, token, FormState(form, problems: problems), .unprocessableContent, visit).response
    }
  }

  private func token(in request: Request, _ visit: CitizenVisit) throws -> LookUpToken {
    try door.citizens.token(try request.part("token", in: visit), at: visit.now)
  }

  private func slip(in request: Request, _ visit: CitizenVisit) throws -> SlipToken {
    try door.citizens.slip(try request.part("token", in: visit), at: visit.now)
  }

  private func answer(_ state: FormState, _ status: HTTPResponse.Status, _ visit: CitizenVisit) -> HTMLResponse {
    visit.page(LookUpPage.title, .lookUp, status: status, LookUpPage(token: visit.token, state: state).html)
  }

  private func page(
    _ dossier: PublicDossier, _ token: LookUpToken, _ state: FormState, _ status: HTTPResponse.Status,
    _ visit: CitizenVisit
  ) -> HTMLResponse {
    let rating = dossier.isRatable && !dossier.isRated ? RatingForm.html(for: token, visit.token, state) : nil
    let view = PublicDossierView(dossier: dossier, result: token.resultPath, token: visit.token)
    let content: HTML = "\(view)\(rating)\(if: dossier.isRated, Notice(.ok, "<p>Hồ sơ này đã được đánh giá.</p>").html)"
    return visit.page("Tình trạng hồ sơ", .lookUp, status: status, content)
  }
}

extension LookUpToken {
  /// Where the signed result is had; nil: not with this.
  fileprivate var resultPath: WebPath? {
    switch self {
    case .slip(let slip): CitizensURL.result(slip)
    case .visit: nil
    }
  }
}

extension FileAnswer {
  init(_ file: PublicFile) { self.init(file.bytes, mediaType: "application/pdf", fileName: file.name, .saved) }
}
