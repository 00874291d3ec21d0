public import Hummingbird
import Ledger
public import Markup
import OneStop
public import People
public import Storage
public import WebShell
public import WorkTime

/// Thống kê: the figures of the one-stop shop, their lists and exports; for leaders, monitors, heads of counters.
public struct StatisticsRoutes: Sendable {
  let statistics: StatisticsDesk
  let directory: Directory
  let calendar: WorkCalendar
  let desk: Desk

  /// - Parameter calendar: by which delays are counted.
  public init(statistics: StatisticsDesk, directory: Directory, calendar: WorkCalendar, desk: Desk) {
    self.statistics = statistics
    self.directory = directory
    self.calendar = calendar
    self.desk = desk
  }

  /// - Parameter signedIn: what needs a session.
  public func add(signedIn: some RouterMethods<DeskContext>) {
    signedIn.get("/thong-ke", use: overview)
    signedIn.get("/thong-ke/bieu-ii-06a", use: nationalForm)
    signedIn.get("/thong-ke/danh-sach-qua-han", use: late)
    signedIn.get("/thong-ke/sap-den-han", use: due)
    signedIn.get("/thong-ke/phi-le-phi", use: fees)
    signedIn.get("/thong-ke/ty-le", use: rates)
    signedIn.get("/thong-ke/ho-so/:figure", use: list)
    addIndices(to: signedIn)
    addExports(to: signedIn)
  }

  /// Thống kê hồ sơ: for leaders, monitors, heads of counters and whoever assigns dossiers.
  public static func navigation(
    viewer: Viewer, current: WebPath, now: Instant, db: Database
  ) throws -> [NavigationGroup] {
    guard viewer.mayOverseeDossiers else { return [] }
    let path = StatisticsURL.overview
    let item = NavigationItem("Thống kê hồ sơ", path, isCurrent: current.withoutQuery == path, phoneIcon: .chart)
    return [NavigationGroup("Thống kê", [item])]
  }

  @Sendable private func overview(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    try await show(OverviewPage.title, StatisticsURL.overview, request, context) { asked in
      let (request, units) = (asked.request, asked.units)
      let report = try await statistics.report(
        of: units, by: request.dimension, slice: request.slice, in: asked.frame.window)
      let trend = try await statistics.trend(of: units, slice: request.slice, until: asked.frame.window.lastDay)
      return OverviewPage(frame: asked.frame, report: report, trend: trend, choice: asked.choice).html
    }
  }

  @Sendable private func nationalForm(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    try await show(NationalFormPage.title, StatisticsURL.nationalForm, request, context) { asked in
      let report = try await statistics.report(
        of: asked.units, by: .field, slice: asked.request.slice, in: asked.frame.window)
      return NationalFormPage(frame: asked.frame, report: report, choice: asked.choice).html
    }
  }

  @Sendable private func late(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let query = try request.queryForm()
    let figure: DossierFigure = query.text("loai") == DossierFigure.doneLate.rawValue ? .doneLate : .late
    return try await show(LatePage.title, StatisticsURL.lateList, request, context) { asked in
      let list = try await statistics.late(
        figure, of: asked.units, slice: asked.request.slice, in: asked.frame.window, calendar: calendar,
        page: page(in: query))
      return LatePage(frame: asked.frame, figure: figure, list: list, choice: asked.choice).html
    }
  }

  @Sendable private func due(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let query = try request.queryForm()
    let days = min(max(0, query.text("so-ngay").flatMap { Int($0) } ?? 3), 60)
    let today = desk.now().vietnamDate
    return try await show(DuePage.title, StatisticsURL.dueList, request, context) { asked in
      let list = try await statistics.dueSoon(
        of: asked.units, slice: asked.request.slice, from: today, days: days, page: page(in: query))
      return DuePage(frame: asked.frame, list: list, days: days, today: today).html
    }
  }

  @Sendable private func fees(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let query = try request.queryForm()
    return try await show(FeesPage.title, StatisticsURL.feeList, request, context) { asked in
      let register = try await statistics.fees(
        of: asked.units, slice: asked.request.slice, in: asked.frame.window, page: page(in: query))
      return FeesPage(frame: asked.frame, register: register, choice: asked.choice).html
    }
  }

  @Sendable private func rates(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    try await show(RatesPage.title, StatisticsURL.rates, request, context) { asked in
      let rates = try await statistics.rates(of: asked.units, slice: asked.request.slice, in: asked.frame.window)
      return RatesPage(frame: asked.frame, rates: rates, choice: asked.choice).html
    }
  }

  @Sendable private func list(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    guard let figure = context.parameters.get("figure").flatMap({ DossierFigure(rawValue: $0) }) else {
      throw PageRefusal.notFound
    }
    let query = try request.queryForm()
    return try await show(figure.listTitle, StatisticsURL.overview, request, context) { asked in
      let list = try await statistics.list(
        of: figure, of: asked.units, slice: asked.request.slice, in: asked.frame.window, page: page(in: query))
      return DossierListPage(
        title: figure.listTitle, frame: asked.frame, list: list,
        path: asked.request.address(StatisticsURL.list(of: figure)), backTo: StatisticsURL.overview
      ).html
    }
  }

  private func page(in query: SubmittedForm) -> Int { query.text("trang").flatMap { Int($0) } ?? 1 }
}

extension StatisticsRoutes {
  private func addExports(to signedIn: some RouterMethods<DeskContext>) {
    signedIn.get("/thong-ke/thong-ke.csv") { request, context in
      let report = try await report(request, context)
      return file(Array(try report.exported(as: .csv).utf8), "text/csv; charset=utf-8", "thong-ke.csv")
    }
    signedIn.get("/thong-ke/thong-ke.json") { request, context in
      let report = try await report(request, context)
      return file(Array(try report.exported(as: .json).utf8), "application/json", "thong-ke.json")
    }
    signedIn.get("/thong-ke/thong-ke.xlsx") { request, context in
      let table = try await report(request, context).statisticsTable
      return file(try await statistics.workbook(of: table, sheet: "Thống kê"), StatisticsRoutes.xlsx, "thong-ke.xlsx")
    }
    signedIn.get("/thong-ke/bieu-ii-06a.csv") { request, context in
      let table = try await report(request, context, by: .field).nationalForm
      return file(Array(table.csv.utf8), "text/csv; charset=utf-8", "bieu-ii-06a.csv")
    }
    signedIn.get("/thong-ke/bieu-ii-06a.xlsx") { request, context in
      let table = try await report(request, context, by: .field).nationalForm
      return file(try await statistics.workbook(of: table, sheet: "II.06a"), StatisticsRoutes.xlsx, "bieu-ii-06a.xlsx")
    }
  }

  private static let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

  private func file(_ bytes: [UInt8], _ mediaType: String, _ name: String) -> FileAnswer {
    FileAnswer(bytes, mediaType: mediaType, fileName: name, .saved)
  }

  /// Of an address that we made: a broken one leads nowhere.
  private func report(
    _ request: Request, _ context: DeskContext, by dimension: StatisticsDimension? = nil
  ) async throws -> StatisticsReport {
    let asked: AskedStatistics
    do {
      asked = try await ask(try request.queryForm(), StatisticsURL.overview, context)
    } catch is FormProblems {
      throw PageRefusal.notFound
    }
    return try await statistics.report(
      of: asked.units, by: dimension ?? asked.request.dimension, slice: asked.request.slice, in: asked.frame.window)
  }
}
