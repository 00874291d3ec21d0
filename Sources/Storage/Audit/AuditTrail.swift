internal import Cryptography
internal import Ledger

/// Proves that the event log is what was written: every chain from its first event to its newest.
///
/// A chain whose newest events were removed is still whole: that shows only against `Checkpoints`.
public enum AuditTrail {
  private static let pageSize = 1000

  /// Reads every event of every chain, a page at a time; stops at the first broken link.
  public static func verifyChains(_ db: Database) throws -> ChainReport {
    var verified: [ChainHead] = []
    var count: Int64 = 0
    for head in try db.heads() {
      var link = ChainHead.empty(head.chain)
      while true {
        let page = try db.events(in: head.chain, after: link.position, limit: pageSize)
        for event in page {
          if let fault = fault(of: event, after: link) {
            return ChainReport(verified: verified, events: count, fault: fault)
          }
          link = ChainHead(chain: event.chain, position: event.position, hash: event.hash)
          count += 1
        }
        if page.count < pageSize { break }
      }
      verified.append(link)
    }
    return ChainReport(verified: verified, events: count, fault: nil)
  }

  /// Whether a part of a chain is whole, up to a head that was sealed.
  ///
  /// - Parameter first: the first event's place, from 1.
  /// - Returns: the first broken link; nil: the part is whole and ends in the head.
  public static func fault(from first: Int64, to head: ChainHead, in db: Database) throws -> ChainFault? {
    let before = try db.events(in: head.chain, after: first - 2, limit: 1).first { $0.position == first - 1 }
    var link = before.map { ChainHead(chain: $0.chain, position: $0.position, hash: $0.hash) } ?? .empty(head.chain)
    while link.position < head.position {
      let page = try db.events(
        in: head.chain, after: link.position, limit: min(pageSize, Int(head.position - link.position)))
      if page.isEmpty { return .missing(chain: head.chain, position: link.position + 1) }
      for event in page {
        if let fault = fault(of: event, after: link) { return fault }
        link = ChainHead(chain: event.chain, position: event.position, hash: event.hash)
      }
    }
    return link == head ? nil : .altered(chain: head.chain, position: head.position)
  }

  private static func fault(of event: Event, after link: ChainHead) -> ChainFault? {
    guard event.position == link.position + 1 else {
      return .missing(chain: event.chain, position: link.position + 1)
    }
    guard event.previous == link.hash else { return .unlinked(chain: event.chain, position: event.position) }
    guard event.isIntact else { return .altered(chain: event.chain, position: event.position) }
    return nil
  }
}
