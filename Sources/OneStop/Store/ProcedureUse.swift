public import People
public import Storage
public import WorkTime

/// How often a counter received dossiers of a procedure.
public struct ProcedureUse: Hashable, Sendable, RowReadable {
  /// Mã thủ tục.
  public let code: String
  public let count: Int

  public init(_ row: Row) throws {
    code = try row[0]
    count = try row[1]
  }
}

extension DossierLists {
  /// The procedures that the agency's counter received since a moment, the most used first.
  public func uses(at agency: Agency.ID, since start: Instant) throws -> [ProcedureUse] {
    try db.all(
      """
      SELECT procedure_code, COUNT(*) FROM dossiers
      WHERE receiving = \(agency) AND accepted_at >= \(start)
      GROUP BY procedure_code ORDER BY COUNT(*) DESC, procedure_code
      """)
  }
}
