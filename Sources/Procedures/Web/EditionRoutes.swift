import Hummingbird
import Markup
import People
import WebShell
import WorkTime

/// Công bố, thay thế, bãi bỏ.
struct EditionRoutes: Sendable {
  let catalogue: ProcedureCatalogue
  let desk: Desk

  func add(to router: some RouterMethods<DeskContext>) {
    router.get("/thu-tuc/them", use: newForm)
    router.post("/thu-tuc", use: publishNew)
    router.get("/thu-tuc/:code/sua", use: editForm)
    router.post("/thu-tuc/:code/sua", use: publish)
    router.get("/thu-tuc/:code/ket-thuc", use: retirementForm)
    router.post("/thu-tuc/:code/ket-thuc", use: retire)
  }

  @Sendable private func newForm(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    _ = try await catalogue.requireKeeper(in: context)
    let page = ProcedureFormPage(
      existing: nil, state: ProcedureForm.blank(from: desk.now().vietnamDate), token: context.csrfToken)
    return try await desk.page(page.title, current: ProceduresURL.list, in: context, page.html)
  }

  @Sendable private func editForm(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    _ = try await catalogue.requireKeeper(in: context)
    let newest = try await newest(context)
    let day = max(desk.now().vietnamDate, newest.validFrom)
    let page = ProcedureFormPage(
      existing: newest, state: ProcedureForm.state(of: newest, from: day), token: context.csrfToken)
    return try await desk.page(page.title, current: ProceduresURL.list, in: context, page.html)
  }

  @Sendable private func publishNew(_ request: Request, context: DeskContext) async throws -> Response {
    try await publish(nil, request, context)
  }

  @Sendable private func publish(_ request: Request, context: DeskContext) async throws -> Response {
    try await publish(try await newest(context), request, context)
  }

  private func publish(
    _ existing: Procedure?, _ request: Request, _ context: DeskContext
  ) async throws -> Response {
    let submitted = try await request.form(in: context)
    let permit = try await catalogue.requireKeeper(in: context)
    let form = ProcedureForm(submitted)
    let page = { (state: FormState) in ProcedureFormPage(existing: existing, state: state, token: context.csrfToken) }
    if let rows = form.addedRows {
      var state = FormState(submitted, problems: FormProblems())
      rows.adding(2, to: &state)
      let again = page(state)
      return try await desk.page(again.title, current: ProceduresURL.list, in: context, again.html)
        .response(from: request, context: context)
    }
    return try await answer(request, context, submitted) {
      let published = try await catalogue.publish(
        try form.parsed(code: existing?.code), after: form.basedOn, by: permit, at: desk.now())
      return Redirect(
        to: ProceduresURL.procedure(published.code),
        flash: Flash(.ok, "Đã công bố phiên bản \(published.version), áp dụng từ \(published.validFrom.shortText)."))
    } again: { state in
      let again = page(state)
      return (again.title, again.html)
    }
  }

  @Sendable private func retirementForm(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    _ = try await catalogue.requireKeeper(in: context)
    let newest = try await newest(context)
    let page = RetirementPage(
      procedure: newest, state: RetirementPage.state(of: newest), token: context.csrfToken)
    return try await desk.page(RetirementPage.title, current: ProceduresURL.list, in: context, page.html)
  }

  @Sendable private func retire(_ request: Request, context: DeskContext) async throws -> Response {
    let submitted = try await request.form(in: context)
    let permit = try await catalogue.requireKeeper(in: context)
    let newest = try await newest(context)
    return try await answer(request, context, submitted) {
      let (lastDay, successor) = try RetirementPage.parsed(submitted)
      try await catalogue.retire(newest.code, lastDay: lastDay, replacedBy: successor, by: permit, at: desk.now())
      return Redirect(
        to: ProceduresURL.procedure(newest.code),
        flash: Flash(.ok, "Đã ghi nhận: thủ tục áp dụng đến hết ngày \(lastDay.shortText)."))
    } again: { state in
      (
        RetirementPage.title,
        RetirementPage(procedure: newest, state: state, token: context.csrfToken).html
      )
    }
  }

  private func newest(_ context: DeskContext) async throws -> Procedure {
    guard let newest = try await catalogue.versions(of: try context.procedureCode).last else {
      throw ProcedureRefusal.unknownProcedure
    }
    return newest
  }

  /// Does what a form asks for, or shows it again with what is wrong at its fields.
  private func answer(
    _ request: Request, _ context: DeskContext, _ form: SubmittedForm, _ act: () async throws -> Redirect,
    again: (FormState) -> (title: String, html: HTML)
  ) async throws -> Response {
    do {
      return try await act().response
    } catch let problems as FormProblems {
      return try await problemPage(request, context, again(FormState(form, problems: problems)))
    } catch let refusal as ProcedureRefusal {
      guard let field = refusal.field else { throw refusal }
      let problems = FormProblems(field, refusal.sentence)
      return try await problemPage(request, context, again(FormState(form, problems: problems)))
    }
  }

  private func problemPage(
    _ request: Request, _ context: DeskContext, _ page: (title: String, html: HTML)
  ) async throws -> Response {
    try await desk.problemPage(page.title, current: ProceduresURL.list, in: context, page.html)
      .response(from: request, context: context)
  }
}
