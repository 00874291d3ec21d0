public import WorkTime

/// A held key with its lock state.
public struct KeyState: Hashable, Sendable {
  public let key: HeldKey
  /// How many wrong PINs in a row.
  public let wrongPINs: Int
  public let lockedAt: Instant?

  public init(key: HeldKey, wrongPINs: Int, lockedAt: Instant?) {
    self.key = key
    self.wrongPINs = wrongPINs
    self.lockedAt = lockedAt
  }

  public var triesLeft: Int { max(0, PINPolicy.triesAllowed - wrongPINs) }
}
