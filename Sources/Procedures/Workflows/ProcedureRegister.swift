public import Ledger
public import People
public import Storage
public import WorkTime

/// What other features may ask of the catalogue inside their own transaction.
public struct ProcedureRegister {
  private let queries: ProcedureQueries

  public init(_ db: Database) { queries = ProcedureQueries(db) }

  /// Any version, also one that is over: what a dossier keeps.
  ///
  /// - Throws: `ProcedureRefusal.unknownProcedure`.
  public func procedure(_ id: Procedure.ID) throws -> Procedure { try queries.procedure(id) }

  /// The version by which a dossier is received that day; nil: the code isn't in force.
  public func inForce(code: ProcedureCode, on day: CalendarDate) throws -> Procedure? {
    try queries.versions(of: code).inForce(on: day)
  }

  /// As `inForce`, going on to the code in its place, and on, where it has been replaced.
  public func successor(of code: ProcedureCode, on day: CalendarDate) throws -> Procedure? {
    var met: Set<ProcedureCode> = []
    var next: ProcedureCode? = code
    while let code = next, met.insert(code).inserted {
      let versions = try queries.versions(of: code)
      if let found = versions.inForce(on: day) { return found }
      next = versions.newest?.replacedBy
    }
    return nil
  }

  /// All versions of a code, oldest first.
  public func versions(of code: ProcedureCode) throws -> [Procedure] { try queries.versions(of: code).all }

  /// The agency's list that day, field by field. Those of other systems are in it, to be shown: `isReceivable` tells.
  public func offered(by agency: Agency, on day: CalendarDate) throws -> [Procedure] {
    try queries.inForce(on: day).filter { $0.isOffered(in: agency.area) }
  }

  /// Finds by what is typed at the counter, best first: the code, words or their beginnings, or initials.
  public func search(
    _ words: String, offeredBy agency: Agency, on day: CalendarDate, limit: Int
  ) throws -> [Procedure] {
    let names = try queries.namesInForce(on: day).filter { $0.place != .borderArea || agency.area.isBorder }
    return try ProcedureSearch(words).best(of: names, limit: limit).map { try queries.procedure($0.id) }
  }
}
