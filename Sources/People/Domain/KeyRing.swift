import Cryptography
public import Ledger
public import WorkTime

/// Các khóa ký của một người hoặc một cơ quan. Somebody may have several that are valid at once and chooses; a key that
/// was bound anew, as with another PIN, takes the place of the one with the same certificate.
public struct KeyRing: Sendable {
  /// One a certificate, the newest first; keys that are not used any more included.
  public let keys: [KeyState]

  /// - Parameter rows: all that were ever bound to the holder, the newest first.
  public init(_ rows: [KeyState]) {
    var known: Set<SHA256Digest> = []
    keys = rows.filter { known.insert($0.key.certificate).inserted }
  }

  /// Those that can sign at an instant: the one that signed last, then the newest.
  public func choices(at now: Instant) -> [KeyState] {
    keys.filter { $0.isUsable(at: now) }.sorted { ($0.lastUse, $0.key.id.rawValue) > ($1.lastUse, $1.key.id.rawValue) }
  }

  /// The key that was chosen, or would be without a choice, where it is with its owner; nil for one that opens here.
  public func remoteKey(_ id: HeldKey.ID?, at now: Instant) -> HeldKey? {
    let chosen = id == nil ? choices(at: now).first : keys.first { $0.key.id == id }
    return chosen.flatMap { $0.key.place == .remote ? $0.key : nil }
  }

  /// The key that its holder chose; without a choice the one that signed last, then the newest.
  ///
  /// - Throws: `noKey`, `unknownKey` for one that is not of this ring, and why it can't be used.
  public func key(_ id: HeldKey.ID?, at now: Instant) throws(PeopleRefusal) -> KeyState {
    if let id {
      guard let state = keys.first(where: { $0.key.id == id }) else { throw .unknownKey }
      try state.requireUsable(at: now)
      return state
    }
    if let state = choices(at: now).first { return state }
    guard let newest = keys.first else { throw .noKey }
    try newest.requireUsable(at: now)
    return newest
  }
}
