public import People
import Storage

/// One page of the dossiers that come or go by post.
public struct PostalView: Sendable {
  /// Of each list.
  public let counts: [PostalList: Int]
  public let lines: [PostalLine]
  /// The last one shown, when there are more.
  public let next: Dossier.ID?
}

/// One of them, with where its result is posted to.
public struct PostalLine: Sendable {
  public let line: DossierLine
  /// Empty: not by post.
  public let address: String
}

extension DossierDesk {
  /// Hồ sơ qua bưu chính of the viewer's unit, newest first.
  public func postal(
    _ list: PostalList, for viewer: Standing, before: Dossier.ID?, limit: Int
  ) async throws -> PostalView {
    try await records.read { db in
      let queries = PostalQueries(db)
      let found = try queries.lines(list, for: viewer, before: before, limit: limit + 1)
      let shown = found.prefix(limit)
      let counts = try PostalList.allCases.map { ($0, try queries.count($0, for: viewer)) }
      return PostalView(
        counts: Dictionary(uniqueKeysWithValues: counts),
        lines: try shown.map {
          PostalLine(line: $0, address: try DossierStore(db).load($0.id).dossier.intake.returnAddress)
        }, next: found.count > limit ? shown.last?.id : nil)
    }
  }
}
