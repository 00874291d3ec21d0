public import Hummingbird
public import People
public import WebShell

/// The routes of the one-stop shop for those who are signed in.
public struct OneStopRoutes: Sendable {
  private let dossiers: DossierDesk
  private let desk: Desk
  private let places: [SearchPlace]

  /// - Parameter places: where words can be looked for; the last one is among dossiers.
  public init(dossiers: DossierDesk, desk: Desk, places: [SearchPlace] = [OneStopNavigation.searchPlace]) {
    (self.dossiers, self.desk, self.places) = (dossiers, desk, places)
  }

  public func add(signedIn routes: some RouterMethods<DeskContext>) {
    CounterRoutes(dossiers: dossiers, desk: desk).add(to: routes)
    DossierListRoutes(dossiers: dossiers, desk: desk, places: places).add(to: routes)
    DossierActRoutes(dossiers: dossiers, desk: desk).add(to: routes)
    SlipRoutes(dossiers: dossiers, desk: desk).add(to: routes)
  }
}
