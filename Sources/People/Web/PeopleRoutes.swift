public import Hummingbird
public import Markup
public import Storage
public import WebShell
public import WorkTime

/// All routes of People.
public struct PeopleRoutes: Sendable {
  private let directory: Directory
  private let desk: Desk
  private let cookie: SessionCookie
  private let uploadFolder: String
  private let demonstration: Demonstration?

  /// - Parameters:
  ///   - uploadFolder: an existing folder for files on their way in.
  ///   - demonstration: the accounts that the sign-in page of a demo offers; nil elsewhere.
  public init(
    directory: Directory, desk: Desk, cookie: SessionCookie, uploadFolder: String, demonstration: Demonstration? = nil
  ) {
    self.directory = directory
    self.desk = desk
    self.cookie = cookie
    self.uploadFolder = uploadFolder
    self.demonstration = demonstration
  }

  /// - Parameters:
  ///   - door: what anybody may ask for: signing in and out.
  ///   - signedIn: what needs a session.
  public func add(door: some RouterMethods<DoorContext>, signedIn: some RouterMethods<DeskContext>) {
    SignInRoutes(directory: directory, desk: desk, cookie: cookie, demonstration: demonstration).add(to: door)
    AccountRoutes(directory: directory, desk: desk, uploadFolder: uploadFolder).add(to: signedIn)
    AgencyRoutes(directory: directory, desk: desk, uploadFolder: uploadFolder).add(to: signedIn)
    PersonRoutes(directory: directory, desk: desk).add(to: signedIn)
    RightsRoutes(directory: directory, desk: desk).add(to: signedIn)
    CertificateRoutes(directory: directory, desk: desk).add(to: signedIn)
    KeyRoutes(directory: directory, desk: desk, uploadFolder: uploadFolder).add(to: signedIn)
  }

  /// Quản trị: for administrators only.
  public static func navigation(
    viewer: Viewer, current: WebPath, now: Instant, db: Database
  ) throws -> [NavigationGroup] {
    guard viewer.capabilities.contains(.administer) else { return [] }
    let places = [
      ("Đơn vị", PeopleURL.agencies), ("Cán bộ", PeopleURL.people),
      (CertificateCalendarPage.title, PeopleURL.certificates),
    ]
    let items = places.map { label, path in
      NavigationItem(
        label, path, isCurrent: current.withoutQuery == path,
        phoneIcon: label == "Đơn vị" ? .flag : label == "Cán bộ" ? .desk : nil)
    }
    return [NavigationGroup("Quản trị", items)]
  }
}
