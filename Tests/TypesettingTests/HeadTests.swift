import Testing

@testable import Typesetting

/// Cells 1 to 5: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.
@Suite struct HeadTests {
  private static let letter = Result { try PrintedDocument(Samples.letter) }
  private static let commune = Result { try PrintedDocument(Samples.shortLetter) }
  private static let decision = Result { try PrintedDocument(Samples.decision) }

  @Test("the nation's name is one bold line of 13 points inside the right margin")
  func nationalName() throws {
    let line = try #require(try HeadTests.letter.get().line("CỘNG HÒA"))
    #expect(line.text == NationLayout.name)
    #expect(line.isBold && !line.isItalic && line.size == 13)
    #expect(line.right <= PageGeometry.right + 0.1)
    #expect(line.left > PageGeometry.width / 2 - 20)
  }

  @Test("the motto is bold, 14 points, centred under the nation's name")
  func motto() throws {
    let printed = try HeadTests.letter.get()
    let name = try #require(printed.line("CỘNG HÒA"))
    let motto = try #require(printed.line("Độc lập"))
    #expect(motto.text == NationLayout.motto && motto.isBold && motto.size == 14)
    #expect(abs(name.centre - motto.centre) < 0.5)
  }

  @Test("the line under the motto is as long as the motto")
  func mottoRule() throws {
    let printed = try HeadTests.letter.get()
    let motto = try #require(printed.line("Độc lập"))
    let rule = try #require(printed.strokes.first { abs($0.centre - motto.centre) < 1 })
    #expect(abs(rule.width - motto.width) < 0.5)
    #expect(rule.top > motto.top + 14)
  }

  @Test("the line under the agency's name measures a third to a half of it and is centred")
  func agencyRule() throws {
    let printed = try HeadTests.commune.get()
    let issuer = try #require(printed.line("UBND XÃ TRUNG TIẾN"))
    let rule = try #require(printed.strokes.first)
    #expect(rule.width >= issuer.width / 3 && rule.width <= issuer.width / 2)
    #expect(abs(rule.centre - issuer.centre) < 0.5)
  }

  @Test("the superior body is not bold, the issuing body is, both are 13 points")
  func agencyNames() throws {
    let printed = try HeadTests.commune.get()
    let superior = try #require(printed.line("UBND HUYỆN QUAN SƠN"))
    let issuer = try #require(printed.line("UBND XÃ TRUNG TIẾN"))
    #expect(!superior.isBold && superior.size == 13)
    #expect(issuer.isBold && issuer.size == 13)
    #expect(abs(superior.centre - issuer.centre) < 0.5)
  }

  @Test("a long issuer breaks where the name allows it")
  func issuerBreaks() throws {
    let printed = try HeadTests.letter.get()
    #expect(printed.line("ỦY BAN NHÂN DÂN")?.text == "ỦY BAN NHÂN DÂN")
    #expect(printed.line("HUYỆN QUAN SƠN")?.text == "HUYỆN QUAN SƠN")
  }

  @Test("number and date stand on one baseline, each centred under its cell")
  func numberAndDate() throws {
    let printed = try HeadTests.commune.get()
    let issuer = try #require(printed.line("UBND XÃ TRUNG TIẾN"))
    let name = try #require(printed.line("CỘNG HÒA"))
    let number = try #require(printed.line("Số:"))
    let symbol = try #require(printed.line("/UBND-VHXH"))
    let place = try #require(printed.line("Trung Tiến, ngày"))
    let year = try #require(printed.field(.year))
    #expect(abs((number.left + symbol.right) / 2 - issuer.centre) < 1)
    #expect(abs((place.left + year.rectangle.right) / 2 - name.centre) < 1)
    #expect(number.size == 13 && !number.isBold && place.size == 14 && place.isItalic)
    #expect(abs((number.top + 0.891 * 13) - (place.top + 0.891 * 14)) < 0.6)
  }

  @Test("a letter's subject stands under the number: 12 points, upright, not bold, without a line")
  func letterSubject() throws {
    let printed = try HeadTests.commune.get()
    let subject = try #require(printed.line("V/v triển khai"))
    let issuer = try #require(printed.line("UBND XÃ TRUNG TIẾN"))
    #expect(subject.size == 12 && !subject.isBold && !subject.isItalic)
    #expect(abs(subject.centre - issuer.centre) < 0.5)
    #expect(printed.strokes.count == 2)
  }

  @Test("a typed V/v is not printed twice", arguments: ["V/v báo cáo", "Về việc báo cáo", "báo cáo"])
  func subjectPrefix(typed: String) {
    #expect(LetterSubject.printed(typed) == "V/v báo cáo")
  }

  @Test("a named type and its subject are bold, 14 points, centred, with a line of a third to a half below")
  func typeName() throws {
    let printed = try HeadTests.decision.get()
    let type = try #require(printed.lines.first { $0.text == "QUYẾT ĐỊNH" })
    let subject = try #require(printed.line("Về việc ban hành"))
    let rule = try #require(printed.strokes.first { $0.top > subject.top && $0.page == 0 })
    #expect(type.isBold && type.size == 14 && subject.isBold && subject.size == 14)
    #expect(abs(type.centre - PageGeometry.centre) < 0.5 && abs(subject.centre - PageGeometry.centre) < 0.5)
    #expect(rule.width >= subject.width / 3 && rule.width <= subject.width / 2)
    #expect(abs(rule.centre - PageGeometry.centre) < 0.5)
  }

  @Test("an urgent document bears the word in a red frame of the decreed size", arguments: Urgency.allCases)
  func urgency(_ urgency: Urgency) throws {
    var document = Samples.shortLetter
    document.urgency = urgency
    let elements = try DocumentLayout(document).pages[0].elements
    let frame = try #require(
      elements.compactMap { element -> PlacedFrame? in
        guard case .frame(let frame) = element else { return nil }
        return frame
      }.first)
    #expect(abs(frame.area.width - urgency.frameWidth * millimetre) < 0.01)
    #expect(abs(frame.area.height - 8 * millimetre) < 0.01)
    #expect(frame.ink == .red)
  }
}
