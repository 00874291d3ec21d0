import Ledger
import Storage
import WorkTime

/// A key in use with the name of who holds it.
struct HeldKeyLine: RowReadable {
  let state: KeyState
  let holderName: String

  private static let columns: SQL = """
    SELECT held_keys.id, held_keys.person, held_keys.agency, serial, subject_name, not_before, not_after, certificate,
      container, wrong_pins, locked_at, retired_at, retirement, token_serial, token_label, used_at,
      COALESCE(persons.full_name, agencies.name)
    FROM held_keys LEFT JOIN persons ON persons.id = held_keys.person
      LEFT JOIN agencies ON agencies.id = held_keys.agency
    """

  init(_ row: Row) throws {
    state = try KeyState(row)
    holderName = try row[16]
  }

  /// All of the installation, those that end first in front.
  static func all(_ db: Database) throws -> [HeldKeyLine] {
    try db.all(
      """
      \(columns)
      WHERE retired_at IS NULL AND held_keys.id IN (SELECT max(id) FROM held_keys GROUP BY person, agency)
      ORDER BY not_after, held_keys.id
      """)
  }

  /// The agency's own and those of everybody who holds an office there that day, those that end first in front.
  static func lines(in agency: Agency.ID, on day: CalendarDate, _ db: Database) throws -> [HeldKeyLine] {
    try db.all(
      """
      \(columns)
      WHERE retired_at IS NULL AND (
        held_keys.id = (SELECT max(id) FROM held_keys WHERE agency = \(agency))
        OR held_keys.id IN (
          SELECT (SELECT max(held.id) FROM held_keys held WHERE held.person = appointments.person)
          FROM appointments
          WHERE agency = \(agency) AND valid_from <= \(day) AND (valid_to IS NULL OR valid_to >= \(day))))
      ORDER BY not_after, held_keys.id
      """)
  }
}
