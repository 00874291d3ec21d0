internal import CLibPQ

/// What an error of PostgreSQL means.
struct PostgresError {
  let fault: StorageFault
  /// Another transaction got in the way: the same transaction may well succeed when it is run again.
  let isCollision: Bool
  /// A statement prepared earlier no longer fits: its table was changed since.
  let isStalePlan: Bool

  /// - Parameter result: the failed result; nil when the connection gave none.
  init(_ result: OpaquePointer?, connection: OpaquePointer) {
    let state = PostgresError.field("C", of: result)
    isCollision = ["40001", "40P01"].contains(state)
    isStalePlan = state == "0A000"
    guard let result, PQstatus(connection) == CONNECTION_OK else {
      fault = .unavailable
      return
    }
    let message = PostgresError.field("M", of: result)
    let constraint = PostgresError.field("n", of: result)
    switch state {
    case "23505": fault = .constraint(kind: .unique, name: constraint)
    case "23503": fault = .constraint(kind: .foreignKey, name: constraint)
    case "23514": fault = .constraint(kind: .check, name: constraint)
    case "23502":
      let column = "\(PostgresError.field("t", of: result)).\(PostgresError.field("c", of: result))"
      fault = .constraint(kind: .notNull, name: column)
    case "P0001" where message.hasPrefix(PortableDDL.appendOnlyMark):
      let table = message.dropFirst(PortableDDL.appendOnlyMark.count)
      fault = .constraint(kind: .appendOnly, name: String(table))
    case "53100": fault = .diskFull
    case "40001", "40P01", "55P03": fault = .busy
    case "53300", "57P01", "57P02", "57P03": fault = .unavailable
    default: fault = .engine(code: state, message: message)
    }
  }

  /// - Parameter code: one of the letters PG_DIAG_… of libpq-fe.h, whose macros Swift can't see.
  private static func field(_ code: Unicode.Scalar, of result: OpaquePointer?) -> String {
    PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) } ?? ""
  }
}
