/// The cost of one password hash (argon2id).
public struct HashingParameters: Hashable, Sendable {
  /// Memory in KiB.
  public let kibibytes: UInt32
  public let passes: UInt32
  public let lanes: UInt32

  /// nil outside 8 KiB a lane to 1 GiB, 1 to 16 passes, 1 to 16 lanes.
  public init?(kibibytes: UInt32, passes: UInt32, lanes: UInt32) {
    guard (1...16).contains(passes), (1...16).contains(lanes), (8 * lanes...1 << 20).contains(kibibytes) else {
      return nil
    }
    self.init(withinBounds: kibibytes, passes, lanes)
  }

  /// 19 MiB, 2 passes, 1 lane (OWASP's minimum), about 40 ms.
  public static let recommended = HashingParameters(withinBounds: 19_456, 2, 1)

  /// 64 KiB, 1 pass: for tests and demonstration accounts only.
  public static let demonstration = HashingParameters(withinBounds: 64, 1, 1)

  private init(withinBounds kibibytes: UInt32, _ passes: UInt32, _ lanes: UInt32) {
    self.kibibytes = kibibytes
    self.passes = passes
    self.lanes = lanes
  }

  /// Reads the parameter field of a PHC string, `m=19456,t=2,p=1`.
  init?(phc field: Substring) {
    let parts = field.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 3,
      let kibibytes = HashingParameters.number(in: parts[0], after: "m="),
      let passes = HashingParameters.number(in: parts[1], after: "t="),
      let lanes = HashingParameters.number(in: parts[2], after: "p=")
    else { return nil }
    self.init(kibibytes: kibibytes, passes: passes, lanes: lanes)
  }

  private static func number(in part: Substring, after prefix: String) -> UInt32? {
    guard part.hasPrefix(prefix) else { return nil }
    let digits = part.dropFirst(prefix.count)
    guard let first = digits.utf8.first, first != UInt8(ascii: "0"), first != UInt8(ascii: "+") else { return nil }
    return UInt32(digits)
  }
}
