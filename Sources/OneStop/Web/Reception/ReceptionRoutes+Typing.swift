import Cryptography
import Hummingbird
import Ledger
import Markup
import People
import Procedures
import Storage
import WebShell

/// What happens to a form before it is sent: it is kept, shown again, and its parts are looked up.
extension ReceptionRoutes {
  /// Bytes of one upload that are read at all; what is larger than allowed is then refused at its field.
  private static let largestRead = 64 << 20

  static func rule(in folder: String) -> UploadRule {
    UploadRule(folder: folder, fileLimit: largestRead, totalLimit: 4 * largestRead)
  }

  /// - Parameter competent: the agency that the form names; nil, or one that can't be chosen: the counter's own.
  func subject(
    _ place: ReceptionPlace, _ procedure: String?, competent: String? = nil, _ context: DeskContext
  ) async throws -> ReceptionSubject {
    let standing = context.viewer.standing
    if case .submitted(let id) = place {
      let submitted = try await dossiers.submitted(id, for: standing, at: desk.now())
      return ReceptionSubject(
        place: place, procedure: submitted.procedure, competent: submitted.competent, submitted: submitted,
        officer: standing.person.id)
    }
    guard let id = procedure.flatMap({ Procedure.ID($0) }) else { throw DossierRefusal.procedureNotOffered }
    let version = try await dossiers.receivable(id, for: standing, at: desk.now())
    let own = context.viewer.agency
    let others =
      place == .counter ? try await dossiers.competentElsewhere(version, for: standing, at: desk.now()) : []
    return ReceptionSubject(
      place: place, procedure: version, competent: others.first { $0.id.description == competent } ?? own,
      deciders: others.isEmpty ? [] : [own] + others, submitted: nil, officer: standing.person.id)
  }

  /// The form that was sent, with its files checked and kept.
  func read(_ place: ReceptionPlace, _ request: Request, _ context: DeskContext) async throws -> FilledReception {
    let permit = try context.viewer.standing.permit(Reception.self)
    let form = try await request.form(in: context, files: ReceptionRoutes.rule(in: dossiers.uploadFolder))
    let subject = try await subject(
      place, form.text("procedure"), competent: form.text("competent"), context)
    var state = FormState(form, problems: FormProblems())
    for fields in subject.procedure.componentFields {
      guard let upload = form.file(fields.upload) else { continue }
      do {
        let file = try await dossiers.upload(upload.path, named: upload.fileName, by: permit, at: desk.now())
        state.values[fields.file] = [file.digest.hexadecimal]
      } catch let refusal as DossierRefusal {
        state.problems.add(fields.upload, refusal.sentence)
      }
    }
    if !["", subject.competent.id.description].contains(state.shown("competent")) {
      state.problems.add("competent", "Chọn lại cơ quan giải quyết: cơ quan đã chọn nay không nhận thủ tục này")
    }
    if subject.submitted != nil, state.shown("procedure") != subject.procedure.id.description {
      state = subject.restored(state)
      state.problems.add("procedure", DossierRefusal.versionOver.sentence)
    }
    return try await filled(state, subject, once: form.onceKey?.text ?? "", context)
  }

  func filled(
    _ state: FormState, _ subject: ReceptionSubject, once: String, _ context: DeskContext
  ) async throws -> FilledReception {
    let sent = try await dossiers.uploads(state.fileDigests, of: context.viewer.person.id)
    return FilledReception(
      subject: subject, state: state, files: sent.merging(subject.submittedFiles) { sent, _ in sent }, once: once)
  }

  func page(
    _ filled: FilledReception, found: [KnownParty]?, notice: HTML?, _ context: DeskContext
  ) throws -> HTML {
    let subject = filled.subject
    let summary = try summary(of: subject, filled.state)
    if subject.place == .batch {
      return BatchReceptionPage(
        procedure: subject.procedure, state: filled.state, summary: summary, found: found, token: context.csrfToken,
        once: OnceKey(), notice: notice
      ).html
    }
    return ReceptionPage(
      place: subject.place, procedure: subject.procedure, deciders: subject.deciders,
      isByNewVersion: subject.submitted?.isByNewVersion ?? false, state: filled.state, files: filled.files,
      summary: summary,
      found: found, token: context.csrfToken, once: OnceKey(), notice: notice
    ).html
  }

  private func summary(of subject: ReceptionSubject, _ state: FormState) throws -> ReceptionSummary {
    ReceptionSummary(
      fees: try subject.fees(state),
      due: dossiers.forecast(
        subject.procedure, competent: subject.competent, isOnline: subject.isOnline(state), at: desk.now()))
  }

  func keep(_ state: FormState, at place: ReceptionPlace, once: String, _ context: DeskContext) async throws {
    try await dossiers.keepTyped(
      state.typedText, in: place, by: context.viewer.person.id, once: once,
      on: Chain(rawValue: context.viewer.agency.id.rawValue), at: desk.now())
  }
}

