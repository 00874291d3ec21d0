import HTTPTypes
import Hummingbird
import Markup
import WebShell

/// What the citizen's browser keeps: their session, apart from an official's in the same browser; the contact that a code
/// was sent to; the commune they chose.
struct CitizenCookies: Sendable {
  let isSecure: Bool

  private static let unitSeconds = 365 * 86_400
  private static let contactSeconds = 600

  func session(of request: Request) -> SessionToken? {
    request.cookies[session].flatMap { SessionToken(cookieValue: $0.value) }
  }

  func begin(_ token: SessionToken, on response: inout Response) {
    set(session, token.secret, seconds: nil, on: &response)
    set(contact, "", seconds: 0, on: &response)
  }

  func end(on response: inout Response) { set(session, "", seconds: 0, on: &response) }

  /// Whom the code was sent to, as typed.
  func contact(of request: Request) -> String? { text(contact, of: request) }

  func remember(contact typed: String, on response: inout Response) {
    set(contact, PercentCoding.encode(typed), seconds: CitizenCookies.contactSeconds, on: &response)
  }

  /// The code of the commune that was chosen last; not checked.
  func unit(of request: Request) -> String? { text(unit, of: request) }

  func remember(unit code: String, on response: inout Response) {
    set(unit, PercentCoding.encode(code), seconds: CitizenCookies.unitSeconds, on: &response)
  }

  private var session: String { name("congvu-dan") }
  private var contact: String { name("congvu-lien-he") }
  private var unit: String { name("congvu-don-vi") }

  private func name(_ bare: String) -> String { isSecure ? "__Host-\(bare)" : bare }

  private func text(_ name: String, of request: Request) -> String? {
    let value = request.cookies[name]?.value
    return value.flatMap { PercentCoding.decode($0.utf8, spaceIsPlus: false) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func set(_ name: String, _ value: String, seconds: Int?, on response: inout Response) {
    let age = seconds.map { "; Max-Age=\($0)" } ?? ""
    let cookie = "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax\(age)\(isSecure ? "; Secure" : "")"
    response.headers.append(HTTPField(name: .setCookie, value: cookie))
  }
}
