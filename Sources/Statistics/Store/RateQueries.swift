import OneStop
import Storage

/// What the rates are made of, counted in one query over the dossiers received in the period.
struct RateCounts: Hashable, Sendable, RowReadable {
  let accepted: Int
  let fullLevel: Int
  let fullLevelOnline: Int
  let withFee: Int
  let paidOnline: Int
  let withComponents: Int
  let digitised: Int
  let reused: Int
  let resolved: Int
  let resultFiles: Int

  init(_ row: Row) throws {
    accepted = try row[0]
    fullLevel = try row[1]
    fullLevelOnline = try row[2]
    withFee = try row[3]
    paidOnline = try row[4]
    withComponents = try row[5]
    digitised = try row[6]
    reused = try row[7]
    resolved = try row[8]
    resultFiles = try row[9]
  }
}

extension DossierFigureQueries {
  /// As of now: what was digitised or paid since the window's moment counts too.
  func rateCounts(of slice: DossierSlice, in window: StatisticsWindow) throws -> RateCounts? {
    try db.first(
      """
      SELECT COUNT(*), COUNT(*) FILTER (WHERE d.online_level = 'full'),
        COUNT(*) FILTER (WHERE d.online_level = 'full' AND d.channel = 'online'), COUNT(*) FILTER (WHERE d.fee > 0),
        COUNT(*) FILTER (WHERE d.fee > 0 AND d.paid_online = 1), COUNT(*) FILTER (WHERE d.components > 0),
        COUNT(*) FILTER (WHERE d.components > 0 AND d.digitised >= d.components), COUNT(*) FILTER (WHERE d.reused > 0),
        COUNT(*) FILTER (WHERE d.result_kind IS NOT NULL),
        COUNT(*) FILTER (WHERE d.result_kind IS NOT NULL AND d.result_file IS NOT NULL)
      FROM dossiers d WHERE \(condition(.received, of: slice, in: window))
      """)
  }
}
