import Hummingbird
import Ledger
import Markup
import OneStop
import People
import Storage
import WebShell
import WorkTime

/// What a page of figures was asked for, within the viewer's reach.
struct AskedStatistics {
  let request: StatisticsRequest
  /// The agency, and those below it that the viewer may see.
  let units: [Agency]
  let frame: StatisticsFrame
  let choice: StatisticsChoice
}

extension StatisticsRoutes {
  /// Reads what is asked for and shows the page; a wrong period is told at its field, above the month so far.
  func show(
    _ title: String, _ path: WebPath, _ request: Request, _ context: DeskContext,
    _ page: (AskedStatistics) async throws -> HTML
  ) async throws -> HTMLResponse {
    let query = try request.queryForm()
    do {
      let asked = try await ask(query, path, context)
      return try await desk.page(title, current: StatisticsURL.overview, in: context, page(asked))
    } catch let problems as FormProblems {
      let state = FormState(query, problems: problems)
      let asked = try await ask(SubmittedForm(), path, context, state: state)
      return try await desk.problemPage(title, current: StatisticsURL.overview, in: context, page(asked))
    }
  }

  func ask(
    _ query: SubmittedForm, _ path: WebPath, _ context: DeskContext, state: FormState? = nil
  ) async throws -> AskedStatistics {
    let now = desk.now()
    let reach = try await directory.dossierOversight(of: context.viewer)
    let request = try StatisticsForm(query).parsed(own: context.viewer.agency.id, today: now.vietnamDate)
    let agency = try reach.agency(request.agency)
    guard let window = request.moment.window(on: request.period, now: now) else {
      var problems = FormProblems()
      problems.add("tu", "Kỳ này chưa bắt đầu; xin chọn ngày đầu kỳ không sau hôm nay")
      throw problems
    }
    let units = request.scope == .alone ? [agency] : reach.below(agency.id)
    let officer = try await officerName(of: request)
    let frame = StatisticsFrame(
      agency: agency, viewer: context.viewer.agency.id, request: request, window: window,
      cuts: request.cuts(officerName: officer))
    let choice = StatisticsChoice(
      state: state ?? StatisticsForm.state(of: request), request: request, path: path, branches: reach.branches,
      today: now.vietnamDate)
    return AskedStatistics(request: request, units: units, frame: frame, choice: choice)
  }

  private func officerName(of request: StatisticsRequest) async throws -> String? {
    guard case .person(let person) = request.slice.officer else { return nil }
    return try await statistics.records.read { db in try PeopleRegister(db).names(of: [person])[person] }
  }
}
