import Ledger
import People
import Storage

/// Dossiers that come or go by post, of the unit that received them.
struct PostalQueries {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func count(_ list: PostalList, for viewer: Standing) throws -> Int {
    try DossierLists(db).count(where: list.condition(for: viewer))
  }

  /// Newest first.
  func lines(
    _ list: PostalList, for viewer: Standing, before: Dossier.ID?, limit: Int
  ) throws -> [DossierLine] {
    let older = before.map { "d.id < \($0)" as SQL } ?? "1 = 1"
    return try DossierLists(db).lines(where: "\(list.condition(for: viewer)) AND \(older)", limit: limit)
  }
}

extension PostalList {
  /// On `dossiers d`.
  fileprivate func condition(for viewer: Standing) -> SQL {
    let kind: SQL =
      switch self {
      case .toPost: "d.return_channel = 'post' AND d.status = \(DossierStatus.resultReady)"
      case .returning: "d.return_channel = 'post'"
      case .submitted: "d.channel = 'post'"
      }
    return "d.receiving = \(viewer.agency.id) AND \(kind) AND \(DossierLists.seen(by: viewer))"
  }
}
