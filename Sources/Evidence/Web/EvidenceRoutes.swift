import Ledger
public import Hummingbird
public import Markup
public import People
public import Storage
public import WebShell
public import WorkTime

/// Bằng chứng chữ ký, for administrators: how far it is, what is wanting and why.
public struct EvidenceRoutes: Sendable {
  private let evidence: EvidenceDesk
  private let desk: Desk
  private let place: @Sendable (String) -> EvidencePlace?

  /// - Parameter place: the page of what a file belongs to, `document/12`; nil: it has none.
  public init(evidence: EvidenceDesk, desk: Desk, place: @escaping @Sendable (String) -> EvidencePlace?) {
    (self.evidence, self.desk, self.place) = (evidence, desk, place)
  }

  public func add(to routes: some RouterMethods<DeskContext>) {
    routes.get("\(EvidenceURL.overview)", use: show)
    routes.post("bang-chung-chu-ky/thu-lai", use: hasten)
  }

  @Sendable private func show(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let overseer = try EvidenceOversight(of: context.viewer.standing)
    let number = try request.queryForm().text("trang").flatMap { Int($0) } ?? 1
    let view = try await evidence.overview(page: number, for: overseer)
    let page = EvidencePage(view: view, token: context.csrfToken, place: place)
    return try await desk.page(EvidencePage.title, current: EvidenceURL.overview, in: context, page.html)
  }

  @Sendable private func hasten(_ request: Request, context: DeskContext) async throws -> Redirect {
    _ = try await request.form(in: context)
    let overseer = try EvidenceOversight(of: context.viewer.standing)
    let count = try await evidence.hasten(by: overseer, at: desk.now())
    return Redirect(to: EvidenceURL.overview, flash: Flash(.ok, "Đã đưa \(count) tệp vào hàng chờ làm lại."))
  }

  /// What Evidence adds to the navigation: the counter equals the list.
  public static func navigation(
    viewer: Viewer, current: WebPath, now: Instant, db: Database
  ) throws -> [NavigationGroup] {
    guard EvidenceOversight.isGiven(by: viewer.capabilities) else { return [] }
    let count = try EvidenceDesk.wantingCount(of: viewer.agency.id, in: db)
    let item = NavigationItem(
      EvidencePage.title, EvidenceURL.overview, count: count,
      isCurrent: current.withoutQuery == EvidenceURL.overview)
    return [NavigationGroup("Chữ ký số", [item])]
  }
}
