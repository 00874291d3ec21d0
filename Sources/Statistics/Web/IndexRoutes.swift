import Hummingbird
import Ledger
import Markup
import OneStop
import People
import WebShell
import WorkTime

extension StatisticsRoutes {
  func addIndices(to signedIn: some RouterMethods<DeskContext>) {
    signedIn.get("/thong-ke/chi-so", use: indices)
    signedIn.post("/thong-ke/chi-so", use: enterIndex)
  }

  @Sendable private func indices(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    try await show(IndicesPage.title, StatisticsURL.indices, request, context) { asked in
      try await page(asked, context, state: FormState())
    }
  }

  @Sendable private func enterIndex(_ request: Request, context: DeskContext) async throws -> Response {
    let form = try await request.form(in: context)
    let asked: AskedStatistics
    do {
      asked = try await ask(try request.queryForm(), StatisticsURL.indices, context)
    } catch is FormProblems {
      throw PageRefusal.notFound
    }
    do {
      let entry = try IndexEntryForm(form: form).parsed()
      let permit = try context.viewer.standing.permit(DossierAssignment.self)
      guard permit.agency == asked.frame.agency.id else { throw PeopleRefusal.lacksCapability(.assignDossiers) }
      try await statistics.enter(entry, for: asked.request.period, by: permit, at: desk.now())
      return Redirect(
        to: asked.request.address(StatisticsURL.indices), flash: Flash(.ok, "Đã ghi nhận, kèm nguồn và người nhập.")
      ).response(from: request, context: context)
    } catch let problems as FormProblems {
      let content = try await page(asked, context, state: FormState(form, problems: problems))
      return try await desk.problemPage(IndicesPage.title, current: StatisticsURL.overview, in: context, content)
        .response(from: request, context: context)
    }
  }

  private func page(_ asked: AskedStatistics, _ context: DeskContext, state: FormState) async throws -> HTML {
    let assessment = try await statistics.assessment(of: asked.frame.agency, in: asked.frame.window)
    let viewer = context.viewer
    let isOwn = viewer.agency.id == asked.frame.agency.id && viewer.capabilities.contains(.assignDossiers)
    let form = IndexFormView(
      token: context.csrfToken, state: state, path: asked.request.address(StatisticsURL.indices))
    return IndicesPage(
      frame: asked.frame, assessment: assessment, choice: asked.choice, form: isOwn ? form : nil
    ).html
  }
}
