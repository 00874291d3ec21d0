public import Ledger
public import OneStop
public import People
public import Storage
import WorkTime

/// Chiều thống kê: by what the rows of a table are told apart.
public enum StatisticsDimension: String, Sendable, CaseIterable {
  case unit, field, procedure, officer, channel
}

extension DossierFigureQueries {
  /// The figures of a slice, all in all.
  public func figures(of slice: DossierSlice, in window: StatisticsWindow) throws -> DossierFigures {
    try tallies(of: slice, in: window, by: "0").reduce(DossierFigures()) { $0 + $1.figures }
  }

  /// By the competent agency's number.
  public func figuresByUnit(of slice: DossierSlice, in window: StatisticsWindow) throws -> [Agency.ID: DossierFigures] {
    try tallies(of: slice, in: window, by: "d.competent").reduce(into: [:]) {
      $0[Agency.ID(rawValue: $1.key), default: DossierFigures()] = $1.figures
    }
  }

  /// By the officer to whom each was last assigned; nil: nobody.
  public func figuresByOfficer(
    of slice: DossierSlice, in window: StatisticsWindow
  ) throws -> [Person.ID?: DossierFigures] {
    let officer: SQL = "COALESCE(\(DossierSlice.handler(asOf: window)), 0)"
    return try tallies(of: slice, in: window, by: officer).reduce(into: [:]) { all, tally in
      all[tally.key == 0 ? nil : Person.ID(rawValue: tally.key)] = tally.figures
    }
  }

  public func figuresByChannel(
    of slice: DossierSlice, in window: StatisticsWindow
  ) throws -> [SubmissionChannel: DossierFigures] {
    try SubmissionChannel.allCases.reduce(into: [:]) { all, channel in
      if let wanted = slice.channel, wanted != channel { return }
      var one = slice
      one.channel = channel
      all[channel] = try figures(of: one, in: window)
    }
  }

  /// By procedure as it was called in the version that each dossier was received by, in the order of the codes.
  public func figuresByProcedure(
    of slice: DossierSlice, in window: StatisticsWindow
  ) throws -> [(procedure: CountedProcedure, figures: DossierFigures)] {
    let tallies = try tallies(of: slice, in: window, by: "d.procedure")
    let found = try tallies.map { tally -> (CountedProcedure, DossierFigures) in
      let procedure: CountedProcedure? = try db.first(
        """
        SELECT d.procedure_code, d.procedure_name, d.field FROM dossiers d WHERE d.procedure = \(tally.key)
        ORDER BY d.open_until LIMIT 1
        """)
      guard let procedure else { throw StorageFault.engine(code: "congvu", message: "a counted procedure is gone") }
      return (procedure, tally.figures)
    }
    let merged = found.reduce(into: [String: (procedure: CountedProcedure, figures: DossierFigures)]()) { all, next in
      let key = "\(next.0.code)\n\(next.0.field)"
      all[key] = (next.0, (all[key]?.figures ?? DossierFigures()) + next.1)
    }
    return merged.values.sorted { ($0.procedure.code, $0.procedure.field) < ($1.procedure.code, $1.procedure.field) }
  }

  /// One query a pass; within it each figure is counted where its condition holds.
  private func tallies(
    of slice: DossierSlice, in window: StatisticsWindow, by key: SQL
  ) throws -> [FigureTally] {
    var found: [Int64: DossierFigures] = [:]
    for pass in FigurePass.allCases {
      let rows = try db.all(tally(in: pass, slice, in: window, by: key), as: CountedRow.self)
      for row in rows {
        let counts = Dictionary(uniqueKeysWithValues: zip(pass.populations.flatMap(\.figures), row.counts))
        found[row.key] = (found[row.key] ?? DossierFigures()) + DossierFigures(counts)
      }
    }
    return found.map { FigureTally(key: $0.key, figures: $0.value) }.sorted { $0.key < $1.key }
  }

  /// The query that counts the figures of a pass.
  func tally(in pass: FigurePass, _ slice: DossierSlice, in window: StatisticsWindow, by key: SQL) -> SQL {
    let counts = pass.populations.flatMap { base in
      base.figures.map { figure -> SQL in
        let conditions = [base.mark(in: window), narrowing(figure, in: window)].compactMap(\.self)
        return "COUNT(*) FILTER (WHERE \(SQL.joined(conditions, by: " AND ")))"
      }
    }
    return """
      SELECT \(key), \(SQL.joined(counts, by: ", ")) FROM dossiers d
      WHERE \(slice.condition(asOf: window)) AND \(pass.condition(in: window)) GROUP BY 1
      """
  }
}

/// Thủ tục as a table names it.
public struct CountedProcedure: Hashable, Sendable, RowReadable {
  public let code: String
  public let name: String
  public let field: String

  public init(_ row: Row) throws {
    code = try row[0]
    name = try row[1]
    field = try row[2]
  }
}

private struct FigureTally {
  let key: Int64
  let figures: DossierFigures
}

private struct CountedRow: RowReadable {
  let key: Int64
  let counts: [Int]

  init(_ row: Row) throws {
    key = try row[0]
    counts = try (1..<row.count).map { try row[$0] }
  }
}
