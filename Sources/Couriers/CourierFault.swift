/// Why a message did not get through. Says nothing of whom it was for or what it said.
public enum CourierFault: Error, Hashable, Sendable {
  /// No such host, or nobody listens there.
  case unreachable
  /// No answer in time.
  case timedOut
  /// The server offers no TLS, or its certificate is not trusted.
  case notSecure
  /// The server refuses our user name or password.
  case signInRefused
  /// The server knows no such recipient: an SMTP reply 5xx to `RCPT`.
  case recipientRefused(code: Int)
  /// Any other refusal: an SMTP reply, or an HTTP status that is not 2xx.
  case refused(code: Int)
  /// The conversation broke off: the number of libcurl's error.
  case broken(code: Int)
}
