import OfficialText
import Testing

@testable import Typesetting

@Suite struct SignatureTests {
  private static let printed = Result { try PrintedDocument(Samples.decision) }

  @Test("authority and name are bold, 14 points, centred on one axis in the right half")
  func authority() throws {
    let printed = try SignatureTests.printed.get()
    let authority = try #require(printed.line("TM. ỦY BAN NHÂN DÂN"))
    let post = try #require(printed.line("PHÓ CHỦ TỊCH"))
    let name = try #require(printed.line("Lò Thị Hương"))
    for line in [authority, post, name] {
      #expect(line.isBold && line.size == 14)
      #expect(abs(line.centre - authority.centre) < 0.5)
      #expect(line.left > PageGeometry.centre - 20)
    }
  }

  @Test("Nơi nhận is bold italic of 12 points at the left margin, level with the authority")
  func recipientsHead() throws {
    let printed = try SignatureTests.printed.get()
    let head = try #require(printed.line("Nơi nhận:"))
    let authority = try #require(printed.line("TM. ỦY BAN NHÂN DÂN"))
    #expect(head.isBold && head.isItalic && head.size == 12)
    #expect(abs(head.left - PageGeometry.left) < 0.5)
    #expect(abs((head.top + 0.891 * 12) - (authority.top + 0.891 * 14)) < 0.6)
  }

  @Test("recipients are 11 points, each ends in a semicolon, the archive is last and ends in a full stop")
  func recipients() throws {
    let list = try SignatureTests.printed.get().lines.filter { $0.size == 11 && $0.text.hasPrefix("- ") }
    #expect(list.first?.text == "- Như Điều 3;")
    #expect(list.dropLast().allSatisfy { $0.text.hasSuffix(";") })
    #expect(list.last?.text == "- Lưu: VT.")
    #expect(list.allSatisfy { !$0.isBold && abs($0.left - PageGeometry.left) < 0.5 })
  }

  @Test("the drafter's mark stands under Nơi nhận in 11 points")
  func drafterMark() throws {
    let printed = try SignatureTests.printed.get()
    let mark = try #require(printed.line("LTH.(15)"))
    #expect(mark.size == 11)
    #expect(mark.top > (try #require(printed.line("- Lưu: VT."))).top)
  }

  @Test("the leader's field measures 45 x 20 mm between post and name, centred on them")
  func leaderField() throws {
    let printed = try SignatureTests.printed.get()
    let field = try #require(printed.field(.leader)).rectangle
    let name = try #require(printed.line("Lò Thị Hương"))
    let post = try #require(printed.line("PHÓ CHỦ TỊCH"))
    #expect(abs(field.width - 45 * millimetre) < 0.01 && abs(field.height - 20 * millimetre) < 0.01)
    #expect(abs((field.left + field.right) / 2 - name.centre) < 0.5)
    #expect(PageGeometry.height - field.top > post.top + 15)
    #expect(PageGeometry.height - field.bottom < name.top)
  }

  @Test("the seal has its real size, covers the leader's left third and meets no text", arguments: [30.0, 36, 42])
  func sealField(diameter: Double) throws {
    var document = Samples.decision
    document.sealDiameter = diameter
    let printed = try PrintedDocument(document)
    let seal = try #require(printed.field(.agency))
    let leader = try #require(printed.field(.leader))
    #expect(abs(seal.rectangle.width - diameter * millimetre) < 0.01)
    #expect(abs(seal.rectangle.height - diameter * millimetre) < 0.01)
    let overlap = seal.rectangle.right - leader.rectangle.left
    #expect(abs(overlap - leader.rectangle.width / 3) < 0.01)
    let middles = [seal.rectangle, leader.rectangle].map { ($0.bottom + $0.top) / 2 }
    #expect(abs(middles[0] - middles[1]) < 0.01)
    for line in printed.lines where line.page == seal.page && line.right > seal.rectangle.left {
      let isAbove = line.top + 1.1 * line.size < PageGeometry.height - seal.rectangle.top + 1
      let isBelow = line.top > PageGeometry.height - seal.rectangle.bottom - 1
      #expect(isAbove || isBelow, "\(line.text)")
    }
  }

  @Test("two lines of text at least go with the signature, whatever the length", arguments: 1...40)
  func neverAlone(paragraphs: Int) throws {
    var document = Samples.shortLetter
    document.text.blocks = (1...paragraphs).map { index in
      .paragraph([Run(String(repeating: "rõ người, rõ việc, ", count: 5 + index % 11) + "rõ thời gian.")])
    }
    let pages = try DocumentLayout(document).pages
    let last = try #require(pages.last)
    let isSignedThere = last.elements.contains { element in
      guard case .field(let field) = element else { return false }
      return field.name == .leader
    }
    let textLines = last.elements.filter { element in
      guard case .line(let line) = element else { return false }
      return line.text.style == .body && line.text.lines.count > 1
    }
    #expect(isSignedThere)
    #expect(textLines.count >= 2)
  }

  @Test("no paragraph leaves one line alone at a page's end", arguments: 24...36)
  func widowsAndOrphans(paragraphs: Int) throws {
    var document = Samples.shortLetter
    document.text.blocks = (1...paragraphs).map { index in
      .paragraph([Run(String(repeating: "rõ người, rõ việc, ", count: 6 + index % 17) + "rõ thời gian.")])
    }
    for page in try DocumentLayout(document).pages {
      var shown: [StructureNode: [Int]] = [:]
      var counts: [StructureNode: Int] = [:]
      for case .line(let line) in page.elements where line.text.style == .body {
        guard let node = line.path.last else { continue }
        shown[node, default: []].append(line.index)
        counts[node] = line.text.lines.count
      }
      for (node, indices) in shown { #expect(indices.count >= 2 || counts[node] == 1) }
    }
  }

  @Test("a list of a hundred recipients flows on over the pages")
  func manyRecipients() throws {
    var document = Samples.shortLetter
    document.recipients = (1...100).map { "Trưởng bản thứ \($0)" }
    let printed = try PrintedDocument(document)
    #expect(printed.lines.contains { $0.text == "- Trưởng bản thứ 100;" })
    #expect(printed.lines.allSatisfy { $0.top < PageGeometry.bottom })
  }
}
