import HTTPTypes
import Hummingbird
import Ledger
import Markup
import OneStop
import People
import WebShell

/// Hồ sơ của tôi: the account's dossiers and what it may do with each.
struct OwnRoutes: Sendable {
  let door: CitizenDoor

  func add(to router: some RouterMethods<DoorContext>) {
    router.get("/cong-dan", use: door.own(showList))
    router.get("/cong-dan/thong-tin", use: door.own(showParticulars))
    router.post("/cong-dan/thong-tin", use: door.own(keepParticulars))
    router.get("/cong-dan/ho-so/:id", use: door.own(showDossier))
    router.get("/cong-dan/ho-so/:id/ket-qua", use: door.own(download))
    router.post("/cong-dan/ho-so/:id/ket-qua", use: door.own(take))
    router.post("/cong-dan/ho-so/:id/bo-sung", use: door.own(supplement))
    router.post("/cong-dan/ho-so/:id/rut", use: door.own(withdraw))
  }

  private func showList(_ request: Request, _ own: OwnVisit) async throws -> HTMLResponse {
    let lines = try await door.citizens.lines(of: own.account, limit: OwnPage.longestList)
    return own.visit.page(OwnPage.title, .own, OwnPage(account: own.account, lines: lines, token: own.token).html)
  }

  private func showParticulars(_ request: Request, _ own: OwnVisit) throws -> HTMLResponse {
    answer(FormState(own.account.particulars), .ok, try back(request), own)
  }

  private func keepParticulars(_ request: Request, _ own: OwnVisit) async throws -> Response {
    let form = try await request.form(in: own.visit.context)
    do {
      try await door.citizens.keep(try ParticularsForm(form).parsed(), of: own.account.id)
      let kept = Flash(.ok, "Đã lưu thông tin của ông/bà.")
      return Redirect(to: try back(request) ?? CitizensURL.own, flash: kept).response
    } catch let problems as FormProblems {
      return answer(FormState(form, problems: problems), .unprocessableContent, try back(request), own).response
    }
  }

  private func showDossier(_ request: Request, _ own: OwnVisit) async throws -> HTMLResponse {
    try await page(try request.dossier(in: own), FormState(), .ok, own)
  }

  private func download(_ request: Request, _ own: OwnVisit) async throws -> FileAnswer {
    let file = try await door.citizens.resultFile(try request.dossier(in: own), of: own.account, at: own.now)
    return FileAnswer(file)
  }

  private func take(_ request: Request, _ own: OwnVisit) async throws -> FileAnswer {
    _ = try await request.form(in: own.visit.context)
    return FileAnswer(
      try await door.citizens.takeResult(try request.dossier(in: own), of: own.account, at: own.now))
  }

  private func supplement(_ request: Request, _ own: OwnVisit) async throws -> Response {
    let id = try request.dossier(in: own)
    let form = try await door.form(of: request, in: own)
    do {
      try await door.keepFiles(of: form, for: .dossier(id), of: own)
      try await door.citizens.supplement(id, for: own.account, once: form.onceKey?.text ?? "", at: own.now)
      let sent = Flash(.ok, "Đã gửi bổ sung. Bộ phận Một cửa sẽ kiểm tra và trả lời.")
      return Redirect(to: CitizensURL.own(id), flash: sent).response
    } catch {
      guard let again = FormAgain(error, field: "file-0") else { throw error }
      return try await page(id, FormState(form, problems: again.problems), again.status, own).response
    }
  }

  private func withdraw(_ request: Request, _ own: OwnVisit) async throws -> Response {
    let id = try request.dossier(in: own)
    let form = try await request.form(in: own.visit.context)
    do {
      var reader = FormReader(form)
      let reason = reader.requiredText("reason", missing: "Nhập lý do rút hồ sơ")
      try reader.finish()
      try await door.citizens.withdraw(
        id, reason: reason, for: own.account, once: form.onceKey?.text ?? "", at: own.now)
      return Redirect(to: CitizensURL.own(id), flash: Flash(.ok, "Đã rút hồ sơ theo yêu cầu của ông/bà.")).response
    } catch {
      guard let again = FormAgain(error, field: "reason") else { throw error }
      return try await page(id, FormState(form, problems: again.problems), again.status, own).response
    }
  }

  private func page(
    _ id: Dossier.ID, _ state: FormState, _ status: HTTPResponse.Status, _ own: OwnVisit
  ) async throws -> HTMLResponse {
    let dossier = try await door.citizens.dossier(id, of: own.account, at: own.now)
    let uploads = try await door.citizens.uploads(for: .dossier(id), of: own.account)
    let page = OwnDossierPage(dossier: dossier, uploads: uploads, token: own.token, state: state)
    return own.visit.page("Hồ sơ của tôi", .own, status: status, hasScript: dossier.request != nil, page.html)
  }

  private func answer(
    _ state: FormState, _ status: HTTPResponse.Status, _ back: WebPath?, _ own: OwnVisit
  ) -> HTMLResponse {
    let page = ParticularsPage(token: own.token, back: back, state: state)
    return own.visit.page(ParticularsPage.title, .own, status: status, page.html)
  }

  private func back(_ request: Request) throws -> WebPath? {
    try request.queryForm().text("ve").flatMap { WebPath(received: $0) }
  }
}

extension Request {
  /// The dossier that the address names.
  func dossier(in own: OwnVisit) throws -> Dossier.ID {
    guard let id = Dossier.ID(try part("id", in: own.visit)) else { throw PageRefusal.notFound }
    return id
  }
}
