import Ledger
import Storage
import WorkTime

/// A small schema with every kind of column and constraint.
enum Example {
  static let migrations = [
    Migration(
      name: "example.1",
      statements: [
        "CREATE TABLE offices (id {{identity}}, name TEXT NOT NULL UNIQUE)",
        """
        CREATE TABLE letters (
          id {{identity}},
          office INTEGER NOT NULL REFERENCES offices (id),
          number INTEGER,
          state TEXT NOT NULL CONSTRAINT letters_state CHECK (state IN ('draft', 'signed')),
          title TEXT NOT NULL,
          dated TEXT,
          received_at INTEGER,
          urgent INTEGER NOT NULL DEFAULT 0,
          UNIQUE (office, number)
        )
        """,
        "CREATE UNIQUE INDEX letters_title ON letters (office, title)",
        "CREATE TABLE stamps (id {{identity}}, mark TEXT NOT NULL)",
        .appendOnly(table: "stamps"),
      ])
  ]

  static let noon = Instant(seconds: 1_600_000_000)

  static func fact(_ subject: String = "letter/1", kind: String = "letter.written", second: Int64 = 0) -> NewEvent {
    NewEvent(at: noon.adding(seconds: second), actor: 7, subject: subject, kind: kind, payload: #"{"a":"ữ"}"#)
  }
}

enum Office {}

struct Letter: RowReadable, Equatable {
  enum State: String, SQLBindable, SQLReadable {
    case draft
    case signed
  }

  var id: Identifier<Letter>
  var number: Int?
  var state: State
  var title: String
  var dated: CalendarDate?
  var receivedAt: Instant?
  var urgent: Bool

  init(_ row: Row) throws {
    id = try row[0]
    number = try row[1]
    state = try row[2]
    title = try row[3]
    dated = try row[4]
    receivedAt = try row[5]
    urgent = try row[6]
  }

  static let columns: SQL = "id, number, state, title, dated, received_at, urgent"
}

extension Records {
  /// Writes one office and gives its number.
  func writeOffice(_ name: String = "Văn phòng") async throws -> Identifier<Office> {
    try await write(chain: .system) { db in try db.insert("INSERT INTO offices (name) VALUES (\(name))") }
  }
}
