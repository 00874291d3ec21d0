import Ledger
import Storage
import WorkTime

/// Where something stands in the sổ theo dõi hồ sơ: in the order of acceptance.
struct RegisterPlace: Hashable, Sendable {
  let at: Instant
  /// Of the dossier; 0 stands before all that were accepted at the same moment.
  let id: Int64

  init(at: Instant, id: Int64 = 0) { (self.at, self.id) = (at, id) }
}

/// The place of one dossier.
struct RegisterEntryPlace: Sendable, RowReadable {
  let dossier: Dossier.ID
  let acceptedAt: Instant
  /// Whether the viewer may see more of it.
  let isSeen: Bool

  var place: RegisterPlace { RegisterPlace(at: acceptedAt, id: dossier.rawValue) }

  init(_ row: Row) throws {
    dossier = try row[0]
    acceptedAt = try row[1]
    isSeen = try row[2]
  }
}
