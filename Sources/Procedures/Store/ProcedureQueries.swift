import Foundation
public import Ledger
import People
public import Storage
import WorkTime

extension Procedure: RowReadable {
  static let columns: SQL = """
    id, code, suffix, version, name, field, valid_from, valid_to, replaced_by, place, other_system, online_level,
    discretion, content
    """

  public init(_ row: Row) throws {
    let content = try ProcedureContent(json: try row[13])
    let kind: PlaceKind = try row[9]
    self.init(
      id: try row[0], code: try row[1], suffix: try row[2], version: try row[3], name: try row[4], field: try row[5],
      validFrom: try row[6], validTo: try row[7], replacedBy: try row[8], term: content.term, fees: content.fees,
      components: content.components, result: content.result, resultCarrier: content.resultCarrier,
      steps: content.steps, onlineLevel: try row[11], place: kind.place(in: try row[10]), discretion: try row[12],
      situations: content.situations, legalGround: content.legalGround, needsPresence: content.needsPresence,
      provenance: content.provenance)
  }
}

/// A procedure as search and lists of choice show it.
public struct ProcedureName: Hashable, Sendable, RowReadable {
  public let id: Procedure.ID
  public let code: ProcedureCode
  public let name: String
  public let field: String
  let place: ProcedurePlace

  init(_ procedure: Procedure) {
    (id, code, name, field) = (procedure.id, procedure.code, procedure.name, procedure.field)
    place = procedure.place
  }

  public init(_ row: Row) throws {
    let kind: PlaceKind = try row[4]
    (id, code, name, field) = (try row[0], try row[1], try row[2], try row[3])
    place = kind.place(in: try row[5])
  }
}

/// Questions about the catalogue.
struct ProcedureQueries {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// - Throws: `ProcedureRefusal.unknownProcedure`.
  func procedure(_ id: Procedure.ID) throws -> Procedure {
    guard let found: Procedure = try db.first("SELECT \(Procedure.columns) FROM procedures WHERE id = \(id)") else {
      throw ProcedureRefusal.unknownProcedure
    }
    return found
  }

  /// All of a code, oldest first; empty for an unknown one.
  func versions(of code: ProcedureCode) throws -> ProcedureVersions {
    ProcedureVersions(
      code, try db.all("SELECT \(Procedure.columns) FROM procedures WHERE code = \(code) ORDER BY version"))
  }

  /// Every version there is, code by code, oldest first.
  func all() throws -> [Procedure] {
    try db.all("SELECT \(Procedure.columns) FROM procedures ORDER BY code, version")
  }

  /// Those by which dossiers are received that day, field by field.
  func inForce(on day: CalendarDate) throws -> [Procedure] {
    try db.all(
      """
      SELECT \(Procedure.columns) FROM procedures
      WHERE valid_from <= \(day) AND (valid_to IS NULL OR valid_to >= \(day)) ORDER BY field, name, code
      """)
  }

  /// The names of the same, without their particulars.
  func namesInForce(on day: CalendarDate) throws -> [ProcedureName] {
    try db.all(
      """
      SELECT id, code, name, field, place, other_system FROM procedures
      WHERE valid_from <= \(day) AND (valid_to IS NULL OR valid_to >= \(day)) ORDER BY code
      """)
  }

  func insert(_ procedure: Procedure) throws -> Procedure.ID {
    try db.insert(
      """
      INSERT INTO procedures (code, suffix, version, name, field, valid_from, valid_to, replaced_by, place,
        other_system, online_level, discretion, content)
      VALUES (\(procedure.code), \(procedure.suffix), \(procedure.version), \(procedure.name), \(procedure.field),
        \(procedure.validFrom), \(procedure.validTo), \(procedure.replacedBy), \(PlaceKind(procedure.place)),
        \(procedure.place.otherSystem), \(procedure.onlineLevel), \(procedure.discretion),
        \(try ProcedureContent(procedure).json))
      """)
  }

  /// The only change a version ever sees.
  func end(_ procedure: Procedure) throws {
    let changed = try db.run(
      """
      UPDATE procedures SET valid_to = \(procedure.validTo), replaced_by = \(procedure.replacedBy)
      WHERE id = \(procedure.id)
      """)
    if changed != 1 { throw ProcedureRefusal.unknownProcedure }
  }
}

extension ProcedurePlace {
  fileprivate var otherSystem: String? {
    if case .elsewhere(let system) = self { system } else { nil }
  }
}
