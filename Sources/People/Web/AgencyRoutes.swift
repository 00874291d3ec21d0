import Hummingbird
import Markup
import WebShell
import WorkTime

/// Đơn vị: the tree, each agency, its seal and its key.
struct AgencyRoutes: Sendable {
  let directory: Directory
  let desk: Desk
  let uploadFolder: String

  func add(to router: some RouterMethods<DeskContext>) {
    router.get("/don-vi", use: list)
    router.get("/don-vi/them", use: newForm)
    router.post("/don-vi", use: add)
    router.get("/don-vi/:id", use: show)
    router.get("/don-vi/:id/sua", use: editForm)
    router.post("/don-vi/:id", use: revise)
    router.get("/don-vi/:id/con-dau", use: sealForm)
    router.post("/don-vi/:id/con-dau", use: recordSeal)
    router.get("/don-vi/:id/con-dau.png", use: showSeal)
  }

  @Sendable private func list(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let page = AgenciesPage(
      branches: try await directory.reach(of: try context.administration).branches, today: desk.now().vietnamDate)
    return try await desk.page(AgenciesPage.title, current: PeopleURL.agencies, in: context, page.html)
  }

  @Sendable private func show(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let dossier = try await directory.agencyDossier(try context.id(), by: try context.administration)
    let page = AgencyPage(dossier: dossier, now: desk.now(), token: context.csrfToken)
    return try await desk.page(dossier.agency.name, current: PeopleURL.agencies, in: context, page.html)
  }

  @Sendable private func newForm(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let reach = try await directory.reach(of: try context.administration)
    let superior = try request.agencyInQuery() ?? context.viewer.agency.id
    let page = AgencyForm.newPage(
      AgencyForm.blank(below: superior, from: desk.now().vietnamDate), reach: reach, token: context.csrfToken)
    return try await desk.page(page, in: context)
  }

  @Sendable private func add(_ request: Request, context: DeskContext) async throws -> FormAnswer {
    let form = try await request.form(in: context)
    let permit = try context.administration
    return try await desk.carryOut(form, in: context) {
      let agency = try AgencyForm(form).parsed(replacing: nil)
      let added = try await directory.addAgency(agency, by: permit, at: desk.now())
      return Redirect(to: PeopleURL.agency(added.id), flash: Flash(.ok, "Đã thêm \(added.name)."))
    } again: { state in
      AgencyForm.newPage(state, reach: try await directory.reach(of: permit), token: context.csrfToken)
    }
  }

  @Sendable private func editForm(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let dossier = try await directory.agencyDossier(try context.id(), by: try context.administration)
    let page = AgencyForm.editPage(AgencyForm.state(of: dossier.agency), of: dossier, token: context.csrfToken)
    return try await desk.page(page, in: context)
  }

  @Sendable private func revise(_ request: Request, context: DeskContext) async throws -> FormAnswer {
    let form = try await request.form(in: context)
    let permit = try context.administration
    let dossier = try await directory.agencyDossier(try context.id(), by: permit)
    return try await desk.carryOut(form, in: context) {
      let revised = try AgencyForm(form).parsed(replacing: dossier.agency)
      try await directory.reviseAgency(revised, by: permit, at: desk.now())
      return Redirect(to: PeopleURL.agency(revised.id), flash: Flash(.ok, "Đã lưu thông tin \(revised.name)."))
    } again: { state in
      AgencyForm.editPage(state, of: dossier, token: context.csrfToken)
    }
  }

  @Sendable private func sealForm(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let agency = try await directory.agencyDossier(try context.id(), by: try context.administration).agency
    let page = SealForm.page(SealForm.state(of: agency.seal), of: agency, token: context.csrfToken)
    return try await desk.page(page, in: context)
  }

  @Sendable private func recordSeal(_ request: Request, context: DeskContext) async throws -> FormAnswer {
    let form = try await request.form(in: context, files: UploadRule(folder: uploadFolder, fileLimit: 4 << 20))
    let permit = try context.administration
    let agency = try await directory.agencyDossier(try context.id(), by: permit).agency
    return try await desk.carryOut(form, in: context) {
      let (png, diameter) = try await SealForm(form).parsed()
      try await directory.recordSeal(png, diameter: diameter, of: agency.id, by: permit, at: desk.now())
      return Redirect(to: PeopleURL.agency(agency.id), flash: Flash(.ok, "Đã ghi nhận mẫu con dấu."))
    } again: { state in
      SealForm.page(state, of: agency, token: context.csrfToken)
    }
  }

  @Sendable private func showSeal(_ request: Request, context: DeskContext) async throws -> FileAnswer {
    let dossier = try await directory.agencyDossier(try context.id(), by: try context.administration)
    guard let digest = dossier.agency.seal.picture else { throw PageRefusal.notFound }
    return FileAnswer(try await directory.picture(digest), mediaType: "image/png", fileName: "con-dau.png", .shown)
  }
}
