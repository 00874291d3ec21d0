public import Ledger
import Storage

extension Directory {
  /// Compares every row of People with the last event that tells of it; the first contradiction, or nil.
  public func audit() async throws -> RecordFault? {
    var latest: [String: PeopleEvent] = [:]
    var after: Int64 = 0
    repeat {
      let page = try await records.read { [after] db in
        try db.events(in: .system, after: after, limit: 1000)
      }
      for event in page {
        after = event.position
        guard PeopleEvent.isOfPeople(event.fact.kind) else { continue }
        let decoded = try event.fact.decoded(as: PeopleEvent.self)
        if decoded.isRecord { latest[event.fact.subject] = decoded }
      }
      if page.isEmpty { break }
    } while true
    return try await records.read { [latest] db in try PeopleAudit(db).fault(in: latest) }
  }
}

extension PeopleEvent {
  /// The system's chain also holds what other features testify there.
  fileprivate static func isOfPeople(_ kind: String) -> Bool {
    ["agency.", "person.", "delegation.", "key.", "account."].contains { kind.hasPrefix($0) }
  }

  /// Whether the event holds a whole record.
  fileprivate var isRecord: Bool {
    switch self {
    case .agencyRecorded, .personRecorded, .appointed, .delegated, .delegationRevoked, .keyBound: true
    default: false
    }
  }
}
