import Foundation
import PrintedFiles
import Testing

@testable import Typesetting

@Suite struct FormTests {
  @Test("reserved numbering gives the six fields in order")
  func fields() throws {
    #expect(try typeset(Samples.shortLetter).reserved.map(\.name) == [.number, .day, .month, .year, .leader, .agency])
  }

  @Test("the number's field ends at the slash and holds its digits", arguments: [3, 4, 6])
  func numberField(digits: Int) throws {
    var document = Samples.shortLetter
    document.numbering = .reserved(digits: digits)
    let printed = try PrintedDocument(document)
    let field = try #require(printed.field(.number)).rectangle
    let symbol = try #require(printed.line("/UBND-VHXH"))
    #expect(abs(field.right - symbol.left) < 0.3)
    #expect(abs(field.width - Double(digits) * 6.5) < 0.1)
  }

  @Test("each signature field is a widget of its page, printable, with an appearance")
  func widgets() throws {
    let file = try TemporaryFile(try typeset(Samples.letter).bytes)
    let json = try Tool.text("qpdf", ["--json=2", "--json-key=acroform", "--json-key=qpdf", file.path])
    #expect(json.components(separatedBy: "\"/FT\": \"/Sig\"").count == 3)
    #expect(json.components(separatedBy: "\"/FT\": \"/Tx\"").count == 5)
    #expect(json.components(separatedBy: "\"/F\": 4").count == 7)
    #expect(json.components(separatedBy: "\"/CVBaseline\"").count == 5)
    #expect(!json.contains("NeedAppearances"))
  }

  @Test("digits filled in by the fields' own fonts stand on the printed baseline")
  func baselines() throws {
    let filled = try TemporaryFile(try FormTests.filled(try typeset(Samples.shortLetter)))
    let boxes = try Tool.text("pdftotext", ["-bbox", filled.path, "-"])
    let top = { (word: String) throws -> Double in
      let row = try #require(boxes.split(separator: "\n").first { $0.hasSuffix(">\(word)</word>") })
      let match = try #require(row.firstMatch(of: /yMin="([\d.]+)"/))
      return try #require(Double(match.1))
    }
    #expect(abs(try top("125") - top("Số:")) < 0.01)
    for word in ["17", "8", "2020"] { #expect(abs(try top(word) - top("tháng")) < 0.01) }
  }

  @Test("the fields' fonts are embedded and small")
  func fonts() throws {
    let filled = try TemporaryFile(try FormTests.filled(try typeset(Samples.shortLetter)))
    let fonts = try Tool.text("pdffonts", [filled.path])
    #expect(fonts.contains("CVUPRT+LiberationSerif") && fonts.contains("CVITAL+LiberationSerif-Italic"))
    #expect(fonts.split(separator: "\n").dropFirst(2).allSatisfy { $0.contains(" yes yes ") })
  }

  /// Fills the text fields as the clerk's update does.
  private static func filled(_ pdf: TypesetPDF) throws -> [UInt8] {
    let file = try PDFObjects(pdf.bytes)
    let form = file.value(file.root, "/AcroForm")
    let values: [(ReservedField.Name, String, Double)] = [
      (.number, "125", 13), (.day, "17", 14), (.month, "8", 14), (.year, "2020", 14),
    ]
    for (object, (name, value, size)) in zip(file.items(of: file.value(form, "/Fields")), values) {
      let font = name == .number ? "/CVR" : "/CVI"
      let content = "BT \(font) \(size) Tf 0 g 0 \(0.25 * size) Td (\(value)) Tj ET"
      let rectangle = try #require(pdf.reserved.first { $0.name == name }).rectangle
      let box = "[0 0 \(pdfNumber(rectangle.width)) \(pdfNumber(rectangle.height))]"
      let stream = file.stream(
        Array(content.utf8), entries: "<< /Type /XObject /Subtype /Form /BBox \(box) /Matrix [1 0 0 1 0 0] >>")
      file.set(file.streamDictionary(stream), "/Resources", file.value(form, "/DR"))
      file.set(file.value(object, "/AP"), "/N", stream)
    }
    return try file.written()
  }
}
