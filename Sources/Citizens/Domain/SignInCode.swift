import Cryptography
import WorkTime

/// Mã đăng nhập: six digits, sent to the contact; good for ten minutes and five tries.
public struct SignInCode: Hashable, Sendable {
  public static let digitCount = 6
  public static let minutes = 10
  public static let tries = 5

  public let text: String

  /// A new random one, each equally likely.
  public static func draw() -> SignInCode {
    let all: UInt32 = 1_000_000
    let fair = UInt32.max - UInt32.max % all
    while true {
      let number = SecureRandom.bytes(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      if number < fair { return SignInCode(number: number % all) }
    }
  }

  /// - Returns: nil unless six digits, however grouped, were typed.
  public init?(_ typed: some StringProtocol) {
    let digits = typed.filter { !$0.isWhitespace && $0 != "-" }
    guard digits.count == SignInCode.digitCount, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    text = String(digits)
  }

  private init(number: UInt32) {
    let digits = String(number)
    text = String(repeating: "0", count: SignInCode.digitCount - digits.count) + digits
  }
}

/// A code as it is kept.
struct KeptSignInCode: Hashable, Sendable {
  let trace: String
  let expiresAt: Instant
  /// Wrong tries so far.
  let failures: Int

  func isOpen(at now: Instant) -> Bool { now < expiresAt && failures < SignInCode.tries }
}
