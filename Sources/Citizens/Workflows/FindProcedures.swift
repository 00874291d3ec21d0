import OneStop
public import Ledger
public import People
public import Procedures
import Storage
public import WorkTime

/// Danh sách thủ tục of one unit, as a citizen looks through it.
public struct PublicCatalogue: Sendable {
  public let unit: Agency
  /// Those that were asked for, or all.
  public let procedures: [Procedure]
  /// Situations in life for which the unit has procedures.
  public let situations: [LifeSituation]
}

/// Một thủ tục at one unit.
public struct PublicProcedure: Sendable {
  public let unit: Agency
  public let procedure: Procedure
  /// Until when it would take if it were received now; nil: no limit.
  public let forecast: DueDate?
}

extension CitizenDesk {
  private static let longestList = 60

  /// Units with a counter, in the order of their names' numbers.
  public func units(on day: CalendarDate) async throws -> [Agency] {
    try await records.read { db in try PeopleRegister(db).receivingAgencies(on: day) }
  }

  /// - Throws: `PeopleRefusal.unknownAgency`.
  public func unit(code: String) async throws -> Agency {
    try await records.read { db in try PeopleRegister(db).agency(code: code) }
  }

  /// The unit's procedures for a situation, or those that the words find, or all.
  public func catalogue(
    of code: String, situation: LifeSituation?, words: String, on day: CalendarDate
  ) async throws -> PublicCatalogue {
    try await records.read { db in
      let unit = try PeopleRegister(db).agency(code: code)
      let register = ProcedureRegister(db)
      let all = try register.offered(by: unit, on: day)
      let found =
        words.isEmpty
        ? all.filter { procedure in situation.map { procedure.situations.contains($0) } ?? true }
        : try register.search(words, offeredBy: unit, on: day, limit: CitizenDesk.longestList)
      let present = Set(all.flatMap(\.situations))
      return PublicCatalogue(
        unit: unit, procedures: found, situations: LifeSituation.allCases.filter { present.contains($0) })
    }
  }

  /// The procedure as it is in force at the unit; nil: it isn't.
  public func procedure(
    _ code: ProcedureCode, at unitCode: String, now: Instant
  ) async throws -> PublicProcedure? {
    let found = try await records.read { db in
      let unit = try PeopleRegister(db).agency(code: unitCode)
      return (unit, try ProcedureRegister(db).successor(of: code, on: now.vietnamDate))
    }
    guard let procedure = found.1, procedure.isOffered(in: found.0.area) else { return nil }
    return PublicProcedure(
      unit: found.0, procedure: procedure,
      forecast: dossiers.forecast(procedure, competent: found.0, isOnline: false, at: now))
  }

  /// A procedure's version, for a dossier's pages.
  public func procedure(_ id: Procedure.ID) async throws -> Procedure {
    try await records.read { db in try ProcedureRegister(db).procedure(id) }
  }
}
