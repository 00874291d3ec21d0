public import Cryptography
public import WorkTime

/// One hash chain of events: each agency has its own; number 0 is the system's (accounts, agencies, rules).
public struct Chain: Hashable, Sendable, Comparable {
  public let rawValue: Int64

  public init(rawValue: Int64) { self.rawValue = rawValue }

  public static let system = Chain(rawValue: 0)

  public static func < (left: Chain, right: Chain) -> Bool { left.rawValue < right.rawValue }
}

/// What happened, before the log gives it a place.
public struct NewEvent: Hashable, Sendable {
  /// When it happened, by the server's clock.
  public var at: Instant
  /// The person who did it; nil for the system itself.
  public var actor: Int64?
  /// What it happened to, `kind/number`: `document/12`.
  public var subject: String
  /// What happened, `subject.verb` in the past: `document.submitted`.
  public var kind: String
  /// The facts, as JSON with sorted keys; kept to the byte, since the hash covers it.
  public var payload: String

  public init(at: Instant, actor: Int64?, subject: String, kind: String, payload: String) {
    (self.at, self.actor, self.subject, self.kind, self.payload) = (at, actor, subject, kind, payload)
  }
}

/// An event at its place in a chain. Never changed, never removed.
public struct Event: Hashable, Sendable {
  public let chain: Chain
  /// Place in the chain: 1, 2, 3, … without a gap.
  public let position: Int64
  public let fact: NewEvent
  /// The hash of the event before; `EventHash.origin` for the first.
  public let previous: SHA256Digest
  public let hash: SHA256Digest

  public init(chain: Chain, position: Int64, fact: NewEvent, previous: SHA256Digest, hash: SHA256Digest) {
    (self.chain, self.position, self.fact, self.previous, self.hash) = (chain, position, fact, previous, hash)
  }

  /// Puts a fact at its place: the hash binds it to everything before.
  public init(_ fact: NewEvent, chain: Chain, position: Int64, previous: SHA256Digest) {
    let hash = EventHash.digest(of: fact, chain: chain, position: position, previous: previous)
    self.init(chain: chain, position: position, fact: fact, previous: previous, hash: hash)
  }

  /// Whether the stored hash is the one that its contents give.
  public var isIntact: Bool {
    hash == EventHash.digest(of: fact, chain: chain, position: position, previous: previous)
  }
}

/// The canonical encoding that the hash covers: `congvu-event-1`, then each field as its length in bytes (decimal), `:`
/// and its UTF-8 bytes; numbers in decimal, an absent actor as an empty field. No two events share an encoding.
public enum EventHash {
  /// What the first event of a chain names as its predecessor.
  public static let origin = SHA256Digest(of: Array("congvu-event-origin".utf8))

  public static func digest(of fact: NewEvent, chain: Chain, position: Int64, previous: SHA256Digest) -> SHA256Digest {
    var bytes = Array("congvu-event-1".utf8)
    let fields = [
      previous.hexadecimal, String(chain.rawValue), String(position), String(fact.at.microseconds),
      fact.actor.map { String($0) } ?? "", fact.subject, fact.kind, fact.payload,
    ]
    for field in fields {
      bytes += Array("\(field.utf8.count):".utf8)
      bytes += Array(field.utf8)
    }
    return SHA256Digest(of: bytes)
  }
}
