import Cryptography
import Documents
import HTTPTypes
import Hummingbird
import Ledger
import Markup
import People
import WebShell
import WorkTime

/// Một hồ sơ và các việc với hồ sơ: each act a form of its own, a POST that ends in a redirect or in the form again.
struct DossierActRoutes: Sendable {
  let dossiers: DossierDesk
  let desk: Desk

  /// Bytes of all files of one form.
  private static let formLimit = 100 << 20

  func add(to routes: some RouterMethods<DeskContext>) {
    routes.get("ho-so/:id") { _, context in try await show(context) }
    routes.get("ho-so/:id/tep/:digest") { _, context in try await file(context) }
    routes.get("ho-so/:id/tep/:digest/chu-ky") { _, context in try await signatures(context) }
    for action in DossierAction.allCases where action.isPerformedHere {
      routes.post("ho-so/:id/\(action.segment)") { request, context in try await perform(action, request, context) }
      if action.isPlain { continue }
      routes.get("ho-so/:id/\(action.segment)") { _, context in
        try await form(action, view: try await view(context), FormState(), context)
      }
    }
  }

  private func view(_ context: DeskContext) async throws -> DossierView {
    return try await dossiers.view(try context.dossierID(), for: context.viewer.standing, at: desk.now())
  }

  private func show(_ context: DeskContext) async throws -> HTMLResponse {
    let view = try await view(context)
    let page = DossierPage(view: view, token: context.csrfToken, now: desk.now())
    return try await desk.page(view.title, current: OneStopURL.list, in: context, page.html)
  }

  private func file(_ context: DeskContext) async throws -> FileAnswer {
    guard let digest = SHA256Digest(hexadecimal: try context.parameters.require("digest")) else {
      throw DossierRefusal.fileMissing
    }
    let view = try await view(context)
    let bytes = try await dossiers.file(digest, of: view.dossier.id, for: context.viewer.standing)
    let kind = ServedFile(bytes)
    let name = view.fileName(of: digest) ?? "\(view.dossier.code?.description ?? "ho-so").\(kind.suffix)"
    return FileAnswer(bytes, mediaType: kind.mediaType, fileName: name, kind.isShown ? .shown : .saved)
  }

  private func signatures(_ context: DeskContext) async throws -> HTMLResponse {
    guard let digest = SHA256Digest(hexadecimal: try context.parameters.require("digest")) else {
      throw DossierRefusal.fileMissing
    }
    let view = try await view(context)
    let report = try await dossiers.report(
      on: digest, of: view.dossier.id, for: context.viewer.standing, at: desk.now())
    let back = Breadcrumb(view.title, OneStopURL.dossier(view.dossier.id))
    let page = SignaturesPage(name: view.fileName(of: digest) ?? "kết quả", report: report, back: back)
    return try await desk.page("Chữ ký số", current: OneStopURL.list, in: context, page.html)
  }

  private func form(
    _ action: DossierAction, view: DossierView, _ state: FormState, _ context: DeskContext
  ) async throws -> HTMLResponse {
    guard view.actions.contains(action) else { throw DossierRefusal.notAtThisStatus(view.dossier.status) }
    let now = desk.now()
    var choices = ActChoices()
    if action == .refer { choices.agencies = try await dossiers.agenciesToAsk(by: view.dossier.competent, at: now) }
    if action == .draftResult {
      choices.signers = try await dossiers.documents.signers(in: view.dossier.competent, at: now)
    }
    let page = DossierActPage(
      view: view, action: action, choices: choices, state: state, token: context.csrfToken, once: OnceKey(), now: now)
    return state.problems.isEmpty
      ? try await desk.page(action.words, current: OneStopURL.list, in: context, page.html)
      : try await desk.problemPage(action.words, current: OneStopURL.list, in: context, page.html)
  }

  private func perform(_ action: DossierAction, _ request: Request, _ context: DeskContext) async throws -> Response {
    let rule = UploadRule(
      folder: dossiers.uploadFolder, fileLimit: DossierDesk.largestFile, totalLimit: DossierActRoutes.formLimit)
    let form = try await request.form(in: context, files: rule)
    let view = try await view(context)
    let acts = DossierActs(dossiers: dossiers, view: view, standing: context.viewer.standing, now: desk.now())
    do {
      let next = try await acts.perform(action, DossierActInput(form))
      return Redirect(
        to: next ?? OneStopURL.dossier(view.dossier.id), flash: Flash(.ok, action.doneSentence)
      ).response
    } catch let problems as FormProblems {
      return try await again(action, form, problems, context)
    } catch let refusal as DossierRefusal {
      guard let field = action.field(of: refusal) else { throw refusal }
      return try await again(action, form, FormProblems(field, refusal.sentence), context)
    } catch let refusal as PeopleRefusal where refusal.concernsKey {
      return try await again(action, form, FormProblems("pin", refusal.sentence), context)
    }
  }

  /// The form as it was filled in, made anew from what the dossier is by now.
  private func again(
    _ action: DossierAction, _ form: SubmittedForm, _ problems: FormProblems, _ context: DeskContext
  ) async throws -> Response {
    try await self.form(action, view: try await view(context), FormState(form, problems: problems), context).response
  }
}

extension DossierAction {
  /// The others belong to the reception form.
  fileprivate var isPerformedHere: Bool {
    ![.accept, .askCompletion, .refuseAtReception].contains(self)
  }
}

extension PeopleRefusal {
  /// Said where the PIN is asked for; all else is no matter of the key.
  fileprivate var concernsKey: Bool {
    switch self {
    case .wrongPIN, .keyLocked, .keyExpired, .keyNotYetValid, .keyDamaged, .keyRetired, .keyRevoked, .noKey: true
    default: false
    }
  }
}

extension DossierView {
  /// The name under which a component's file came.
  fileprivate func fileName(of digest: SHA256Digest) -> String? {
    let components = dossier.intake.components + (dossier.delivered ?? [])
    return components.lazy.compactMap(\.file).first { $0.digest == digest }?.name
  }
}

/// Told by its content, never by what somebody called it: only what was checked when it came is shown in the browser.
private enum ServedFile {
  case pdf, png, jpeg, other

  init(_ bytes: [UInt8]) {
    if bytes.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else {
      self = .other
    }
  }

  var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .other: "application/octet-stream"
    }
  }

  var suffix: String {
    switch self {
    case .pdf: "pdf"
    case .png: "png"
    case .jpeg: "jpg"
    case .other: "bin"
    }
  }

  var isShown: Bool { self != .other }
}
