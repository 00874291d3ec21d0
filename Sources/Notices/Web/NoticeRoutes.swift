import Ledger
public import Hummingbird
public import Markup
public import People
public import Storage
public import WebShell
public import WorkTime

/// Tin nhắn: what citizens were told, what could not be sent, for administrators and heads of the counter.
public struct NoticeRoutes: Sendable {
  private let notices: NoticeDesk
  private let desk: Desk

  public init(notices: NoticeDesk, desk: Desk) { (self.notices, self.desk) = (notices, desk) }

  public func add(to routes: some RouterMethods<DeskContext>) {
    for list in NoticeList.allCases {
      routes.get("\(NoticesURL.list(list))") { request, context in try await show(list, request, context) }
    }
    routes.post("tin-nhan/:id/gui-lai", use: retry)
    routes.post("tin-nhan/:id/da-bao", use: close)
  }

  private func show(_ list: NoticeList, _ request: Request, _ context: DeskContext) async throws -> HTMLResponse {
    let overseer = try NoticeOversight(of: context.viewer.standing)
    let number = try request.queryForm().text("trang").flatMap { Int($0) } ?? 1
    let view = try await notices.list(list, page: number, for: overseer)
    let page = NoticesPage(view: view, token: context.csrfToken)
    return try await desk.page(NoticesPage.title, current: NoticesURL.unsent, in: context, page.html)
  }

  @Sendable private func retry(_ request: Request, context: DeskContext) async throws -> Redirect {
    _ = try await request.form(in: context)
    let overseer = try NoticeOversight(of: context.viewer.standing)
    try await notices.retry(try context.notice, by: overseer, at: desk.now())
    return Redirect(to: NoticesURL.list(.waiting), flash: Flash(.ok, "Đã xếp tin nhắn vào hàng chờ gửi lại."))
  }

  @Sendable private func close(_ request: Request, context: DeskContext) async throws -> Redirect {
    _ = try await request.form(in: context)
    let overseer = try NoticeOversight(of: context.viewer.standing)
    try await notices.close(try context.notice, by: overseer, at: desk.now())
    return Redirect(to: NoticesURL.unsent, flash: Flash(.ok, "Đã ghi nhận công dân được báo bằng cách khác."))
  }

  /// What Notices adds to the navigation: the counter equals the list.
  public static func navigation(
    viewer: Viewer, current: WebPath, now: Instant, db: Database
  ) throws -> [NavigationGroup] {
    guard NoticeOversight.isGiven(by: viewer.capabilities) else { return [] }
    let count = try NoticeDesk.unsentCount(of: viewer.agency.id, in: db)
    let item = NavigationItem(
      NoticesPage.title, NoticesURL.unsent, count: count, isCurrent: current.withoutQuery == NoticesURL.unsent)
    return [NavigationGroup("Báo tin cho công dân", [item])]
  }
}

extension DeskContext {
  /// The notice that the address names.
  fileprivate var notice: CitizenNotice.ID {
    get throws {
      guard let id = parameters.get("id").flatMap({ CitizenNotice.ID($0) }) else { throw PageRefusal.notFound }
      return id
    }
  }
}
