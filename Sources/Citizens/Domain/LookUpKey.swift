import Cryptography
public import WorkTime

/// Khóa tra cứu: the installation's secret by which the address on a slip opens its dossier, and under which addresses,
/// codes and contacts are counted and kept without being told.
///
/// One key for all servers over one database; it lies there and never leaves the process.
public struct LookUpKey: Sendable {
  static let secretLength = 32
  /// Half of HMAC-SHA256 is as good as the whole against guessing, and makes a smaller QR code.
  private static let tagLength = 16

  private let authentication: HMACSHA256

  /// - Parameter secret: 32 random bytes.
  public init(secret: [UInt8]) {
    precondition(secret.count == LookUpKey.secretLength, "a look-up key has 32 bytes")
    authentication = HMACSHA256(key: secret)
  }

  /// What the slip's QR code carries behind `/tra-cuu/`: the code and its tag.
  ///
  /// - Parameters:
  ///   - code: the dossier's code as printed.
  ///   - end: when it stops opening the dossier; nil: it is the slip's and doesn't.
  public func token(for code: String, until end: Instant? = nil) -> String {
    let limit = end.map { String($0.microseconds / 1_000_000, radix: 16) } ?? LookUpKey.noLimit
    return "\(code).\(limit).\(tag("look-up", code, limit))"
  }

  /// The code that a token opens; nil: not made by us, or over.
  public func code(opening token: some StringProtocol, at now: Instant) -> String? {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return nil }
    let code = parts.dropLast(2).joined(separator: ".")
    let limit = String(parts[parts.count - 2])
    guard constantTimeEquals(tag("look-up", code, limit), String(parts[parts.count - 1])) else { return nil }
    if limit == LookUpKey.noLimit { return code }
    guard let end = Int64(limit, radix: 16), now < Instant(seconds: end) else { return nil }
    return code
  }

  /// What stands in the tables instead of something that is nobody's business, always the same for the same.
  func trace(of text: String, as purpose: String) -> String { tag("trace", purpose, text) }

  private static let noLimit = "0"

  private func tag(_ words: String...) -> String {
    let message = words.joined(separator: "\u{0}")
    let code = authentication.code(for: Array(message.utf8)).prefix(LookUpKey.tagLength)
    return code.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
