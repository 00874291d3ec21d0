import COpenSSL

/// libcrypto refused a step that ought to work; the reason is its own words, for the log.
public struct OpenSSLFault: Error, Sendable, Equatable, CustomStringConvertible {
  public let step: String
  public let reason: String

  /// Takes the reason from the thread's error queue and empties it.
  package init(_ step: StaticString) {
    self.step = "\(step)"
    var text = [CChar](repeating: 0, count: 256)
    ERR_error_string_n(ERR_peek_last_error(), &text, text.count)
    reason = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    ERR_clear_error()
  }

  public var description: String { "\(step): \(reason)" }
}
