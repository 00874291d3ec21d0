import Foundation
import PrintedFiles
import Testing

@testable import Typesetting

@Suite struct ArchivalTests {
  @Test("qpdf finds nothing wrong", arguments: Sample.layouts)
  func syntax(sample: Sample) throws {
    let file = try TemporaryFile(try typeset(sample.document).bytes)
    let report = try Tool.text("qpdf", ["--check", file.path])
    #expect(report.contains("No syntax or stream encoding errors found"))
    #expect(!report.contains("WARNING"))
  }

  @Test("every font is an embedded subset with a way back to Unicode", arguments: Sample.layouts)
  func fonts(sample: Sample) throws {
    let file = try TemporaryFile(try typeset(sample.document).bytes)
    let fonts = try Tool.text("pdffonts", [file.path]).split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    #expect(fonts.allSatisfy { $0.contains("LiberationSerif") && $0.contains("yes yes yes") })
  }

  @Test("the same document gives the same bytes")
  func deterministic() throws {
    #expect(try typeset(Samples.letter).bytes == typeset(Samples.letter).bytes)
  }

  @Test("many threads at once give the same bytes")
  func threads() async throws {
    let expected = try typeset(Samples.shortLetter).bytes
    let all = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 { group.addTask { try typeset(Samples.shortLetter).bytes } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(all.count == 16 && all.allSatisfy { $0 == expected })
  }

  @Test("the file declares PDF/A-2b, its title, language and colours")
  func declarations() throws {
    let file = try TemporaryFile(try typeset(Samples.letter).bytes)
    let syntax = String(
      decoding: try Tool.output("qpdf", ["--qdf", "--object-streams=disable", file.path, "-"]), as: UTF8.self)
    for needed in [
      "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>", "V/v bảo đảm thực hiện",
      "/Lang (vi-VN)", "/S /GTS_PDFA1", "/Marked true", "/CIDToGIDMap /Identity", "/ID [",
    ] { #expect(syntax.contains(needed), "\(needed)") }
    for banned in ["/JavaScript", "/JS ", "/Encrypt", "/NeedAppearances", "/CreationDate"] {
      #expect(!syntax.contains(banned), "\(banned)")
    }
  }

  @Test("a title with markup characters stays well-formed metadata")
  func escapedTitle() throws {
    let packet = String(decoding: MetadataPacket.bytes(title: "A & B <C>"), as: UTF8.self)
    #expect(packet.contains("A &amp; B &lt;C&gt;"))
  }

  @Test("the text reads back in NFC and in order")
  func text() throws {
    var document = Samples.letter
    document.place = document.place.decomposedStringWithCanonicalMapping
    document.signerName = document.signerName.decomposedStringWithCanonicalMapping
    let file = try TemporaryFile(try typeset(document).bytes)
    let text = try Tool.text("pdftotext", [file.path, "-"])
    #expect(Array(text.utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8))
    var rest = Substring(text)
    for words in [
      "ỦY BAN NHÂN DÂN", "/UBND-VHTT", "Kính gửi: Chủ tịch UBND", "Nhằm đảm bảo", "1. Các đơn vị", "19/8/2020",
      "nội dung trên./.", "KT. CHỦ TỊCH", "Chu Đình Trọng", "Phụ lục", "UBND xã Tam Thanh", "UBND xã Sơn Hà",
    ] {
      let found = try #require(rest.range(of: words), "\(words)")
      rest = rest[found.upperBound...]
    }
  }

  @Test(
    "lengths are written without exponent",
    arguments: [(0, "0.000"), (-0.0004, "0.000"), (1.5, "1.500"), (-2.25, "-2.250")])
  func numbers(points: Double, syntax: String) { #expect(pdfNumber(points) == syntax) }
}
