public import Hummingbird
public import Markup
public import People
public import Storage
public import WebShell
public import WorkTime

/// All routes of the citizen's side.
public struct CitizenRoutes: Sendable {
  private let door: CitizenDoor

  /// - Parameters:
  ///   - provider: who vouches for citizens: VNeID's place.
  ///   - proxies: whose word on where a request came from is taken.
  public init(
    citizens: CitizenDesk, desk: Desk, provider: any CitizenIdentityProvider, isSecure: Bool, proxies: TrustedProxies
  ) {
    door = CitizenDoor(
      citizens: citizens, desk: desk, provider: provider, cookies: CitizenCookies(isSecure: isSecure),
      proxies: proxies)
  }

  /// Shows whoever is not signed in the way to these pages at `/`; to be added before the routes of `/`.
  public var welcome: CitizenWelcome { CitizenWelcome(door: door) }

  /// What officials see of what citizens said.
  public func add(signedIn routes: some RouterMethods<DeskContext>) {
    RatingListRoutes(citizens: door.citizens, desk: door.desk).add(to: routes)
  }

  /// For whoever may see the figures of the one-stop shop.
  public static func navigation(
    viewer: Viewer, current: WebPath, now: Instant, db: Database
  ) throws -> [NavigationGroup] {
    guard viewer.mayOverseeDossiers else { return [] }
    let path = CitizensURL.ratings
    let item = NavigationItem(RatingListPage.title, path, isCurrent: current.withoutQuery == path)
    return [NavigationGroup("Ý kiến người dân", [item])]
  }

  public func add(to router: some RouterMethods<DoorContext>) {
    ProcedureRoutes(door: door).add(to: router)
    LookUpRoutes(door: door).add(to: router)
    VerificationRoutes(door: door).add(to: router)
    CitizenSignInRoutes(door: door).add(to: router)
    OwnRoutes(door: door).add(to: router)
    ApplicationRoutes(door: door).add(to: router)
    UploadRoutes(door: door).add(to: router)
  }
}
