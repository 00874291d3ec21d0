public import Ledger

/// What the audit of the event log found.
public struct ChainReport: Hashable, Sendable {
  /// The heads of the chains that are whole, in the order of the chains.
  public let verified: [ChainHead]
  /// The number of events that are in their place.
  public let events: Int64
  /// The first broken link; nil if all chains are whole.
  public let fault: ChainFault?
}

/// Where a chain is broken.
public enum ChainFault: Error, Hashable, Sendable {
  /// The event at this position is not there, but later ones are.
  case missing(chain: Chain, position: Int64)
  /// The event does not name the one before it: one of the two is not what was written there.
  case unlinked(chain: Chain, position: Int64)
  /// The event's contents do not give its hash.
  case altered(chain: Chain, position: Int64)
}
