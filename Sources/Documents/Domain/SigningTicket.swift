public import Cryptography
public import Ledger
public import People
public import WorkTime

/// Vé ký từ xa: lets one signature come in from the signer's own computer, for one document, one role, one key and one
/// prepared file. Whoever has the secret may fetch what is to be signed, and bring the signature once.
public struct SigningTicket: Hashable, Sendable {
  /// How long a ticket waits: ten minutes, for fetching, reading and signing.
  public static let lifetimeSeconds: Int64 = 600

  /// Of the secret, which nobody keeps.
  public let digest: SHA256Digest
  /// The tickets that were asked for together; no secret.
  public let batch: String
  public let document: OutgoingDocument.ID
  public let role: SignatureRole
  /// Who asked for it and signs.
  public let person: Person.ID
  public let key: HeldKey.ID
  /// The document's when the ticket was issued; any later one ends it.
  public let revision: Int
  /// The prepared file: everything but the signature's value.
  public let file: SHA256Digest
  /// What the Government CA's plug-in gets, which makes the signature itself; nil where it is not set up.
  public let served: SHA256Digest?
  public let expiresAt: Instant
  /// When a newer one took its place.
  public let replacedAt: Instant?
  public let delivery: Delivery?

  /// What came in, and was recorded.
  public struct Delivery: Hashable, Sendable {
    public let at: Instant
    /// SHA-256 of the signature's value, or of the signed file: the same thing may be sent again.
    public let content: SHA256Digest

    public init(at: Instant, content: SHA256Digest) { (self.at, self.content) = (at, content) }
  }

  /// What its owner is told of it.
  public enum State: Hashable, Sendable {
    case waiting, signed, expired, replaced
  }

  public func state(at now: Instant) -> State {
    if delivery != nil { return .signed }
    if replacedAt != nil { return .replaced }
    return now < expiresAt ? .waiting : .expired
  }

  /// - Throws: `ticketUsed`, `ticketReplaced`, `ticketExpired`.
  public func requireWaiting(at now: Instant) throws(TicketRefusal) {
    switch state(at: now) {
    case .waiting: return
    case .signed: throw .ticketUsed
    case .replaced: throw .ticketReplaced
    case .expired: throw .ticketExpired
    }
  }
}
