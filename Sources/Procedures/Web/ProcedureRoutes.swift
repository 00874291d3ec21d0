public import Hummingbird
import Ledger
public import Markup
public import People
public import Storage
public import WebShell
public import WorkTime

/// All routes of the catalogue of procedures.
public struct ProcedureRoutes: Sendable {
  private let catalogue: ProcedureCatalogue
  private let desk: Desk

  public init(catalogue: ProcedureCatalogue, desk: Desk) { (self.catalogue, self.desk) = (catalogue, desk) }

  /// - Parameter signedIn: what needs a session.
  public func add(to signedIn: some RouterMethods<DeskContext>) {
    signedIn.get("/thu-tuc", use: list)
    signedIn.get("/thu-tuc/:code", use: show)
    CatalogueRoutes(catalogue: catalogue, desk: desk).add(to: signedIn)
    EditionRoutes(catalogue: catalogue, desk: desk).add(to: signedIn)
  }

  /// Thủ tục: for who keeps the catalogue, and who receives or handles dossiers by it.
  public static func navigation(
    viewer: Viewer, current: WebPath, now: Instant, db: Database
  ) throws -> [NavigationGroup] {
    let readers: Set<Capability> = [.administer, .receive, .superviseCounter, .examine]
    guard !viewer.capabilities.isDisjoint(with: readers) else { return [] }
    let path = ProceduresURL.list
    return [
      NavigationGroup(
        "Danh mục", [NavigationItem(ProcedureListPage.title, path, isCurrent: current.withoutQuery == path)])
    ]
  }

  @Sendable private func list(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let query = try request.queryForm()
    let filter = ProcedureFilter(
      words: query.text("q") ?? "", field: query.text("linh-vuc").flatMap { $0.isEmpty ? nil : $0 },
      situation: query.text("su-kien").flatMap { LifeSituation(rawValue: $0) })
    let isEverything = query.text("pham-vi") == "tat-ca"
    let isKeeper = try await catalogue.isKept(by: context)
    let scope: ProcedureScope =
      isEverything ? .everything : isKeeper ? .inForce : .offered(by: context.viewer.agency)
    let today = desk.now().vietnamDate
    let page = ProcedureListPage(
      list: try await catalogue.list(scope, filter: filter, on: today), filter: filter, isEverything: isEverything,
      isKeeper: isKeeper, today: today)
    return try await desk.page(ProcedureListPage.title, current: ProceduresURL.list, in: context, page.html)
  }

  @Sendable private func show(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let versions = try await catalogue.versions(of: try context.procedureCode)
    let today = desk.now().vietnamDate
    let asked = try request.queryForm().text("phien-ban")
    let shown =
      asked.map { text in versions.first { String($0.version) == text } }
      ?? versions.last { $0.isInForce(on: today) } ?? versions.last
    guard let shown else { throw ProcedureRefusal.unknownProcedure }
    let page = ProcedurePage(
      procedure: shown, versions: versions, isKeeper: try await catalogue.isKept(by: context), today: today)
    return try await desk.page(shown.name, current: ProceduresURL.list, in: context, page.html)
  }
}

extension DeskContext {
  /// The code that the address names.
  ///
  /// - Throws: `PageRefusal.notFound` when it names none.
  var procedureCode: ProcedureCode {
    get throws {
      guard let code = parameters.get("code").flatMap({ ProcedureCode($0) }) else { throw PageRefusal.notFound }
      return code
    }
  }

  /// - Throws: `PeopleRefusal.lacksCapability`.
  var administration: Permit<Administration> {
    get throws { try viewer.standing.permit(Administration.self) }
  }
}

extension ProcedureCatalogue {
  /// Whether the viewer may change the catalogue.
  func isKept(by context: DeskContext) async throws -> Bool {
    guard context.viewer.capabilities.contains(.administer) else { return false }
    return try await isKept(by: try context.administration)
  }

  /// - Throws: `PeopleRefusal.lacksCapability`, `ProcedureRefusal.notTheKeeper`.
  func requireKeeper(in context: DeskContext) async throws -> Permit<Administration> {
    let permit = try context.administration
    guard try await isKept(by: permit) else { throw ProcedureRefusal.notTheKeeper }
    return permit
  }
}
