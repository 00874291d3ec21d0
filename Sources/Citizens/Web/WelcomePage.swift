import HTTPTypes
public import Hummingbird
import Markup
public import People
public import WebShell

/// Trang đầu for somebody who is not signed in as an official: the way to each of the citizen's pages.
struct WelcomePage: Renderable {
  static let title = "Dịch vụ công trực tuyến"

  var html: HTML {
    """
    <h1>Ông/bà cần làm gì?</h1>
    <ul class="doors">\(HTML.each(WelcomePage.doors) { door in
      "<li><a href=\"\(door.path)\">\(door.label)<span>\(door.hint)</span></a></li>"
    })</ul>
    """
  }

  private static let doors: [(label: String, hint: String, path: WebPath)] = [
    ("Xem thủ tục", "Cần giấy tờ gì, bao lâu, bao nhiêu tiền, nộp ở đâu", CitizensURL.procedures),
    ("Tra cứu hồ sơ", "Hồ sơ đã nộp đến đâu, ngày nào có kết quả", CitizensURL.lookUp),
    ("Nộp hồ sơ trực tuyến", "Nộp, bổ sung, xem hồ sơ của mình", CitizensURL.own),
    ("Kiểm tra tệp kết quả", "Tệp có đúng do cơ quan nhà nước ban hành không", CitizensURL.verification),
  ]
}

/// Shows the welcome page in place of the officials' desk to whoever is not signed in there.
public struct CitizenWelcome: RouterMiddleware {
  public typealias Context = DoorContext

  private let door: CitizenDoor

  init(door: CitizenDoor) { self.door = door }

  public func handle(
    _ request: Request, context: DoorContext, next: (Request, DoorContext) async throws -> Response
  ) async throws -> Response {
    let isReading = request.method == .get || request.method == .head
    guard isReading, request.uri.path == "/", context.viewer == nil else { return try await next(request, context) }
    return try await door.open { _, visit in visit.page(WelcomePage.title, nil, WelcomePage().html) }(request, context)
  }
}
