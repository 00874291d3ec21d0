import Ledger
import OneStop
public import Storage

/// Phí, lệ phí of the dossiers received in a period, in đồng: two accounts, never one sum.
public struct FeeTotals: Hashable, Sendable, RowReadable {
  public let dossiers: Int
  /// Phí.
  public let fees: Int
  /// Lệ phí.
  public let charges: Int
  public let paid: Int

  public init(_ row: Row) throws {
    dossiers = try row[0]
    fees = try row[1]
    charges = try row[2]
    paid = try row[3]
  }
}

/// What one dossier owes, in đồng.
struct FeeSplit: Hashable, Sendable, RowReadable {
  let id: Dossier.ID
  let fees: Int
  let charges: Int
  let isPaidOnline: Bool

  init(_ row: Row) throws {
    id = try row[0]
    fees = try row[1]
    charges = try row[2]
    isPaidOnline = try row[3]
  }
}

extension DossierFigureQueries {
  func feeCondition(_ slice: DossierSlice, _ window: StatisticsWindow) -> SQL {
    "\(condition(.received, of: slice, in: window)) AND d.fee > 0"
  }

  func feeTotals(of slice: DossierSlice, in window: StatisticsWindow) throws -> FeeTotals? {
    try db.first(
      """
      SELECT COUNT(*), CAST(COALESCE(SUM(d.fee - d.charge), 0) AS BIGINT), CAST(COALESCE(SUM(d.charge), 0) AS BIGINT),
        CAST(COALESCE(SUM(d.paid), 0) AS BIGINT)
      FROM dossiers d WHERE \(feeCondition(slice, window))
      """)
  }

  /// Of these dossiers.
  func feeSplits(of dossiers: [Dossier.ID]) throws -> [FeeSplit] {
    try db.all(
      """
      SELECT d.id, d.fee - d.charge, d.charge, d.paid_online FROM dossiers d WHERE d.id IN \(dossiers) ORDER BY d.id
      """)
  }
}
