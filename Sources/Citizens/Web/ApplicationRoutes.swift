import HTTPTypes
import Hummingbird
import Markup
import OneStop
import People
import Procedures
import WebShell
import WorkTime

/// Nộp hồ sơ trực tuyến.
struct ApplicationRoutes: Sendable {
  let door: CitizenDoor

  func add(to router: some RouterMethods<DoorContext>) {
    router.get("/nop-ho-so/:unit/:code", use: door.own(show))
    router.post("/nop-ho-so/:unit/:code", use: door.own(send))
    router.post("/nop-ho-so/:unit/:code/luu-tam", use: door.own(autosave))
  }

  private func show(_ request: Request, _ own: OwnVisit) async throws -> Response {
    let found = try await applicable(request, own)
    if !own.account.particulars.isComplete {
      let path = CitizensURL.application(found.procedure.code, at: found.unit)
      return Redirect(to: CitizensURL.particulars.with("ve", path)).response
    }
    let unsaved = try await door.citizens.unsaved(found.form, of: own.account)
    let state = try unsaved.map {
      FormState(try SubmittedForm(urlEncoded: Array($0.text.utf8)), problems: FormProblems())
    }
    return try await page(found, state ?? ApplicationPage.empty, .ok, unsaved?.at, own).response
  }

  private func send(_ request: Request, _ own: OwnVisit) async throws -> Response {
    let found = try await applicable(request, own)
    let form = try await door.form(of: request, in: own)
    do {
      try await door.keepFiles(of: form, for: found.form, of: own)
      let application = try ApplicationForm(form, for: found).parsed()
      let dossier = try await door.citizens.apply(
        application, for: own.account, once: form.onceKey?.text ?? "", at: own.now)
      let sent = Flash(
        .ok,
        "Đã nộp hồ sơ lúc \(VietnamTime(own.now).clockText) ngày \(own.now.vietnamDate.shortText). \(found.unit.name) sẽ trả lời trong 08 giờ làm việc."
      )
      return Redirect(to: CitizensURL.own(dossier.id), flash: sent).response
    } catch {
      guard let problems = ApplicationForm.problems(of: error, in: found.procedure) else { throw error }
      let state = FormState(form, problems: problems)
      return try await page(found, state, .unprocessableContent, nil, own).response
    }
  }

  private func autosave(_ request: Request, _ own: OwnVisit) async throws -> DraftSaved {
    let found = try await applicable(request, own)
    let form = try await request.form(in: own.visit.context)
    try await door.citizens.keep(
      ApplicationForm.text(of: form), of: found.form, for: own.account, once: form.onceKey?.text ?? "", at: own.now)
    return DraftSaved(at: own.now)
  }

  private func applicable(_ request: Request, _ own: OwnVisit) async throws -> PublicProcedure {
    let found = try await door.procedure(of: request, in: own.visit)
    guard found.procedure.takesApplications else { throw CitizenRefusal.procedureNotOnline }
    return found
  }

  private func page(
    _ found: PublicProcedure, _ state: FormState, _ status: HTTPResponse.Status, _ savedAt: Instant?, _ own: OwnVisit
  ) async throws -> HTMLResponse {
    let uploads = try await door.citizens.uploads(for: found.form, of: own.account)
    let page = ApplicationPage(
      found: found, account: own.account, uploads: uploads, savedAt: savedAt, token: own.token, state: state)
    return own.visit.page(found.procedure.name, .own, status: status, hasScript: true, page.html)
  }
}

extension PublicProcedure {
  /// The form by which it is applied for here.
  var form: CitizenForm { .application(procedure.id, unit: unit.id) }
}
