import Foundation

/// The server that takes our e-mails, as one address:
/// `smtp://user:password@host:587` begins in the clear and demands STARTTLS; `smtps://…` (465) is TLS from the start;
/// `smtp://host:25?tls=none` never asks for TLS, for a relay on the same machine. `?ca=FILE` names the certificates (PEM)
/// to trust in place of the system's. What is not a letter, a digit or one of `-._~` is percent-encoded in name and password.
public struct MailServer: Hashable, Sendable {
  enum Security: Hashable, Sendable {
    case startTLS, tls, none
  }

  let host: String
  let port: Int
  let security: Security
  let user: String?
  let password: String?
  /// nil: the system's.
  let trusted: String?

  /// - Throws: `MailServerFault`.
  public init(_ address: String) throws(MailServerFault) {
    guard let parts = URLComponents(string: address), let host = parts.percentEncodedHost, !host.isEmpty,
      ["", "/"].contains(parts.path), parts.fragment == nil
    else { throw .notAnAddress }
    var options = Dictionary((parts.queryItems ?? []).map { ($0.name, $0.value ?? "") }) { $1 }
    let tls = options.removeValue(forKey: "tls")
    trusted = options.removeValue(forKey: "ca")
    guard options.isEmpty else { throw .unknownOption }
    switch (parts.scheme, tls) {
    case ("smtp", nil): (security, port) = (.startTLS, parts.port ?? 587)
    case ("smtp", "none"): (security, port) = (.none, parts.port ?? 25)
    case ("smtps", nil): (security, port) = (.tls, parts.port ?? 465)
    case ("smtp", _), ("smtps", _): throw .unknownOption
    default: throw .unknownScheme
    }
    self.host = host
    (user, password) = (parts.user, parts.password)
    guard (user == nil) == (password == nil) else { throw .passwordMissing }
  }

  /// Without name and password: what may be shown.
  public var shownAddress: String { "\(security == .tls ? "smtps" : "smtp")://\(host):\(port)" }
}

/// What is wrong with a mail server's address.
public enum MailServerFault: Error, Hashable, Sendable {
  case notAnAddress
  /// Neither smtp nor smtps.
  case unknownScheme
  case unknownOption
  /// A name without a password, or the other way round.
  case passwordMissing
}
