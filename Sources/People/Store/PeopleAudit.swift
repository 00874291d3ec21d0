import Ledger
import Storage

/// Compares the rows of People with the records that their last events hold.
struct PeopleAudit {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// - Parameter latest: the last record of each subject.
  func fault(in latest: [String: PeopleEvent]) throws -> RecordFault? {
    for (subject, event) in latest.sorted(by: { $0.key < $1.key }) where try !isStored(event) {
      return .rowDiffers(subject: subject)
    }
    let rows: [(name: String, count: Int?)] = [
      ("agency", try db.value("SELECT COUNT(*) FROM agencies")),
      ("person", try db.value("SELECT COUNT(*) FROM persons")),
      ("appointment", try db.value("SELECT COUNT(*) FROM appointments")),
      ("delegation", try db.value("SELECT COUNT(*) FROM delegations")),
      ("key", try db.value("SELECT COUNT(*) FROM held_keys")),
    ]
    for (name, count) in rows where count != latest.keys.count(where: { $0.hasPrefix("\(name)/") }) {
      return .eventsMissing(subject: name)
    }
    return nil
  }

  /// Whether the row says what the event recorded.
  private func isStored(_ event: PeopleEvent) throws -> Bool {
    switch event {
    case .agencyRecorded(let agency):
      return try db.first("SELECT \(Agency.columns) FROM agencies WHERE id = \(agency.id)") == agency
    case .personRecorded(let person):
      return try db.first("SELECT id, full_name, signature_picture FROM persons WHERE id = \(person.id)") == person
    case .appointed(let office):
      return try db.first("SELECT \(Appointment.columns) FROM appointments WHERE id = \(office.id)") == office
    case .delegated(let delegation), .delegationRevoked(let delegation):
      return try db.first("SELECT \(Delegation.columns) FROM delegations WHERE id = \(delegation.id)") == delegation
    case .keyBound(let key):
      let state: KeyState? = try db.first("SELECT \(KeyState.columns) FROM held_keys WHERE id = \(key.id)")
      return state?.key == key
    default: return true
    }
  }
}
