public import Cryptography
public import Ledger
public import WorkTime

/// An event of the document's chain as a bundle tells it: whole, so that anybody can compute its hash again, or only that
/// it happened, where its contents are nobody's business outside the office (decision 0032).
public struct BundledEvent: Hashable, Sendable, Codable {
  public let position: Int64
  public let at: Instant
  public let kind: String
  public let previous: SHA256Digest
  public let hash: SHA256Digest
  /// nil: withheld.
  public let contents: Contents?

  public struct Contents: Hashable, Sendable, Codable {
    /// The person's number; nil: the system's own act.
    public let actor: Int64?
    public let subject: String
    public let payload: String
  }

  public init(_ event: Event, isWithheld: Bool) {
    position = event.position
    at = event.fact.at
    kind = event.fact.kind
    previous = event.previous
    hash = event.hash
    let fact = event.fact
    contents = isWithheld ? nil : Contents(actor: fact.actor, subject: fact.subject, payload: fact.payload)
  }

  /// Whether the hash is the one that the contents give; nothing is to be said of an event that is withheld.
  func isIntact(in chain: Int64) -> Bool {
    guard let contents else { return true }
    let fact = NewEvent(
      at: at, actor: contents.actor, subject: contents.subject, kind: kind, payload: contents.payload)
    return hash == EventHash.digest(of: fact, chain: Chain(rawValue: chain), position: position, previous: previous)
  }
}

extension [BundledEvent] {
  /// The place of the first event that is not what it says or does not follow the one before it; nil: none.
  func firstFault(in chain: Int64) -> Int64? {
    var last: BundledEvent?
    for event in self {
      let isFirst = event.position > 1 || event.previous == EventHash.origin
      let isNext = last.map { event.position == $0.position + 1 } ?? false
      let isLinked = !isNext || event.previous == last?.hash
      let isLater = last.map { event.position > $0.position } ?? (event.position >= 1)
      guard isFirst, isLinked, isLater, event.isIntact(in: chain) else { return event.position }
      last = event
    }
    return nil
  }
}
