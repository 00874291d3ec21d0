public import Ledger
import Storage

extension ProcedureCatalogue {
  /// Compares every version with the last event that tells of it; the first contradiction, or nil.
  public func audit() async throws -> RecordFault? {
    var latest: [String: Procedure] = [:]
    var after: Int64 = 0
    repeat {
      let page = try await records.read { [after] db in try db.events(in: .system, after: after, limit: 1000) }
      for event in page {
        after = event.position
        guard event.fact.kind.hasPrefix("procedure.") else { continue }
        switch try event.fact.decoded(as: ProcedureEvent.self) {
        case .published(let version), .ended(let version): latest[event.fact.subject] = version
        case .imported: continue
        }
      }
      if page.isEmpty { break }
    } while true
    let rows = try await records.read { db in try ProcedureQueries(db).all() }
    return ProcedureCatalogue.fault(in: rows, latest: latest)
  }

  private static func fault(in rows: [Procedure], latest: [String: Procedure]) -> RecordFault? {
    let stored = Dictionary(uniqueKeysWithValues: rows.map { ("procedure/\($0.id)", $0) })
    for (subject, version) in latest.sorted(by: { $0.key < $1.key }) where stored[subject] != version {
      return stored[subject] == nil ? .rowMissing(subject: subject) : .rowDiffers(subject: subject)
    }
    return stored.keys.sorted().first { latest[$0] == nil }.map { .eventsMissing(subject: $0) }
  }
}
