public import Hummingbird
import Ledger
import Markup
public import People
import Procedures
public import WebShell
import WorkTime

/// Tiếp nhận: the counter's forms. Whatever is typed is kept on the server, so that a form can always be shown again.
public struct ReceptionRoutes: Sendable {
  let dossiers: DossierDesk
  let desk: Desk

  public init(dossiers: DossierDesk, desk: Desk) { (self.dossiers, self.desk) = (dossiers, desk) }

  public func add(to routes: some RouterMethods<DeskContext>) {
    add("mot-cua/tiep-nhan", to: routes) { _ in .counter }
    add("mot-cua/tiep-nhan/hang-loat", to: routes) { _ in .batch }
    add("ho-so/:id/tiep-nhan", to: routes) { context in .submitted(try context.receptionID()) }
    routes.post("mot-cua/tiep-nhan/tep") { request, context in try await upload(request, context) }
    routes.post("mot-cua/nguoi-nop") { request, context in try await parties(request, context) }
    routes.get("mot-cua/da-tiep-nhan/:id") { _, context in try await received(context) }
  }

  private func add(
    _ path: String, to routes: some RouterMethods<DeskContext>,
    _ place: @escaping @Sendable (DeskContext) throws -> ReceptionPlace
  ) {
    routes.get("\(path)") { request, context in try await open(try place(context), request, context) }
    routes.post("\(path)") { request, context in try await receive(try place(context), request, context) }
    for act in ReceptionAct.allCases {
      routes.post("\(path)/\(act.rawValue)") { request, context in
        try await perform(act, at: try place(context), request, context)
      }
    }
  }

  private func perform(
    _ act: ReceptionAct, at place: ReceptionPlace, _ request: Request, _ context: DeskContext
  ) async throws -> Response {
    switch act {
    case .autosave: try await autosave(place, request, context)
    case .discard: try await discard(place, request, context)
    case .reshow: try await reshow(place, request, context)
    case .findParty: try await findParty(place, request, context)
    case .fillParty: try await fillParty(place, request, context)
    case .summary: try await summary(place, request, context)
    case .askCompletion: try await turnAway(place, request, context) { .complete(try $0.completion()) }
    case .refuse: try await turnAway(place, request, context) { try $0.refusal() }
    }
  }

  private func open(_ place: ReceptionPlace, _ request: Request, _ context: DeskContext) async throws -> HTMLResponse {
    let query = try request.queryForm()
    let permit = try context.viewer.standing.permit(Reception.self)
    let typed = try await dossiers.typed(in: place, by: permit.person)
    let draft = try typed.map { try FormState(typed: $0.text) }
    let isChoosing = query.text("doi") != nil || query.text("q") != nil
    let chosen = query.text("thu-tuc") ?? (isChoosing ? nil : draft?.shown("procedure"))
    let notice = typed.map { ReceptionNotice(at: $0.at, place: place, token: context.csrfToken).html }
    guard
      let subject = try await openSubject(
        place, chosen, competent: draft?.shown("competent"), isAsked: query.text("thu-tuc") != nil, context)
    else {
      return try await chooser(place, words: query.text("q") ?? "", notice: notice, context)
    }
    var state = draft.map(subject.restored) ?? subject.blank
    if draft == nil, let same = query.text("cung-nguoi").flatMap({ Dossier.ID($0) }) {
      state.fill(try await dossiers.dossier(same, seenBy: context.viewer.standing).intake.parties)
    }
    let isOwnStep = query.text("xem") != nil
    let found = query.text("tim") == nil ? nil : try await found(state.shown("find"), &state, context)
    let filled = try await filled(state, subject, once: "", context)
    let page = try page(filled, found: found, notice: isOwnStep ? nil : notice, context)
    return try await desk.page(ReceptionPage.title, current: OneStopURL.reception, in: context, page)
  }

  /// nil: a procedure has to be chosen first, also where the one of a draft is over.
  private func openSubject(
    _ place: ReceptionPlace, _ chosen: String?, competent: String?, isAsked: Bool, _ context: DeskContext
  ) async throws -> ReceptionSubject? {
    if case .submitted = place { return try await subject(place, nil, context) }
    guard let chosen else { return nil }
    do {
      return try await subject(place, chosen, competent: competent, context)
    } catch let refusal as DossierRefusal {
      if isAsked { throw refusal }
      return nil
    }
  }

  private func chooser(
    _ place: ReceptionPlace, words: String, notice: HTML?, _ context: DeskContext
  ) async throws -> HTMLResponse {
    let standing = context.viewer.standing
    let now = desk.now()
    let offer = try await dossiers.receptionOffer(for: standing, at: now)
    let all =
      words.isEmpty ? offer.procedures : try await dossiers.procedures(words, for: standing, at: now, limit: 50)
    let page = ProcedureChooser(
      place: place, procedures: place == .batch ? all.filter(\.countsCopies) : all,
      usedCount: words.isEmpty && place == .counter ? offer.usedCount : 0, words: words, notice: notice)
    return try await desk.page(ReceptionPage.title, current: OneStopURL.reception, in: context, page.html)
  }

