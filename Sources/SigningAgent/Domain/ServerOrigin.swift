import Foundation

/// Máy chủ được phép: scheme, host and port of a server that may ask for signatures, in the one form that is compared.
public struct ServerOrigin: Hashable, Sendable, CustomStringConvertible {
  /// `https://vanban.tamlu.gov.vn`, `http://127.0.0.1:8080`
  public let description: String

  /// nil unless the text is an origin and nothing else: `https`, or `http` on this machine; lower case, no path, no port
  /// that the scheme means anyway.
  public init?(_ text: String) {
    let text = text.hasSuffix("/") ? String(text.dropLast()) : text
    guard let parts = URLComponents(string: text), let scheme = parts.scheme, let host = parts.host, !host.isEmpty,
      parts.path.isEmpty, parts.query == nil, parts.fragment == nil, parts.user == nil, parts.password == nil,
      host.utf8.allSatisfy(ServerOrigin.isHostCharacter)
    else { return nil }
    switch scheme {
    case "https": guard parts.port != 443 else { return nil }
    case "http": guard ServerOrigin.loopback.contains(host), parts.port != 80 else { return nil }
    default: return nil
    }
    if let port = parts.port, !(1...65_535).contains(port) { return nil }
    let whole = "\(scheme)://\(host)\(parts.port.map { ":\($0)" } ?? "")"
    guard whole == text else { return nil }
    description = whole
  }

  private static let loopback: Set<String> = ["127.0.0.1", "localhost"]

  /// Lower-case letters, digits, dots and hyphens: no address that reads like another one.
  private static func isHostCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
