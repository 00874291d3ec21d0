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

  private static func fault(of event: Event, after link: ChainHead) -> ChainFault? {
    guard event.position == link.position + 1 else {
      return .missing(chain: event.chain, position: link.position + 1)
    }
    guard event.previous == link.hash else { return .unlinked(chain: event.chain, position: event.position) }
    guard event.isIntact else { return .altered(chain: event.chain, position: event.position) }
    return nil
  }
}
