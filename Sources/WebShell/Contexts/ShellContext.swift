public import Hummingbird

/// What every request context of ours knows, whoever asks.
public protocol ShellContext: RequestContext {
  /// The code that a visitor can read out to the administrator, such as `K7QM-2X9D`; also in the log.
  var requestID: RequestID { get }
  /// The visitor's session, new when the browser sent none.
  var sessionToken: SessionToken { get }
  /// The sentence left by the request before this one.
  var flash: Flash? { get }
}

extension ShellContext {
  /// Bound to this visitor's session; stands in every form.
  public var csrfToken: CSRFToken { CSRFToken(session: sessionToken) }
}
