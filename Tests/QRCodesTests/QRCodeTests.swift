import QRCodes
import Testing

@Suite struct QRCodeTests {
  private static let address = "https://motcua.quanson.example/tra-cuu/000.17.22.H56-200817-0001"

  @Test("an independent reader finds the text", arguments: QRCorrection.allCases)
  func reading(correction: QRCorrection) throws {
    #expect(try ReadCode(try QRCode(QRCodeTests.address, correction: correction)).text == QRCodeTests.address)
  }

  @Test(
    "Vietnamese letters, figures alone and long texts are read as written",
    arguments: [
      "Hồ sơ của Vi Thị Hướng, bản Ngàm, xã Sơn Điện", "038200001234",
      String(repeating: "mã hồ sơ 1, ", count: 60),
    ])
  func texts(text: String) throws { #expect(try ReadCode(try QRCode(text)).text == text) }

  @Test("more correction makes no smaller code, and the smallest is 21 modules a side")
  func sizes() throws {
    let sides = try QRCorrection.allCases.map { try QRCode(QRCodeTests.address, correction: $0).side }
    #expect(sides == sides.sorted() && sides.first! < sides.last!)
    #expect(try QRCode("1").side == 21)
  }

  @Test("the three finder patterns stand in their corners")
  func finders() throws {
    let code = try QRCode("1")
    for (row, column) in [(0, 0), (0, code.side - 7), (code.side - 7, 0)] {
      #expect((0..<7).allSatisfy { code.isDark(row: row, column: column + $0) })
      #expect(!code.isDark(row: row + 1, column: column + 1))
      #expect(code.isDark(row: row + 3, column: column + 3))
    }
  }

  @Test("the bars cover every dark module once")
  func bars() throws {
    let code = try QRCode(QRCodeTests.address)
    var count = 0
    for bar in code.bars {
      #expect((0..<bar.length).allSatisfy { code.isDark(row: bar.row, column: bar.column + $0) })
      count += bar.length
    }
    let dark = (0..<code.side * code.side).count { code.isDark(row: $0 / code.side, column: $0 % code.side) }
    #expect(count == dark)
  }

  @Test("what has no code is refused")
  func refusals() {
    #expect(throws: QRCodeRefusal.empty) { try QRCode("") }
    #expect(throws: QRCodeRefusal.unprintable) { try QRCode("a\0b") }
    #expect(throws: QRCodeRefusal.tooLong) { try QRCode(String(repeating: "ô", count: 2000)) }
  }

  @Test("the element for pages has no inline style and escapes its label")
  func svg() throws {
    let svg = try QRCode("1").svg(label: "Mã \"A\" & <B>")
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr-code\" viewBox=\"0 0 29 29\""))
    #expect(svg.contains("aria-label=\"Mã &quot;A&quot; &amp; &lt;B&gt;\""))
    #expect(!svg.contains("style="))
    #expect(svg.contains("h1v1h-1z"))
  }
}
