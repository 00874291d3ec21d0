public import Hummingbird
import Ledger
public import Markup
public import People
public import Storage
public import WebShell
public import WorkTime

/// Giám sát: the appendix, its exports and the lists behind its figures.
public struct ComplianceRoutes: Sendable {
  private let compliance: ComplianceDesk
  private let directory: Directory
  private let desk: Desk

  public init(compliance: ComplianceDesk, directory: Directory, desk: Desk) {
    self.compliance = compliance
    self.directory = directory
    self.desk = desk
  }

  /// - Parameter signedIn: what needs a session.
  public func add(signedIn: some RouterMethods<DeskContext>) {
    signedIn.get("/giam-sat", use: show)
    signedIn.get("/giam-sat/phu-luc.csv", use: csv)
    signedIn.get("/giam-sat/phu-luc.json", use: json)
    signedIn.get("/giam-sat/:unit/ho-so-mot-cua", use: dossiers)
    signedIn.get("/giam-sat/:unit/:figure", use: list)
  }

  /// Giám sát: for monitors and leaders.
  public static func navigation(
    viewer: Viewer, current: WebPath, now: Instant, db: Database
  ) throws -> [NavigationGroup] {
    guard viewer.mayOversee else { return [] }
    let path = ComplianceURL.appendix
    return [
      NavigationGroup(
        "Giám sát",
        [NavigationItem("Tuân thủ", path, isCurrent: current.withoutQuery == path, phoneIcon: .chart)])
    ]
  }

  @Sendable private func show(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let query = try request.queryForm()
    let today = desk.now().vietnamDate
    do {
      let period = try PeriodForm(query).parsed(today: today)
      let page = try await page(query, period: period, state: PeriodForm.state(of: period), context)
      return try await desk.page(AppendixPage.title, current: ComplianceURL.appendix, in: context, page.html)
    } catch let problems as FormProblems {
      let state = FormState(query, problems: problems)
      let page = try await page(query, period: PeriodPreset.thisMonth.period(on: today), state: state, context)
      return try await desk.problemPage(AppendixPage.title, current: ComplianceURL.appendix, in: context, page.html)
    }
  }

  @Sendable private func csv(_ request: Request, context: DeskContext) async throws -> FileAnswer {
    let text = try await appendix(request, context).exported(as: .csv)
    return FileAnswer(Array(text.utf8), mediaType: "text/csv; charset=utf-8", fileName: "phu-luc.csv", .saved)
  }

  @Sendable private func json(_ request: Request, context: DeskContext) async throws -> FileAnswer {
    let text = try await appendix(request, context).exported(as: .json)
    return FileAnswer(Array(text.utf8), mediaType: "application/json", fileName: "phu-luc.json", .saved)
  }

  @Sendable private func list(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let query = try request.queryForm()
    guard let unit = context.parameters.get("unit").flatMap({ Agency.ID($0) }),
      let figure = context.parameters.get("figure").flatMap({ Figure(rawValue: $0) })
    else { throw PageRefusal.notFound }
    _ = try await directory.oversight(of: context.viewer).agency(unit)
    let list = try await compliance.list(
      of: figure, of: unit, period: try period(in: query), asOf: desk.now(),
      page: query.text("trang").flatMap { Int($0) } ?? 1)
    return try await desk.page(
      figure.listTitle, current: ComplianceURL.appendix, in: context, FigurePage(list: list).html)
  }

  @Sendable private func dossiers(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let query = try request.queryForm()
    guard let unit = context.parameters.get("unit").flatMap({ Agency.ID($0) }) else { throw PageRefusal.notFound }
    _ = try await directory.oversight(of: context.viewer).agency(unit)
    let list = try await compliance.receivedDossiers(
      of: unit, period: try period(in: query), asOf: desk.now(), page: query.text("trang").flatMap { Int($0) } ?? 1)
    let page = ReceivedDossiersPage(list: list, viewer: context.viewer.agency.id)
    return try await desk.page(ReceivedDossiersPage.title, current: ComplianceURL.appendix, in: context, page.html)
  }

  private func page(
    _ query: SubmittedForm, period: ReportPeriod, state: FormState, _ context: DeskContext
  ) async throws -> AppendixPage {
    let reach = try await directory.oversight(of: context.viewer)
    let agency = try reach.agency(asked(in: query, context))
    return AppendixPage(
      appendix: try await compliance.appendix(of: agency.id, period: period, asOf: desk.now()), reach: reach,
      state: state)
  }

  private func appendix(_ request: Request, _ context: DeskContext) async throws -> Appendix {
    let query = try request.queryForm()
    let agency = try await directory.oversight(of: context.viewer).agency(asked(in: query, context))
    return try await compliance.appendix(of: agency.id, period: try period(in: query), asOf: desk.now())
  }

  private func asked(in query: SubmittedForm, _ context: DeskContext) -> Agency.ID {
    query.text("don-vi").flatMap { Agency.ID($0) } ?? context.viewer.agency.id
  }

  /// Of an address that we made: a broken one leads nowhere.
  private func period(in query: SubmittedForm) throws -> ReportPeriod {
    do throws(FormProblems) {
      return try PeriodForm(query).parsed(today: desk.now().vietnamDate)
    } catch {
      throw PageRefusal.notFound
    }
  }
}
