import Cryptography
import HTTPTypes
import Hummingbird
import Logging
import Markup
import OneStop
import People
import WebShell
import WorkTime

/// Cửa của người dân: what every page of the citizen's side needs: who asks, from where, when, and the frame.
struct CitizenDoor: Sendable {
  let citizens: CitizenDesk
  let desk: Desk
  let provider: any CitizenIdentityProvider
  let cookies: CitizenCookies
  let proxies: TrustedProxies

  typealias Handler = @Sendable (Request, DoorContext) async throws -> Response

  /// A page for anybody. Refusals are told in the citizen's own frame.
  func open<Answer: ResponseGenerator>(
    _ answer: @escaping @Sendable (Request, CitizenVisit) async throws -> Answer
  ) -> Handler {
    { request, context in
      let visit = try await visit(request, context)
      do {
        return try await answer(request, visit).response(from: request, context: context)
      } catch {
        return try told(error, to: visit)
      }
    }
  }

  /// A page for somebody signed in; others are sent to sign in and brought back.
  func own<Answer: ResponseGenerator>(
    _ answer: @escaping @Sendable (Request, OwnVisit) async throws -> Answer
  ) -> Handler {
    open { request, visit in
      guard let account = visit.account else {
        let isReading = request.method == .get || request.method == .head
        let path = isReading ? WebPath(received: request.uri.string) : nil
        return Redirect(to: CitizensURL.signIn(returningTo: path)).response
      }
      let own = OwnVisit(visit: visit, account: account)
      return try await answer(request, own).response(from: request, context: visit.context)
    }
  }

  private func visit(_ request: Request, _ context: DoorContext) async throws -> CitizenVisit {
    let now = desk.now()
    let token = cookies.session(of: request)
    let account: CitizenAccount? =
      if let token { try await citizens.account(session: token.digest, at: now) } else { nil }
    let banner = desk.doorFrame("", in: context).clockBanner
    return CitizenVisit(
      context: context, account: account, session: token, peer: proxies.peer(of: request, at: context.peerAddress),
      now: now, banner: banner)
  }

  private func told(_ error: any Error, to visit: CitizenVisit) throws -> Response {
    guard let refusal = CitizenSentence(error) else { throw error }
    let page = CitizenRefusalPage(refusal: refusal)
    return visit.page(page.title, nil, status: refusal.status, page.html).response
  }
}

/// One request of somebody on the citizen's side.
struct CitizenVisit: Sendable {
  let context: DoorContext
  /// nil: nobody is signed in.
  let account: CitizenAccount?
  let session: SessionToken?
  let peer: String
  let now: Instant
  let banner: String?

  var token: CSRFToken { context.csrfToken }

  func page(
    _ title: String, _ section: CitizenSection?, status: HTTPResponse.Status = .ok, hasScript: Bool = false,
    _ content: HTML
  ) -> HTMLResponse {
    let frame = CitizenFrame(
      title: status == .unprocessableContent ? "Lỗi: \(title)" : title, section: section,
      isSignedIn: account != nil, banner: banner, flash: context.flash, hasScript: hasScript)
    return HTMLResponse(status: status, frame.page(content))
  }
}

/// One request of a citizen who is signed in.
struct OwnVisit: Sendable {
  let visit: CitizenVisit
  let account: CitizenAccount

  var now: Instant { visit.now }
  var token: CSRFToken { visit.token }
}

/// Where a visitor hears why something was not done.
struct CitizenRefusalPage {
  let refusal: CitizenSentence

  var title: String { refusal.status == .notFound ? "Không tìm thấy" : "Chưa thực hiện được" }

  var html: HTML {
    """
    <h1>\(title)</h1><div class="sheet"><p>\(refusal.sentence)</p>\
    <p class="row">\(LinkButton("Về trang đầu", to: ShellURL.home, .main))</p></div>
    """
  }
}
