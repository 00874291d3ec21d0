import Hummingbird
import Ledger
import Markup
import WebShell
import WorkTime

/// Lịch chứng thư số: for administrators that of a unit in reach, for everybody else what they have to see to.
struct CertificateRoutes: Sendable {
  let directory: Directory
  let desk: Desk

  func add(to router: some RouterMethods<DeskContext>) {
    router.get("/lich-chung-thu", use: show)
    router.get("/lich-chung-thu/bang.csv", use: table)
  }

  @Sendable private func show(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let page = try await calendar(request, context)
    return try await desk.page(
      CertificateCalendarPage.title, current: PeopleURL.certificates, in: context, page.html)
  }

  @Sendable private func table(_ request: Request, context: DeskContext) async throws -> FileAnswer {
    FileAnswer(
      try await calendar(request, context).entries.csv, mediaType: "text/csv; charset=utf-8",
      fileName: "lich-chung-thu-so.csv", .saved)
  }

  private func calendar(_ request: Request, _ context: DeskContext) async throws -> CertificateCalendarPage {
    let (viewer, now) = (context.viewer, desk.now())
    let asked = try request.queryForm().text("don-vi").flatMap { Agency.ID($0) }
    guard viewer.capabilities.contains(.administer) else {
      if let asked, asked != viewer.agency.id { throw PeopleRefusal.lacksCapability(.administer) }
      return CertificateCalendarPage(
        entries: try await directory.certificates(concerning: viewer, at: now), branches: [], agency: viewer.agency,
        now: now)
    }
    let permit = try context.administration
    let reach = try await directory.reach(of: permit)
    let id = asked ?? viewer.agency.id
    guard let branch = reach.branches.first(where: { $0.agency.id == id }) else {
      throw PeopleRefusal.lacksCapability(.administer)
    }
    return CertificateCalendarPage(
      entries: try await directory.certificateCalendar(of: id, by: permit, at: now), branches: reach.branches,
      agency: branch.agency, now: now)
  }
}
