import HTTPTypes
import Hummingbird
public import Markup
public import Storage
public import WebShell
public import WorkTime

/// The context of a page for somebody who is signed in.
public typealias DeskContext = SignedInContext<Viewer>
/// The context of a page that anybody may ask for.
public typealias DoorContext = VisitorContext<Viewer>

/// Bàn làm việc: what every signed-in page stands in: the clock and the frame with the viewer's own navigation.
public struct Desk: Sendable {
  /// What one feature adds to a viewer's navigation, counters included.
  public typealias NavigationSource =
    @Sendable (_ viewer: Viewer, _ current: WebPath, _ now: Instant, _ db: Database) throws -> [NavigationGroup]

  private let records: Records
  private let clock: @Sendable () -> Instant
  private let banner: @Sendable (Instant) -> String?
  private let sources: [NavigationSource]

  /// - Parameters:
  ///   - clock: the server's, or the demo's.
  ///   - banner: what the demo says about its clock on every page; nil on the real clock.
  ///   - sources: the features' navigation, in order.
  public init(
    records: Records, clock: @escaping @Sendable () -> Instant, banner: @escaping @Sendable (Instant) -> String?,
    sources: [NavigationSource]
  ) {
    self.records = records
    self.clock = clock
    self.banner = banner
    self.sources = sources
  }

  /// The moment of this request.
  public func now() -> Instant { clock() }

  /// The page for a signed-in viewer.
  ///
  /// - Parameter current: the address that the navigation marks as the present one.
  public func page(
    _ title: String, current: WebPath, in context: DeskContext, _ content: HTML
  ) async throws -> HTMLResponse {
    try await page(title, current: current, status: .ok, in: context, content)
  }

  /// The same page for a form that came back with problems (422).
  public func problemPage(
    _ title: String, current: WebPath, in context: DeskContext, _ content: HTML
  ) async throws -> HTMLResponse {
    try await page(title, current: current, status: .unprocessableContent, in: context, content)
  }

  private func page(
    _ title: String, current: WebPath, status: HTTPResponse.Status, in context: DeskContext, _ content: HTML
  ) async throws -> HTMLResponse {
    let now = now()
    let viewer = context.viewer
    let navigation = try await records.read { [sources] db in
      try sources.flatMap { source in try source(viewer, current, now, db) }.joinedByTitle
    }
    let frame = PageFrame(
      title: status == .ok ? title : "Lỗi: \(title)", agencyName: viewer.agency.name,
      viewer: FrameViewer(displayName: viewer.person.fullName, post: viewer.title, accountPath: PeopleURL.account),
      csrfToken: context.csrfToken, navigation: navigation, clockBanner: banner(now), flash: context.flash)
    return HTMLResponse(status: status, frame.page(content))
  }

  /// The frame of a page that anybody may see, and of refusals.
  public func doorFrame(_ title: String, in context: DoorContext) -> PageFrame {
    PageFrame(
      title: title, agencyName: context.viewer?.agency.name,
      viewer: context.viewer.map {
        FrameViewer(displayName: $0.person.fullName, post: $0.title, accountPath: PeopleURL.account)
      },
      csrfToken: context.csrfToken, clockBanner: banner(now()), flash: context.flash)
  }
}
