public import WorkTime

/// A held key with its lock state.
public struct KeyState: Hashable, Sendable {
  public let key: HeldKey
  /// How many wrong PINs in a row.
  public let wrongPINs: Int
  public let lockedAt: Instant?
  /// nil while it may be used.
  public let retirement: KeyRetirement?
  /// When it signed last; nil before.
  public let usedAt: Instant?

  public init(
    key: HeldKey, wrongPINs: Int, lockedAt: Instant?, retirement: KeyRetirement?, usedAt: Instant? = nil
  ) {
    self.key = key
    self.wrongPINs = wrongPINs
    self.lockedAt = lockedAt
    self.retirement = retirement
    self.usedAt = usedAt
  }

  /// Microseconds; before all others where it never signed.
  var lastUse: Int64 { usedAt?.microseconds ?? .min }

  func isUsable(at now: Instant) -> Bool {
    retirement == nil && lockedAt == nil && key.notBefore <= now && now <= key.notAfter
  }

  public var triesLeft: Int { max(0, PINPolicy.triesAllowed - wrongPINs) }

  /// - Throws: `keyRetired`, `keyLocked`; `keyExpired` or `keyNotYetValid` outside the certificate's period.
  public func requireUsable(at now: Instant) throws(PeopleRefusal) {
    if retirement != nil { throw .keyRetired }
    try key.requireValidity(at: now)
    if lockedAt != nil { throw .keyLocked }
  }
}

/// Ngừng dùng khóa: from then on the key opens nothing, whatever PIN is typed; a new one has to be bound.
public struct KeyRetirement: Hashable, Sendable {
  public let at: Instant
  public let reason: KeyRetirementReason

  public init(at: Instant, reason: KeyRetirementReason) {
    self.at = at
    self.reason = reason
  }
}

/// Why a key is not used any more.
public enum KeyRetirementReason: String, Sendable, Codable, CaseIterable {
  /// Nobody can find a PIN again: it is stored nowhere.
  case forgottenPIN = "forgotten_pin"
  /// Lộ khóa, lộ mã PIN: the certificate is not taken back even from another file.
  case compromised
  /// The holder's office has ended, or the authority has revoked the certificate.
  case noLongerNeeded = "no_longer_needed"
}
