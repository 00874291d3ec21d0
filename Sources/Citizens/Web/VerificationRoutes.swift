import OneStop
import HTTPTypes
import Hummingbird
import Markup
import People
import WebShell

/// Kiểm tra tệp kết quả.
struct VerificationRoutes: Sendable {
  let door: CitizenDoor

  func add(to router: some RouterMethods<DoorContext>) {
    router.get("/kiem-tra", use: door.open(show))
    router.post("/kiem-tra", use: door.open(verify))
  }

  private func show(_ request: Request, _ visit: CitizenVisit) -> HTMLResponse { answer(FormState(), .ok, visit) }

  private func verify(_ request: Request, _ visit: CitizenVisit) async throws -> HTMLResponse {
    let rule = UploadRule(folder: door.citizens.dossiers.uploadFolder, fileLimit: UploadAllowance.fileSize)
    let form = try await request.form(in: visit.context, files: rule)
    guard let file = form.file("file") else {
      return answer(
        FormState(form, problems: FormProblems("file", "Chọn tệp PDF cần kiểm tra")), .unprocessableContent, visit)
    }
    do {
      let found = try await door.citizens.verify(fileAt: file.path, from: visit.peer, at: visit.now)
      return answer(FormState(), .ok, visit, VerificationView(found: found, fileName: file.fileName).html)
    } catch let refusal as CitizenRefusal {
      return answer(FormState(form, problems: FormProblems("file", refusal.sentence)), refusal.status, visit)
    }
  }

  private func answer(
    _ state: FormState, _ status: HTTPResponse.Status, _ visit: CitizenVisit, _ found: HTML = HTML()
  ) -> HTMLResponse {
    let page = VerificationPage(token: visit.token, state: state, found: found)
    return visit.page(VerificationPage.title, .verification, status: status, page.html)
  }
}