extension ReceptionRoutes {
  func autosave(_ place: ReceptionPlace, _ request: Request, _ context: DeskContext) async throws -> Response {
    let form = try await request.form(in: context)
    _ = try context.viewer.standing.permit(Reception.self)
    let state = FormState(form, problems: FormProblems())
    try await keep(state, at: place, once: form.onceKey?.text ?? "", context)
    return DraftSaved(at: desk.now()).response(from: request, context: context)
  }

  func discard(_ place: ReceptionPlace, _ request: Request, _ context: DeskContext) async throws -> Response {
    _ = try await request.form(in: context)
    try await dossiers.dropTyped(in: place, by: try context.viewer.standing.permit())
    return Redirect(to: ReceptionURL.page(place), flash: Flash(.ok, "Đã bỏ nội dung gõ dở.")).response
  }

  /// Keeps what is typed and shows it again: a file dropped, a row added, the fee counted, another procedure.
  func reshow(_ place: ReceptionPlace, _ request: Request, _ context: DeskContext) async throws -> Response {
    var filled = try await read(place, request, context)
    if let dropped = filled.state.values["drop"]?.first { filled.state.values["file_\(dropped)"] = nil }
    let next = filled.state.shown("then")
    if next == "add", let rows = Int(filled.state.shown("rows")) {
      filled.state.values["rows"] = [String(min(rows + BatchReceptionForm.usualRows, BatchReceptionForm.mostRows))]
    }
    return try await shownAgain(&filled, context) { page in next == "change" ? ReceptionURL.change : page }
  }

  /// The words are kept with the form and stand in no address: they may be the number of a person's paper.
  func findParty(_ place: ReceptionPlace, _ request: Request, _ context: DeskContext) async throws -> Response {
    var filled = try await read(place, request, context)
    return try await shownAgain(&filled, context) { $0.with("tim", "1").at("f-find") }
  }

  func fillParty(_ place: ReceptionPlace, _ request: Request, _ context: DeskContext) async throws -> Response {
    var filled = try await read(place, request, context)
    if let id = KnownParty.ID(filled.state.shown("party")),
      let party = try await dossiers.knownParty(id, for: context.viewer.standing)
    {
      filled.state.fill(.applicant, with: party)
    }
    filled.state.values["find"] = nil
    return try await shownAgain(&filled, context) { $0 }
  }

  private func shownAgain(
    _ filled: inout FilledReception, _ context: DeskContext, _ next: (WebPath) -> WebPath
  ) async throws -> Response {
    for button in ["drop", "then", "party"] { filled.state.values[button] = nil }
    let place = filled.subject.place
    try await keep(filled.state, at: place, once: filled.once, context)
    if !filled.state.problems.isEmpty {
      let page = try page(filled, found: nil, notice: nil, context)
      return try await desk.problemPage(ReceptionPage.title, current: OneStopURL.reception, in: context, page).response
    }
    let page = ReceptionURL.page(place, of: filled.subject.procedure.id).with("xem", "1")
    return Redirect(to: next(page)).response
  }

  func summary(_ place: ReceptionPlace, _ request: Request, _ context: DeskContext) async throws -> Response {
    let form = try await request.form(in: context)
    let subject = try await subject(place, form.text("procedure"), competent: form.text("competent"), context)
    return HTMLResponse(try summary(of: subject, FormState(form, problems: FormProblems())).html).response
  }

  /// One file that was dropped onto a row.
  func upload(_ request: Request, _ context: DeskContext) async throws -> HTMLResponse {
    let permit = try context.viewer.standing.permit(Reception.self)
    let form = try await request.form(in: context, files: ReceptionRoutes.rule(in: dossiers.uploadFolder))
    guard let place = form.text("place").flatMap({ Int($0) }), let upload = form.file("upload") else {
      throw DossierRefusal.fileMissing
    }
    let fields = ComponentFields(place: place, component: DossierComponent(name: ""))
    do {
      let file = try await dossiers.upload(upload.path, named: upload.fileName, by: permit, at: desk.now())
      return HTMLResponse(FileVerdict(fields: fields, file: file, problem: nil, place: nil).html)
    } catch let refusal as DossierRefusal {
      let verdict = FileVerdict(fields: fields, file: nil, problem: refusal.sentence, place: nil)
      return HTMLResponse(status: refusal.status, verdict.html)
    }
  }

  func parties(_ request: Request, _ context: DeskContext) async throws -> HTMLResponse {
    let words = try await request.form(in: context).text("find") ?? ""
    let standing = context.viewer.standing
    let known = try await dossiers.knownParties(words, for: standing, limit: ReceptionRoutes.mostFound)
    return HTMLResponse(words.isEmpty ? HTML() : KnownPartyList(parties: known, fillAt: nil).html)
  }
}
