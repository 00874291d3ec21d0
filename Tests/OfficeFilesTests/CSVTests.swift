import Testing

@testable import OfficeFiles

@Suite("CSV")
struct CSVTests {
  @Test(
    "what RFC 4180 allows is read",
    arguments: [
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d", [["a", "b"], ["c", "d"]]),
      ("\u{FEFF}tên;phí\nKhai sinh;8.000,5", [["tên", "phí"], ["Khai sinh", "8.000,5"]]),
      ("\"a,\"\"b\"\"\",\"c\r\nd\"\r\n", [["a,\"b\"", "c\r\nd"]]),
      ("\"a;b;c\",d", [["a;b;c", "d"]]),
      ("a,,\n\n,b", [["a", "", ""], [], ["", "b"]]),
      ("a\"b,c", [["a\"b", "c"]]),
      ("\"a\"b,c", [["ab", "c"]]),
      ("\"\",a", [["", "a"]]),
      ("", []),
    ])
  func read(csv: String, rows: [[String]]) throws {
    #expect(try TextTable(csv: Array(csv.utf8)).rows == rows)
  }

  @Test("what is written is read again, with either separator", arguments: TextTable.Separator.allCases)
  func roundTrip(separator: TextTable.Separator) throws {
    let table = TextTable([
      ["Mã", "Tên; lĩnh vực"], ["1.000894", "Kết \"hôn\""], ["", "hai\ndòng"], [], ["a,b;c", "d"],
    ])
    #expect(try TextTable(csv: table.csv(separator: separator)) == table)
  }

  @Test("a quotation mark that is never closed is named by its line")
  func unclosedQuote() {
    #expect(throws: TableFileRefusal.unclosedQuote(line: 2)) { try TextTable(csv: Array("a,b\nc,\"d\ne".utf8)) }
  }

  @Test(
    "bytes that are no UTF-8 are no table",
    arguments: [[0x61, 0xC3, 0x28], [0xFF, 0xFE, 0x61, 0], [0x61, 0]] as [[UInt8]])
  func notText(bytes: [UInt8]) {
    #expect(throws: TableFileRefusal.notATable) { try TextTable(csv: bytes) }
  }

  @Test(
    "more than the limits allow is refused",
    arguments: [
      TableLimits(bytes: 5, unpackedBytes: 9, rows: 9, columns: 9, cells: 9),
      TableLimits(bytes: 99, unpackedBytes: 9, rows: 1, columns: 9, cells: 9),
      TableLimits(bytes: 99, unpackedBytes: 9, rows: 9, columns: 1, cells: 9),
      TableLimits(bytes: 99, unpackedBytes: 9, rows: 9, columns: 9, cells: 3),
    ])
  func tooLarge(limits: TableLimits) {
    #expect(throws: TableFileRefusal.tooLarge) { try TextTable(csv: Array("a,b\nc,d\n".utf8), limits: limits) }
  }
}
