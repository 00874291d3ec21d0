import OfficialText
import Testing

@testable import Typesetting

@Suite struct BodyTests {
  private static let decision = Result { try PrintedDocument(Samples.decision) }
  private static let letter = Result { try PrintedDocument(Samples.letter) }

  @Test("no text leaves the margins", arguments: Sample.layouts)
  func margins(sample: Sample) throws {
    for line in try PrintedDocument(sample.document).lines where Int(line.text) == nil {
      #expect(line.left >= PageGeometry.left - 0.5, "\(line.text)")
      #expect(line.right <= PageGeometry.right + 0.5, "\(line.text)")
      #expect(line.top >= PageGeometry.top - 1, "\(line.text)")
      #expect(line.top + 1.107 * line.size <= PageGeometry.bottom + 1, "\(line.text)")
    }
  }

  @Test("grounds are italic and indented by 1.27 cm")
  func grounds() throws {
    let ground = try #require(try BodyTests.decision.get().line("Căn cứ Luật Tổ chức"))
    #expect(ground.isItalic && !ground.isBold && ground.size == 14)
    #expect(abs(ground.left - PageGeometry.left - 36) < 0.5)
  }

  @Test("QUYẾT ĐỊNH: is bold and centred")
  func resolution() throws {
    let line = try #require(try BodyTests.decision.get().line("QUYẾT ĐỊNH:"))
    #expect(line.isBold && abs(line.centre - PageGeometry.centre) < 0.5)
  }

  @Test("an article's label is bold, indented, in the size of the text")
  func article() throws {
    let line = try #require(try BodyTests.decision.get().line("Điều 1."))
    #expect(line.isBold && line.size == 14)
    #expect(abs(line.left - PageGeometry.left - 36) < 0.5)
  }

  @Test("clauses and points are upright and indented", arguments: ["1. Công chức", "a) Hướng dẫn", "b) Tổng hợp"])
  func clauses(beginning: String) throws {
    let line = try #require(try BodyTests.decision.get().line(beginning))
    #expect(!line.isBold && !line.isItalic)
    #expect(abs(line.left - PageGeometry.left - 36) < 0.5)
  }

  @Test("headings of chapter and section are bold, centred, the title in capitals")
  func headings() throws {
    let printed = try BodyTests.decision.get()
    for words in ["Chương I", "QUY ĐỊNH CHUNG", "Mục 1", "PHẠM VI ĐIỀU CHỈNH"] {
      let line = try #require(printed.lines.first { $0.text == words })
      #expect(line.isBold && abs(line.centre - PageGeometry.centre) < 0.5)
    }
  }

  @Test("lines inside a paragraph reach both margins")
  func justified() throws {
    let line = try #require(try BodyTests.letter.get().line("Thượng, UBND xã Mường Mìn"))
    let full = try #require(try BodyTests.letter.get().line("thể thức, quy trình"))
    #expect(abs(full.left - PageGeometry.left) < 0.5 && abs(full.right - PageGeometry.right) < 0.6)
    #expect(line.right < PageGeometry.right - 10)
  }

  @Test("baselines are single to one and a half lines apart and paragraphs 6 points more")
  func spacing() throws {
    let printed = try BodyTests.letter.get()
    let first = try #require(printed.line("Nhằm đảm bảo"))
    let second = try #require(printed.line("ngày 18/5/2020"))
    let third = try #require(printed.line("của Chủ tịch UBND huyện về"))
    let next = try #require(printed.line("Theo báo cáo"))
    #expect(abs(second.top - first.top - 18) < 0.3)
    #expect(abs(next.top - third.top - 24) < 0.3)
    #expect((1.0...1.5).contains(PageGeometry.bodySpacing / TextStyle.body.singleSpacing))
    #expect(PageGeometry.tighterSpacings.allSatisfy { $0 >= TextStyle.body.singleSpacing })
  }

  @Test("one addressee stands on the line of Kính gửi")
  func oneAddressee() throws {
    let line = try #require(try BodyTests.letter.get().line("Kính gửi:"))
    #expect(line.text == "Kính gửi: Chủ tịch UBND các xã, thị trấn.")
    #expect(line.size == 14 && !line.isBold && !line.isItalic)
  }

  @Test("several addressees stand one a line with dashes under the colon")
  func severalAddressees() throws {
    let printed = try PrintedDocument(Samples.shortLetter)
    let salutation = try #require(printed.line("Kính gửi:"))
    let first = try #require(printed.line("- Trưởng các bản;"))
    let last = try #require(printed.line("- Các ban, ngành, đoàn thể xã."))
    #expect(abs(first.left - (salutation.right - 3.9)) < 0.6)
    #expect(abs(first.left - last.left) < 0.2)
  }

  @Test("a symbol or date is not broken over two lines")
  func unbrokenSymbols() throws {
    let text = try BodyTests.letter.get().lines.map(\.text)
    #expect(text.allSatisfy { !$0.hasSuffix("/") && !$0.hasSuffix("CT-") && !$0.hasSuffix("04/CT") })
  }

  @Test("a change of style after a space keeps the justified line full")
  func styleAtLineEnd() throws {
    var document = Samples.shortLetter
    let words = String(repeating: "nhà văn hóa ", count: 6)
    document.text.blocks = (0..<12).map { extra in
      let lead = String(repeating: "x", count: extra)
      return .paragraph([Run(lead + " " + words), Run("khu dân cư trên địa bàn xã nghiêm túc", italic: true)])
    }
    let layout = try DocumentLayout(document)
    for case .line(let line) in layout.pages.flatMap(\.elements)
    where line.text.style == .body && line.index < line.text.lines.count - 1 && line.text.lines.count == 2 {
      #expect(abs(line.left + line.width - PageGeometry.right) < 0.1)
    }
  }
}
