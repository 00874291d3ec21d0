import Foundation

/// Addresses of web servers that somebody configured.
enum WebAddress {
  /// `https://…` or `http://…` with a host, and nothing that stays with the browser.
  static func isUsable(_ address: String) -> Bool {
    guard let parts = URLComponents(string: address) else { return false }
    return ["http", "https"].contains(parts.scheme) && parts.host?.isEmpty == false && parts.fragment == nil
  }

  /// Whether the address brings a name or a password along.
  static func namesUser(_ address: String) -> Bool {
    let parts = URLComponents(string: address)
    return parts?.user != nil || parts?.password != nil
  }

  /// Scheme and host: what may be shown; path and query may hold a key.
  static func shown(_ address: String) -> String {
    let parts = URLComponents(string: address)
    return "\(parts?.scheme ?? "")://\(parts?.host ?? "")"
  }
}
