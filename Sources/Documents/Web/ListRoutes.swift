import Foundation
import Hummingbird
import Ledger
import Markup
import People
import WebShell
import WorkTime

/// Danh sách, tìm kiếm, sổ.
struct ListRoutes: Sendable {
  let documents: DocumentDesk
  let desk: Desk
  let elsewhere: Elsewhere

  func add(to routes: some RouterMethods<DeskContext>) {
    routes.get("van-ban-di") { request, context in try await list(words: "", request, context) }
    routes.get("tim") { request, context in try await search(request, context) }
    routes.post("tim") { request, context in try await seek(request, context) }
    routes.get("so-van-ban-di") { request, context in
      try await register(try request.queryForm().registerExtent, request, context)
    }
    routes.get("so-van-ban-di/in") { request, context in try await register(.whole, request, context) }
  }

  private func search(_ request: Request, _ context: DeskContext) async throws -> Response {
    let query = try request.queryForm()
    let words = query.soughtWords
    if let place = elsewhere.confidentialPlace(for: words) {
      return Redirect(to: place, flash: .numberInAddress).response
    }
    if query.text("loai") == nil, let path = elsewhere.path(for: words, viewer: context.viewer) {
      return Redirect(to: path).response
    }
    return try await list(words: words, request, context).response
  }

  /// Words come as a form; all but numbers of persons go on to an address of their own, which can be kept and sent.
  private func seek(_ request: Request, _ context: DeskContext) async throws -> Response {
    let words = try await request.form(in: context).soughtWords
    if let place = elsewhere.confidentialPlace(for: words) { return ResentForm(to: place).response }
    return Redirect(to: DocumentsURL.search.with("q", words)).response
  }

  private func list(words: String, _ request: Request, _ context: DeskContext) async throws -> HTMLResponse {
    let query = try request.queryForm()
    let filter = DocumentFilter(
      stage: query.text("stage").flatMap { Stage(rawValue: $0) },
      type: query.text("type").flatMap { DocumentTypeCatalogue.type(code: $0)?.code },
      year: query.text("year").flatMap { Int($0) })
    let view = try await documents.list(
      words, filter: filter, in: context.viewer.agency.id,
      before: query.text("before").flatMap { OutgoingDocument.ID($0) })
    let capabilities = context.viewer.capabilities
    let isEnforced = context.viewer.agency.isEnforced(on: desk.now().vietnamDate)
    let page = ListPage(
      view: view, words: words, places: [DocumentsURL.searchPlace] + elsewhere.places, filter: filter,
      mayDraft: capabilities.contains(.draft),
      mayRecordPaper: capabilities.contains(.register) && !isEnforced, now: desk.now())
    return try await desk.page(page.title, current: DocumentsURL.list, in: context, page.html)
  }

  private func register(
    _ extent: RegisterExtent, _ request: Request, _ context: DeskContext
  ) async throws -> HTMLResponse {
    let query = try request.queryForm()
    let now = desk.now()
    let agency = context.viewer.agency
    let year = query.text("year").flatMap { Int($0) } ?? now.vietnamDate.year
    let series = query.text("series") ?? NumberSeries.firstName(policy: agency.numbering)
    let view = try await documents.register(of: agency.id, year: year, series: series, extent: extent)
    let page = RegisterPage(agency: agency, year: year, series: series, view: view, extent: extent, now: now)
    return try await desk.page("Sổ văn bản đi", current: DocumentsURL.register, in: context, page.html)
  }
}

extension SubmittedForm {
  fileprivate var soughtWords: String { (text("q") ?? "").trimmingCharacters(in: .whitespacesAndNewlines) }

  /// `so`: the number to begin with; `after`: the number before the page.
  fileprivate var registerExtent: RegisterExtent {
    if let number = text("so").flatMap({ Int($0) }) { return .after(number - 1) }
    return text("after").flatMap { Int($0) }.map { .after($0) } ?? .newest
  }
}
