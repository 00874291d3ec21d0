import OfficialText
import Testing

@testable import Typesetting

@Suite struct TypeTests {
  @Test("each of the 29 types is typeset in its form", arguments: Samples.types)
  func type(_ type: String) throws {
    var document = Samples.named(
      type, subject: "Về một việc cụ thể", addressees: type == "Tờ trình" ? ["UBND tỉnh"] : [])
    switch type {
    case "Công văn":
      document.heading = .letter(subject: "một việc cụ thể")
      document.numbering = .reserved(digits: 3)
    case "Thư công":
      document.numbering = .blank
      document.symbol = ""
    default: break
    }
    let printed = try PrintedDocument(document)
    #expect(printed.lines.contains { $0.text == type.uppercased() } == (type != "Công văn"))
    #expect(printed.lines.contains { $0.text.hasPrefix("V/v ") } == (type == "Công văn"))
    #expect((printed.line("Số:") == nil) == (type == "Thư công"))
    #expect(printed.pdf.pageCount == 1)
  }

  @Test("there are 29 types")
  func count() { #expect(Set(Samples.types).count == 29) }

  @Test("a document without text, recipients or addressees is still a page")
  func empty() throws {
    var document = Samples.named("Báo cáo", subject: "")
    document.text = StructuredText(blocks: [])
    document.recipients = []
    document.archive = ""
    document.signerName = ""
    document.authority = []
    #expect(try typeset(document).pageCount == 1)
  }

  @Test("a seal of impossible size is refused", arguments: [0.0, 9, 61, -.infinity, .nan])
  func sealSize(diameter: Double) {
    var document = Samples.shortLetter
    document.sealDiameter = diameter
    #expect(throws: TypesettingFault.self) { try typeset(document) }
  }

  @Test("a number field without digits is refused")
  func digits() {
    var document = Samples.shortLetter
    document.numbering = .reserved(digits: 0)
    #expect(throws: TypesettingFault.impossibleDigitCount(0)) { try typeset(document) }
  }

  @Test("the address stands at the foot of page 1 under a line as wide as the text")
  func contact() throws {
    let printed = try PrintedDocument(Samples.urgentPlan)
    let contact = try #require(printed.line("Bản Chè"))
    let rule = try #require(printed.strokes.last)
    #expect(contact.size == 11)
    #expect(abs(rule.width - PageGeometry.textWidth) < 0.5 && rule.top < contact.top)
    #expect(contact.top > PageGeometry.bottom - 20)
  }

  @Test("the right face with the whole alphabet is installed")
  func fontCheck() throws { try FontCheck.verify() }

  @Test("the alphabet to be checked has every toned vowel in both cases")
  func alphabet() {
    #expect(["ự", "Ẵ", "ỵ", "Đ", "ở", "Ễ"].allSatisfy(FontCheck.vietnameseLetters.contains))
    #expect(FontCheck.vietnameseLetters.filter(\.isLetter).count == 2 * (72 + 17 + 4))
  }
}
