/// Names one filling of a form: sending it twice carries the same key, so a workflow can do the act once.
public struct OnceKey: Hashable, Sendable {
  /// The name of the hidden field.
  public static let fieldName = "_once"

  /// 43 characters of the URL-safe base64 alphabet.
  public let text: String

  /// A new one.
  public init() { text = RandomToken.draw() }

  /// nil unless the text has the form of a key.
  public init?(_ received: String) {
    guard RandomToken.isWellFormed(received) else { return nil }
    text = received
  }
}
