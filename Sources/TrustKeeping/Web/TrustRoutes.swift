import HTTPTypes
public import Hummingbird
import Ledger
public import Markup
public import People
public import Storage
public import WebShell
public import WorkTime

/// Danh sách tin cậy: for the administrators of the agency at the top alone.
public struct TrustRoutes: Sendable {
  private let keeper: TrustKeeper
  private let desk: Desk
  private let uploadFolder: String

  /// - Parameter uploadFolder: an existing folder for files on their way in.
  public init(keeper: TrustKeeper, desk: Desk, uploadFolder: String) {
    (self.keeper, self.desk, self.uploadFolder) = (keeper, desk, uploadFolder)
  }

  public func add(to routes: some RouterMethods<DeskContext>) {
    routes.get("/danh-sach-tin-cay", use: show)
    routes.post("/danh-sach-tin-cay/them", use: add)
    routes.post("/danh-sach-tin-cay/thu-hoi", use: importEvidence)
    routes.post("/danh-sach-tin-cay/thoi-tin-cay", use: withdraw)
  }

  public static func navigation(
    viewer: Viewer, current: WebPath, now: Instant, db: Database
  ) throws -> [NavigationGroup] {
    guard viewer.capabilities.contains(.administer), viewer.agency.superior == nil else { return [] }
    let item = NavigationItem(TrustPage.title, TrustURL.list, isCurrent: current == TrustURL.list)
    return [NavigationGroup("Chữ ký số", [item])]
  }

  @Sendable private func show(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    _ = try await keeping(context)
    return try await page(TrustFormStates(), hasProblems: false, context)
  }

  @Sendable private func add(_ request: Request, context: DeskContext) async throws -> Response {
    let form = try await request.form(in: context, files: TrustForms.rule(in: uploadFolder))
    let actor = try await keeping(context)
    return try await carryOut(form, "authority", \.addition, context) {
      let (file, wish) = try await TrustForms.addition(form)
      let added = try await keeper.add(file, as: wish, by: actor, at: desk.now())
      return "Đã tin cậy: \(added.map(\.name).joined(separator: ", "))."
    }
  }

  @Sendable private func importEvidence(_ request: Request, context: DeskContext) async throws -> Response {
    let form = try await request.form(in: context, files: TrustForms.rule(in: uploadFolder))
    let actor = try await keeping(context)
    return try await carryOut(form, "evidence", \.evidence, context) {
      let kept = try await keeper.importEvidence(try await TrustForms.evidence(form), by: actor, at: desk.now())
      return kept.isEmpty
        ? "Các danh sách trong tệp đã có từ trước." : "Đã nhập: \(kept.map(\.issuer).joined(separator: ", "))."
    }
  }

  @Sendable private func withdraw(_ request: Request, context: DeskContext) async throws -> Response {
    let form = try await request.form(in: context)
    let actor = try await keeping(context)
    return try await carryOut(form, "fingerprint", \.withdrawal, context) {
      let (mark, day) = try TrustForms.withdrawal(form)
      let record = try await keeper.withdraw(mark, on: day, by: actor, at: desk.now())
      return "“\(record.name)” thôi được tin cậy từ ngày \(day.shortText)."
    }
  }

  /// - Throws: `PeopleRefusal.lacksCapability`, `TrustRefusal.notTheKeeper`.
  private func keeping(_ context: DeskContext) async throws -> TrustActor {
    let permit = try context.viewer.standing.permit(Administration.self)
    try await keeper.requireKeeper(permit)
    return TrustActor(permit, name: context.viewer.person.fullName)
  }

  /// - Parameters:
  ///   - field: where a refusal is shown.
  ///   - place: which of the page's forms it is.
  ///   - act: does what the form asks for and says what was done.
  private func carryOut(
    _ form: SubmittedForm, _ field: String, _ place: WritableKeyPath<TrustFormStates, FormState>,
    _ context: DeskContext, _ act: () async throws -> String
  ) async throws -> Response {
    do {
      return Redirect(to: TrustURL.list, flash: Flash(.ok, try await act())).response
    } catch let problems as FormProblems {
      return try await again(FormState(form, problems: problems), place, context)
    } catch let refusal as TrustRefusal {
      let shown = refusal == .endBeforeStart ? "until" : field
      return try await again(FormState(form, problems: FormProblems(shown, refusal.sentence)), place, context)
    }
  }

  private func again(
    _ state: FormState, _ place: WritableKeyPath<TrustFormStates, FormState>, _ context: DeskContext
  ) async throws -> Response {
    var states = TrustFormStates()
    states[keyPath: place] = state
    return try await page(states, hasProblems: true, context).response
  }

  private func page(
    _ states: TrustFormStates, hasProblems: Bool, _ context: DeskContext
  ) async throws -> HTMLResponse {
    let page = TrustPage(
      overview: try await keeper.overview(at: desk.now()), token: context.csrfToken, states: states)
    return hasProblems
      ? try await desk.problemPage(TrustPage.title, current: TrustURL.list, in: context, page.html)
      : try await desk.page(TrustPage.title, current: TrustURL.list, in: context, page.html)
  }
}
