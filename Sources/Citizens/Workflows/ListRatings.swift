import BlockingWork
import Ledger
import OfficeFiles
public import People
import Storage

/// Đánh giá của người dân over some months.
public struct RatingList: Sendable {
  /// Of all of them.
  public let tallies: [RatingTally]
  public let count: Int
  /// From 1.
  public let page: Int
  /// Those of the page.
  public let lines: [RatingLine]

  public static let pageSize = 50
}

extension CitizenDesk {
  /// What was said of some agencies.
  ///
  /// - Parameters:
  ///   - units: as the viewer's reach gives them.
  ///   - page: from 1; one past the end counts as the last.
  public func ratings(of units: [Agency], in months: RatingMonths, page: Int) async throws -> RatingList {
    try await records.read { db in
      let ratings = DossierRatings(db)
      let agencies = units.map(\.id)
      let count = try ratings.count(of: agencies, in: months)
      let page = min(max(1, page), max(1, (count + RatingList.pageSize - 1) / RatingList.pageSize))
      return RatingList(
        tallies: try ratings.tallies(of: agencies, in: months), count: count, page: page,
        lines: try ratings.lines(
          of: agencies, in: months, skipping: (page - 1) * RatingList.pageSize, limit: RatingList.pageSize))
    }
  }

  /// Every line of them.
  public func allRatings(of units: [Agency], in months: RatingMonths) async throws -> [RatingLine] {
    try await records.read { db in
      try DossierRatings(db).lines(of: units.map(\.id), in: months, skipping: 0, limit: .max)
    }
  }

  /// A sheet as a CSV file.
  public func csv(of rows: [[String]]) async throws -> [UInt8] { try await offload { TextTable(rows).csv() } }
}
