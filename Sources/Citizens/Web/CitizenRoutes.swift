public import Hummingbird
public import People
public import WebShell

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
