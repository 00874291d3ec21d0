import Cryptography

/// Proves that a form came from a page of ours in the same session: a digest of the session's secret.
///
/// A page of another site can make the browser send the cookie, but can't read it and so can't make the token.
public struct CSRFToken: Sendable {
  /// The name of the hidden field.
  public static let fieldName = "_token"

  /// 64 hexadecimal digits.
  public let text: String

  public init(session: SessionToken) {
    text = SHA256Digest(of: Array("congvu form \(session.secret)".utf8)).hexadecimal
  }

  /// Whether this text is the token; takes as long whatever the first difference.
  public func matches(_ received: String?) -> Bool { constantTimeEquals(text, received ?? "") }
}
