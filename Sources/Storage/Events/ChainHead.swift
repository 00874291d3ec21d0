public import Cryptography
public import Ledger

/// The newest event of a chain.
public struct ChainHead: Hashable, Sendable, RowReadable {
  public let chain: Chain
  /// The number of events in the chain; 0 for a chain without events.
  public let position: Int64
  /// The newest event's hash; `EventHash.origin` for a chain without events.
  public let hash: SHA256Digest

  public init(chain: Chain, position: Int64, hash: SHA256Digest) {
    (self.chain, self.position, self.hash) = (chain, position, hash)
  }

  /// Columns: chain, position, hash.
  public init(_ row: Row) throws {
    self.init(chain: try row[0], position: try row[1], hash: try row[2])
  }

  static func empty(_ chain: Chain) -> ChainHead { ChainHead(chain: chain, position: 0, hash: EventHash.origin) }

  static func query(_ chain: Chain) -> SQL {
    "SELECT chain, position, hash FROM events WHERE chain = \(chain) ORDER BY position DESC LIMIT 1"
  }
}
