import Testing

@testable import OfficeFiles

@Suite("Hostile and broken workbooks")
struct HostileWorkbookTests {
  private static let limits = TableLimits(bytes: 1 << 20, unpackedBytes: 1 << 16, rows: 100, columns: 100, cells: 500)

  @Test("a part that unfolds beyond the limit is refused")
  func bomb() throws {
    let bytes = try Workbook.bytes(rows: String(repeating: " ", count: 1 << 20))
    #expect(bytes.count < 20_000)
    #expect(throws: TableFileRefusal.tooLarge) {
      try TextTable(xlsx: bytes, limits: HostileWorkbookTests.limits)
    }
  }

  @Test(
    "a cell or row far out costs nothing: it is refused",
    arguments: [
      "<x:row r=\"1048576\"><x:c r=\"A1048576\"><x:v>1</x:v></x:c></x:row>",
      "<x:row r=\"1\"><x:c r=\"XFD1\"><x:v>1</x:v></x:c></x:row>",
      "<x:row r=\"1\"><x:c r=\"ZZZZZZZZZZZZZZZZZZZZ1\"><x:v>1</x:v></x:c></x:row>",
      String(repeating: "<x:row><x:c r=\"CA1\"><x:v>1</x:v></x:c></x:row>", count: 50),
    ])
  func farOut(rows: String) throws {
    let bytes = try Workbook.bytes(rows: rows)
    #expect(throws: TableFileRefusal.tooLarge) {
      try TextTable(xlsx: bytes, limits: HostileWorkbookTests.limits)
    }
  }

  @Test("a row number that goes back or below one is put behind the others")
  func wrongRowNumbers() throws {
    let bytes = try Workbook.bytes(
      rows: ["3", "1", "-5"].map { "<x:row r=\"\($0)\"><x:c><x:v>\($0)</x:v></x:c></x:row>" }.joined())
    #expect(try TextTable(xlsx: bytes).rows == [[], [], ["3"], ["1"], ["-5"]])
  }

  @Test(
    "entities and other encodings are refused, whatever they would unfold to",
    arguments: [
      "<!DOCTYPE a [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet>&b;</worksheet>",
      "<!doctype a SYSTEM \"file:///etc/passwd\"><worksheet/>",
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet/>",
      "<worksheet><sheetData>", "", "không phải XML",
    ])
  func markup(sheet: String) throws {
    let bytes = try ZipFile.bytes([
      "xl/workbook.xml": "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels": "<Relationships><Relationship Id=\"r1\" Target=\"/xl/a.xml\"/></Relationships>",
      "xl/a.xml": sheet,
    ])
    #expect(throws: TableFileRefusal.damaged(part: "xl/a.xml")) { try TextTable(xlsx: bytes) }
  }

  @Test("a zip file that is no workbook, or leads out of itself, is refused by the part that is missing")
  func missingParts() throws {
    let other = try ZipFile.bytes(["word/document.xml": "<document/>"])
    #expect(throws: TableFileRefusal.damaged(part: "xl/workbook.xml")) { try TextTable(xlsx: other) }
    let outside = try Workbook.bytes(rows: "", target: "../../../etc/passwd")
    #expect(throws: TableFileRefusal.damaged(part: "xl/../../../etc/passwd")) { try TextTable(xlsx: outside) }
    let empty = try ZipFile.bytes(["xl/workbook.xml": "<workbook/>"])
    #expect(throws: TableFileRefusal.sheetMissing("")) { try TextTable(xlsx: empty) }
  }

  @Test("a file that is cut short anywhere is refused and never read as another table")
  func cutShort() throws {
    let whole = try TextTable([["Mã", "Tên"], ["1.000894", "Kết hôn"]]).xlsx(sheet: "a")
    for length in stride(from: 0, to: whole.count, by: 97) {
      #expect(throws: TableFileRefusal.self) { try TextTable(xlsx: Array(whole.prefix(length))) }
    }
  }

  @Test("a file with any byte changed is read or refused, and nothing worse")
  func changedBytes() throws {
    let whole = try TextTable([["Mã", "Tên"], ["1.000894", "Kết hôn"]]).xlsx(sheet: "a")
    var refused = 0
    for index in stride(from: 0, to: whole.count, by: 7) {
      var changed = whole
      changed[index] ^= 0xFF
      do throws(TableFileRefusal) { _ = try TextTable(xlsx: changed) } catch { refused += 1 }
    }
    #expect(refused > 0)
  }

  @Test("a file larger than the limit is not opened")
  func largeFile() {
    #expect(throws: TableFileRefusal.tooLarge) {
      try TextTable(file: Array("PK".utf8) + [UInt8](repeating: 0, count: 2 << 20), limits: HostileWorkbookTests.limits)
    }
  }
}