  /// Those found; somebody new is at least not typed twice.
  private func found(
    _ words: String, _ state: inout FormState, _ context: DeskContext
  ) async throws -> [KnownParty]? {
    if words.isEmpty { return nil }
    let known = try await dossiers.knownParties(words, for: context.viewer.standing, limit: ReceptionRoutes.mostFound)
    if known.isEmpty, state.shown("applicant_name").isEmpty, state.shown("applicant_identity").isEmpty {
      let isName = !words.contains(where: \.isNumber)
      state.values[isName ? "applicant_name" : "applicant_identity"] = [words]
    }
    return known
  }

  static let mostFound = 8
}

extension ReceptionRoutes {
  private func receive(_ place: ReceptionPlace, _ request: Request, _ context: DeskContext) async throws -> Response {
    try await settle(place, request, context) { filled, standing in
      try filled.state.requireNoProblems(and: { _ = try filled.subject.orders(filled.state, files: filled.files) })
      let orders = try filled.subject.orders(filled.state, files: filled.files)
      if case .submitted(let id) = place, let order = orders.first {
        return try await dossiers.accept(
          id, order, by: standing, expecting: filled.revision, once: filled.once, at: desk.now()
        ).id
      }
      let received = try await dossiers.receive(orders, by: standing, once: filled.once, at: desk.now())
      guard let head = received.first else { throw DossierRefusal.batchEmpty }
      return head.id
    }
  }

  private func turnAway(
    _ place: ReceptionPlace, _ request: Request, _ context: DeskContext,
    _ answer: @escaping (ReceptionForm) throws -> ReceptionAnswer
  ) async throws -> Response {
    try await settle(place, request, context) { filled, standing in
      let form = try filled.subject.form(filled.state, files: filled.files)
      try filled.state.requireNoProblems(and: { _ = try form.turnedAway() }, { _ = try answer(form) })
      if case .submitted(let id) = place {
        try await dossiers.answer(
          id, try answer(form), under: filled.subject.procedure.id, by: standing, expecting: filled.revision,
          once: filled.once, at: desk.now())
        return id
      }
      return try await dossiers.turnAway(
        filled.subject.order(try form.turnedAway()), try answer(form), by: standing, once: filled.once, at: desk.now()
      ).id
    }
  }

  /// Does what the form asks and shows the dossier, or the form again with what is wrong.
  private func settle(
    _ place: ReceptionPlace, _ request: Request, _ context: DeskContext,
    _ act: (FilledReception, Standing) async throws -> Dossier.ID
  ) async throws -> Response {
    var filled = try await read(place, request, context)
    let standing = context.viewer.standing
    do {
      let dossier = try await act(filled, standing)
      try await dossiers.dropTyped(in: place, by: try standing.permit())
      return Redirect(to: ReceptionURL.received(dossier)).response
    } catch let problems as FormProblems {
      filled.state.problems = problems
    } catch let refusal as DossierRefusal {
      guard let problems = refusal.formProblems else { throw refusal }
      filled.state.problems = problems
    }
    return try await again(filled, context)
  }

  /// The form as it was filled in, with what is wrong; it is also kept, so that leaving the page loses nothing.
  private func again(_ filled: FilledReception, _ context: DeskContext) async throws -> Response {
    try await keep(filled.state, at: filled.subject.place, once: filled.once, context)
    var shown = filled
    if let submitted = filled.subject.submitted { shown.state.values["revision"] = [String(submitted.revision)] }
    let page = try page(shown, found: nil, notice: nil, context)
    return try await desk.problemPage(ReceptionPage.title, current: OneStopURL.reception, in: context, page).response
  }
}

extension FormState {
  /// Throws what is wrong already together with what these parts of the form find.
  fileprivate func requireNoProblems(and parts: (() throws -> Void)...) throws {
    var all = problems
    for part in parts {
      do { try part() } catch let found as FormProblems { all.add(found) }
    }
    if !all.isEmpty { throw all }
  }
}

extension DossierRefusal {
  /// Said at the field that it belongs to; nil: it concerns the whole dossier.
  fileprivate var formProblems: FormProblems? {
    if self == .overtaken { return FormProblems("procedure", sentence) }
    return receptionField.map { FormProblems($0, sentence) }
  }
}

extension DeskContext {
  /// The dossier that the address names.
  func receptionID() throws -> Dossier.ID {
    guard let id = Dossier.ID(try parameters.require("id")) else { throw DossierRefusal.unknownDossier }
    return id
  }
}
