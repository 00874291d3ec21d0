public import People
import Storage
public import WorkTime

/// Which procedures a list is of.
public enum ProcedureScope: Hashable, Sendable {
  /// What an agency offers that day.
  case offered(by: Agency)
  /// Everything in force that day, wherever it is offered.
  case inForce
  /// The newest version of every code, also of those that are over or still to come.
  case everything
}

/// What narrows a list down.
public struct ProcedureFilter: Hashable, Sendable {
  public var words: String
  public var field: String?
  public var situation: LifeSituation?

  public init(words: String = "", field: String? = nil, situation: LifeSituation? = nil) {
    (self.words, self.field, self.situation) = (words, field, situation)
  }
}

/// A list of procedures, and the fields that it could be narrowed down to.
public struct ProcedureList: Sendable {
  public let procedures: [Procedure]
  /// Of the whole scope, in the order of the alphabet.
  public let fields: [String]
}

extension ProcedureCatalogue {
  /// Danh mục: field by field, or best first when words are given.
  public func list(
    _ scope: ProcedureScope, filter: ProcedureFilter, on day: CalendarDate
  ) async throws -> ProcedureList {
    let all = try await records.read { db in try ProcedureCatalogue.procedures(of: scope, on: day, in: db) }
    let narrowed = all.filter { procedure in
      (filter.field.map { procedure.field == $0 } ?? true)
        && (filter.situation.map { procedure.situations.contains($0) } ?? true)
    }
    let found = ProcedureSearch(filter.words).best(of: narrowed.map { ProcedureName($0) }, limit: narrowed.count)
    let byID = Dictionary(uniqueKeysWithValues: narrowed.map { ($0.id, $0) })
    return ProcedureList(
      procedures: found.compactMap { byID[$0.id] }, fields: Set(all.map(\.field)).sorted())
  }

  private static func procedures(
    of scope: ProcedureScope, on day: CalendarDate, in db: Database
  ) throws -> [Procedure] {
    switch scope {
    case .offered(let agency): return try ProcedureRegister(db).offered(by: agency, on: day)
    case .inForce: return try ProcedureQueries(db).inForce(on: day)
    case .everything:
      let newest = Dictionary(grouping: try ProcedureQueries(db).all(), by: \.code).values.compactMap(\.last)
      return newest.sorted { ($0.field, $0.name, $0.code) < ($1.field, $1.name, $1.code) }
    }
  }

  /// Where uploads wait until they are kept; on the same disk as the files.
  public var uploadFolder: String { records.files.folder }
}
