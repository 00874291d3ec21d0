import OfficialText
import Testing

@testable import Typesetting

@Suite struct AnnexTests {
  private static let decision = Result { try PrintedDocument(Samples.decision) }

  @Test("an annex begins a page: label 14 bold centred, title in capitals")
  func head() throws {
    let printed = try AnnexTests.decision.get()
    let label = try #require(printed.lines.first { $0.text == "Phụ lục I" })
    let title = try #require(printed.line("DANH MỤC HỒ SƠ NĂM 2020"))
    #expect(label.isBold && label.size == 14 && abs(label.centre - PageGeometry.centre) < 0.5)
    #expect(title.isBold && abs(title.centre - PageGeometry.centre) < 0.5)
    #expect(printed.lines.first { $0.page == label.page }?.text == "Phụ lục I")
  }

  @Test("the reference leaves number and date open, in italics")
  func reference() throws {
    let printed = try AnnexTests.decision.get()
    let line = try #require(printed.line("(Kèm theo Quyết định số"))
    #expect(line.isItalic)
    #expect(!line.text.contains { $0.isNumber })
    #expect(printed.line("của Ủy ban nhân dân xã Trung Tiến)")?.isItalic == true)
  }

  @Test("page numbers are centred in the top margin, start again in the annex and are hidden on first pages")
  func pageNumbers() throws {
    let printed = try AnnexTests.decision.get()
    let annexStart = try #require(printed.lines.first { $0.text == "Phụ lục I" }).page
    let numbers = printed.lines.filter { $0.top < PageGeometry.top - 2 }
    #expect(numbers.map(\.text) == (annexStart + 1..<printed.pdf.pageCount).map { "\($0 - annexStart + 1)" })
    #expect(numbers.allSatisfy { abs($0.centre - PageGeometry.centre) < 0.5 && $0.size == 13 && !$0.isBold })
  }

  @Test("the second page of the main text is numbered 2")
  func mainPageNumber() throws {
    let numbers = try PrintedDocument(Samples.letter).lines.filter { $0.top < PageGeometry.top - 2 }
    #expect(numbers.map(\.text) == ["2"])
    #expect(numbers.first?.page == 1)
  }

  @Test("a table's head is printed again on every page")
  func repeatedHead() throws {
    let printed = try AnnexTests.decision.get()
    let heads = printed.lines.filter { $0.text == "Tiêu đề hồ sơ" }
    #expect(heads.map(\.page) == Array(1..<printed.pdf.pageCount))
    #expect(heads.allSatisfy { $0.isBold })
  }

  @Test("every row of a long table is printed once")
  func rows() throws {
    let printed = try AnnexTests.decision.get()
    let rows = printed.lines.compactMap { $0.text.hasSuffix(".VP") ? $0.text : nil }
    #expect(rows == (1...45).map { "\($0).VP" })
  }

  @Test("a table is as wide as the text and every page of it is closed below")
  func borders() throws {
    let printed = try AnnexTests.decision.get()
    for page in 1..<printed.pdf.pageCount {
      let strokes = printed.strokes.filter { $0.page == page }
      let wide = strokes.filter { abs($0.width - PageGeometry.textWidth) < 0.5 }
      let lowest = strokes.map(\.bottom).max() ?? 0
      #expect(wide.contains { abs($0.top - lowest) < 0.5 })
    }
  }

  @Test("a row longer than a page runs over it")
  func longRow() throws {
    var document = Samples.shortLetter
    let long = String(repeating: "rà soát, báo cáo kết quả ", count: 300)
    document.text.annexes = [
      Annex(label: "Phụ lục", title: "Dài", blocks: [.table(rows: [[[Run("1")], [Run(long)]]], hasHead: false)])
    ]
    let printed = try PrintedDocument(document)
    #expect(printed.pdf.pageCount > 2)
    #expect(printed.lines.allSatisfy { $0.top + $0.size < PageGeometry.bottom + 2 })
  }

  @Test("column widths add up to the whole and leave room for the longest word")
  func columnWidths() {
    let widths = ColumnWidths(least: [20, 60, 40], natural: [20, 900, 90]).shared(400)
    #expect(abs(widths.reduce(0, +) - 400) < 0.001)
    #expect(widths[0] == 20 && widths[2] == 90)
  }

  @Test("columns that cannot hold their words shrink together")
  func crampedColumns() {
    let widths = ColumnWidths(least: [300, 300], natural: [300, 600]).shared(400)
    #expect(widths == [200, 200])
  }
}
