import Foundation
import Testing

@testable import OfficeFiles

@Suite("XLSX")
struct XLSXTests {
  @Test("what is written is read again")
  func roundTrip() throws {
    let table = TextTable([
      ["Mã", "Tên"], ["1.000894", "Đăng ký <kết hôn> & \"khai sinh\""], ["", " hai\ndòng "], ["x", "", "z"],
    ])
    #expect(try TextTable(file: try table.xlsx(sheet: "Thủ tục", widths: [12, 60])) == table)
  }

  @Test("numbers are written as numbers and read as they are shown")
  func numbers() throws {
    let bytes = try written { writer in
      try writer.beginSheet("Số liệu")
      try writer.append(["a", .number(21_000), .decimal(0.5), .decimal(3)])
    }
    #expect(try TextTable(xlsx: bytes).rows == [["a", "21000", "0.5", "3"]])
  }

  @Test("a sheet is read by its name; one that is not there is refused")
  func sheets() throws {
    let bytes = try written { writer in
      try writer.beginSheet("Một")
      try writer.append(["1"])
      try writer.beginSheet("Hai")
      try writer.append(["2"])
    }
    #expect(try TextTable(xlsx: bytes).rows == [["1"]])
    #expect(try TextTable(xlsx: bytes, sheet: "Hai").rows == [["2"]])
    #expect(throws: TableFileRefusal.sheetMissing("Ba")) { try TextTable(xlsx: bytes, sheet: "Ba") }
  }

  @Test("a hundred thousand rows are written and read")
  func manyRows() throws {
    let bytes = try written { writer in
      try writer.beginSheet("Hồ sơ")
      for index in 1...100_000 { try writer.append([.number(index), "Đăng ký khai sinh"]) }
    }
    let rows = try TextTable(xlsx: bytes).rows
    #expect(rows.count == 100_000)
    #expect(rows.last == ["100000", "Đăng ký khai sinh"])
  }

  @Test("shared texts with runs, cell texts, gaps, truths, errors and days are read as other programs write them")
  func otherPrograms() throws {
    let bytes = try Workbook.bytes(
      rows: """
        <x:row r="2"><x:c r="B2" t="s"><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>trong ô</x:t></x:is></x:c></x:row>
        <x:row><x:c r="A3" t="b"><x:v>1</x:v></x:c><x:c r="C3" t="e"><x:v>#N/A</x:v></x:c>
        <x:c r="AA3" s="1"><x:v>43466.75</x:v></x:c></x:row>
        <x:row r="5"><x:c r="A5" s="2"><x:v>43466</x:v></x:c><x:c r="B5" s="0"><x:v>43466</x:v></x:c>
        <x:c r="C5" t="str"><x:f>A1&amp;"x"</x:f><x:v>kết quả</x:v></x:c><x:c r="D5" t="s"><x:v>9</x:v></x:c></x:row>
        """,
      texts: """
        <si><t>không dùng</t></si><si><r><t>Khai </t></r><r><rPr/><t>sinh</t></r><rPh sb="0" eb="1"><t>ẩn</t></rPh></si>
        """,
      styles: """
        <numFmts><numFmt numFmtId="170" formatCode="#,##0 &quot;đồng&quot;"/>
        <numFmt numFmtId="171" formatCode="[$-42A]dd/mm/yyyy"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="170"/><xf numFmtId="14"/><xf numFmtId="171"/></cellXfs>
        """)
    let rows = try TextTable(xlsx: bytes).rows
    #expect(rows.count == 5)
    #expect(rows[1] == ["", "Khai sinh", "trong ô"])
    #expect(rows[2] == ["TRUE"] + Array(repeating: "", count: 25) + ["2019-01-01"])
    #expect(rows[4] == ["2019-01-01", "43466", "kết quả"])
  }

  @Test("days of workbooks that count from 1904")
  func from1904() throws {
    let bytes = try Workbook.bytes(
      rows: "<x:row r=\"1\"><x:c r=\"A1\" s=\"0\"><x:v>42004</x:v></x:c></x:row>",
      styles: "<cellXfs><xf numFmtId=\"14\"/></cellXfs>", properties: "date1904=\"1\"")
    #expect(try TextTable(xlsx: bytes).rows == [["2019-01-01"]])
  }

  private func written(_ body: (WorkbookWriter) throws -> Void) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("thu-\(UUID().uuidString).xlsx")
    defer { unlink(path.path) }
    let writer = try WorkbookWriter(path: path.path)
    try body(writer)
    try writer.close()
    return Array(try Data(contentsOf: path))
  }
}
