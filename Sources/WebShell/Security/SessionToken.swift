public import Cryptography

/// The secret in the session cookie: 256 random bits. Stored and looked up by its digest only.
public struct SessionToken: Hashable, Sendable {
  /// 43 characters of the URL-safe base64 alphabet.
  public let secret: String

  /// A new one, never seen before.
  public init() { secret = RandomToken.draw() }

  /// nil unless the text has the form of a token.
  public init?(cookieValue text: String) {
    guard RandomToken.isWellFormed(text) else { return nil }
    secret = text
  }

  /// What a session table may hold: of no use to who reads the table.
  public var digest: SHA256Digest { SHA256Digest(of: secret.utf8) }
}
