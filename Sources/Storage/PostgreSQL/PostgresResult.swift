internal import CLibPQ

/// The buffered rows of one query; all values in text form.
final class PostgresResult {
  let handle: OpaquePointer
  let columnCount: Int
  let rowCount: Int32

  /// Takes over the result and frees it.
  init(_ handle: OpaquePointer) {
    self.handle = handle
    columnCount = Int(PQnfields(handle))
    rowCount = PQntuples(handle)
  }

  deinit { PQclear(handle) }

  /// The number of rows that the statement changed; 0 where that has no meaning.
  var changedRows: Int { PQcmdTuples(handle).flatMap { Int(String(cString: $0)) } ?? 0 }

  func value(row: Int32, column: Int32) throws(ColumnFault) -> BoundValue {
    guard PQgetisnull(handle, row, column) == 0 else { return .null }
    guard let start = PQgetvalue(handle, row, column) else { return .null }
    let length = Int(PQgetlength(handle, row, column))
    let bytes = UnsafeRawBufferPointer(start: start, count: length)
    switch PQftype(handle, column) {
    case PostgresType.text, PostgresType.varchar, PostgresType.name:
      return .text(String(decoding: bytes, as: UTF8.self))
    case PostgresType.int8, PostgresType.int4, PostgresType.int2, PostgresType.numeric:
      guard let number = Int64(String(decoding: bytes, as: UTF8.self)) else {
        throw ColumnFault(expected: "an integer or text", found: .foreign)
      }
      return .integer(number)
    case PostgresType.bool: return .integer(bytes.first == UInt8(ascii: "t") ? 1 : 0)
    default: throw ColumnFault(expected: "an integer or text", found: .foreign)
    }
  }
}

/// The numbers (OID) that PostgreSQL gives its types; they never change.
enum PostgresType {
  static let bool: Oid = 16
  static let name: Oid = 19
  static let int8: Oid = 20
  static let int2: Oid = 21
  static let int4: Oid = 23
  static let text: Oid = 25
  static let varchar: Oid = 1043
  /// What `sum` of integers gives.
  static let numeric: Oid = 1700
  /// PostgreSQL infers the type.
  static let unspecified: Oid = 0
}
