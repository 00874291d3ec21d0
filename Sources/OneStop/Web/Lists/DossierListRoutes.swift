import Hummingbird
import Ledger
import Markup
import People
import WebShell
import WorkTime

/// Danh sách, tìm hồ sơ, sổ theo dõi.
struct DossierListRoutes: Sendable {
  let dossiers: DossierDesk
  let desk: Desk
  /// Where else words can be looked for; the last one is this list.
  let places: [SearchPlace]

  private static let pageSize = 50

  func add(to routes: some RouterMethods<DeskContext>) {
    routes.get("ho-so") { request, context in try await list(request, context) }
    routes.post("ho-so") { request, context in try await seek(request, context) }
    routes.get("mot-cua/buu-chinh") { request, context in try await postal(request, context) }
    routes.get("so-theo-doi-ho-so") { request, context in try await register(request, context) }
    routes.get("so-theo-doi-ho-so/in") { request, context in try await registerBook(request, context) }
  }

  private func list(_ request: Request, _ context: DeskContext) async throws -> Response {
    let query = DossierListQuery(try request.queryForm())
    if query.identity != nil { return Redirect(to: OneStopURL.list, flash: .numberInAddress).response }
    return try await list(query, context)
  }

  /// The number of a person's paper is answered here and now; everything else has an address of its own.
  private func seek(_ request: Request, _ context: DeskContext) async throws -> Response {
    let query = DossierListQuery(try await request.form(in: context))
    if query.identity == nil { return Redirect(to: query.path).response }
    return try await list(query, context)
  }

  private func list(_ query: DossierListQuery, _ context: DeskContext) async throws -> Response {
    let viewer = try context.viewer.requireOneStop()
    let size = DossierListRoutes.pageSize
    let found =
      query.words.isEmpty
      ? try await dossiers.lines(for: viewer, filter: query.filter, before: query.before, limit: size + 1)
      : try await dossiers.search(query.words, for: viewer, before: query.before, limit: size + 1)
    let lines = Array(found.prefix(size))
    if lines.count == 1, lines[0].code?.description.lowercased() == query.words.lowercased() {
      return Redirect(to: OneStopURL.dossier(lines[0].id)).response
    }
    let page = DossierListPage(
      lines: lines, query: query, next: found.count > size ? lines.last?.id : nil, places: places,
      mayReceive: viewer.capabilities.contains(.receive), token: context.csrfToken, now: desk.now())
    return try await desk.page(page.title, current: OneStopURL.list, in: context, page.html).response
  }

  private func postal(_ request: Request, _ context: DeskContext) async throws -> HTMLResponse {
    let viewer = try context.viewer.requireOneStop()
    let query = try request.queryForm()
    let list = query.text("loai").flatMap { PostalList(rawValue: $0) } ?? .toPost
    let view = try await dossiers.postal(
      list, for: viewer, before: query.text("before").flatMap { Dossier.ID($0) }, limit: DossierListRoutes.pageSize)
    let page = PostalPage(list: list, view: view, now: desk.now())
    return try await desk.page(PostalPage.title, current: OneStopURL.postal, in: context, page.html)
  }

  private func register(_ request: Request, _ context: DeskContext) async throws -> HTMLResponse {
    let viewer = try context.viewer.requireOneStop()
    let (query, now) = (try request.queryForm(), desk.now())
    let number = query.text("trang").flatMap { Int($0) } ?? 1
    let period = RegisterPeriod(query, today: now.vietnamDate)
    let view = try await dossiers.register(for: viewer, from: period.start, until: period.end, page: number)
    let page = DossierRegisterPage(agency: viewer.agency, period: period, view: view, page: number, now: now)
    return try await desk.page("Sổ theo dõi hồ sơ", current: OneStopURL.register, in: context, page.html)
  }

  private func registerBook(_ request: Request, _ context: DeskContext) async throws -> FileAnswer {
    let viewer = try context.viewer.requireOneStop()
    let period = RegisterPeriod(try request.queryForm(), today: desk.now().vietnamDate)
    let pdf = try await dossiers.registerBook(for: viewer, of: period.days)
    return FileAnswer(
      pdf, mediaType: "application/pdf", fileName: "so-theo-doi-ho-so-\(period.first.year).pdf", .shown)
  }
}

extension Viewer {
  /// - Throws: `PageRefusal.forbidden` for who has no part in dossiers.
  func requireOneStop() throws(PageRefusal) -> Standing {
    if DossierQueue.all(for: standing).isEmpty { throw .forbidden }
    return standing
  }
}
