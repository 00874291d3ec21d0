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
  /// - Parameter code: the dossier's code as printed.
  public func slip(of code: String) -> SlipToken {
    SlipToken(madeFor: code, text: text(.slip, code, limit: LookUpKey.noLimit))
  }

  /// What a look-up by typing is given.
  ///
  /// - Parameters:
  ///   - code: the dossier's code as printed.
  ///   - end: when it stops opening the dossier, to the second.
  public func visit(to code: String, until end: Instant) -> VisitToken {
    VisitToken(madeFor: code, text: text(.visit, code, limit: String(end.microseconds / 1_000_000, radix: 16)))
  }

  /// What the text in an address is; nil: not made by us, or over.
  public func token(_ text: some StringProtocol, at now: Instant) -> LookUpToken? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return nil }
    let code = parts.dropLast(2).joined(separator: ".")
    let (limit, given) = (String(parts[parts.count - 2]), String(parts[parts.count - 1]))
    if limit == LookUpKey.noLimit {
      guard constantTimeEquals(tag(Purpose.slip.rawValue, code, limit), given) else { return nil }
      return .slip(SlipToken(madeFor: code, text: String(text)))
    }
    guard constantTimeEquals(tag(Purpose.visit.rawValue, code, limit), given), let end = Int64(limit, radix: 16),
      now < Instant(seconds: end)
    else { return nil }
    return .visit(VisitToken(madeFor: code, text: String(text)))
  }

  /// What stands in the tables instead of something that is nobody's business, always the same for the same.
  func trace(of text: String, as purpose: String) -> String { tag("trace", purpose, text) }

  private static let noLimit = "0"

  /// What a tag is for, in the tag: one kind of token can't be made into the other. Printed slips carry the first.
  private enum Purpose: String {
    case slip = "look-up"
    case visit
  }

  private func text(_ purpose: Purpose, _ code: String, limit: String) -> String {
    "\(code).\(limit).\(tag(purpose.rawValue, code, limit))"
  }

  private func tag(_ words: String...) -> String {
    let message = words.joined(separator: "\u{0}")
    let code = authentication.code(for: Array(message.utf8)).prefix(LookUpKey.tagLength)
    return code.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
