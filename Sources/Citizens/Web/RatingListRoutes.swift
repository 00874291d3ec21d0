import Hummingbird
import Ledger
import Markup
import OneStop
import People
import WebShell
import WorkTime

/// Đánh giá của người dân: for the head of the counter, leaders, and the monitor above.
struct RatingListRoutes: Sendable {
  let citizens: CitizenDesk
  let desk: Desk

  func add(to routes: some RouterMethods<DeskContext>) {
    routes.get("thong-ke/danh-gia") { request, context in try await show(request, context) }
    routes.get("thong-ke/danh-gia.csv") { request, context in try await export(request, context) }
  }

  private func show(_ request: Request, _ context: DeskContext) async throws -> HTMLResponse {
    let query = try request.queryForm()
    let reach = try await citizens.dossiers.directory.dossierOversight(of: context.viewer)
    let asked = AskedRatings(query, own: context.viewer.agency.id, today: desk.now().vietnamDate)
    let list = try await citizens.ratings(
      of: try asked.units(in: reach), in: asked.months, page: query.text("trang").flatMap { Int($0) } ?? 1)
    let page = RatingListPage(asked: asked, reach: reach, list: list)
    return try await desk.page(RatingListPage.title, current: CitizensURL.ratings, in: context, page.html)
  }

  private func export(_ request: Request, _ context: DeskContext) async throws -> FileAnswer {
    let reach = try await citizens.dossiers.directory.dossierOversight(of: context.viewer)
    let asked = AskedRatings(
      try request.queryForm(), own: context.viewer.agency.id, today: desk.now().vietnamDate)
    let lines = try await citizens.allRatings(of: try asked.units(in: reach), in: asked.months)
    let sheet = RatingSheet(lines: lines, agencies: reach.names)
    return FileAnswer(
      try await citizens.csv(of: sheet.rows), mediaType: "text/csv; charset=utf-8", fileName: "danh-gia.csv", .saved)
  }
}

/// Which ratings an address asks for; the year so far at the own agency and below unless it says otherwise.
struct AskedRatings {
  let agency: Agency.ID
  let first: CalendarDate
  let last: CalendarDate

  init(_ form: SubmittedForm, own: Agency.ID, today: CalendarDate) {
    var reader = FormReader(form)
    let from = reader.date("tu", missing: nil) ?? CalendarDate(year: today.year, month: 1, day: 1) ?? today
    let to = reader.date("den", missing: nil) ?? today
    (first, last) = (min(from, to), max(from, to))
    agency = form.text("don-vi").flatMap { Agency.ID($0) } ?? own
  }

  var months: RatingMonths { RatingMonths(from: first, to: last) }

  /// - Throws: `PeopleRefusal.lacksCapability` outside the reach.
  func units(in reach: AgencyReach) throws -> [Agency] { reach.below(try reach.agency(agency).id) }

  func address(_ path: WebPath) -> WebPath { path.with("don-vi", agency).with("tu", first).with("den", last) }
}

extension AgencyReach {
  var names: [Agency.ID: String] {
    Dictionary(branches.map { ($0.agency.id, $0.agency.name) }) { first, _ in first }
  }
}
