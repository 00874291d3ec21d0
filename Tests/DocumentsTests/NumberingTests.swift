import Documents
import Ledger
import People
import TestWorld
import Testing
import WorkTime

@Suite("Number and symbol")
struct NumberingTests {
  private static let expected: [(code: String, symbol: String?)] = [
    ("nq", "NQ-UBND"), ("qd", "QĐ-UBND"), ("ct", "CT-UBND"), ("qc", "QC-UBND"), ("qyd", "QyĐ-UBND"),
    ("tc", "TC-UBND"), ("tb", "TB-UBND"), ("hd", "HD-UBND"), ("ctr", "CTr-UBND"), ("kh", "KH-UBND"),
    ("pa", "PA-UBND"), ("da-de-an", "ĐA-UBND"), ("da", "DA-UBND"), ("bc", "BC-UBND"), ("bb", "BB-UBND"),
    ("ttr", "TTr-UBND"), ("hdong", "HĐ-UBND"), ("cong-van", "UBND-VHXH"), ("cd", "CĐ-UBND"), ("bgn", "BGN-UBND"),
    ("btt", "BTT-UBND"), ("guq", "GUQ-UBND"), ("gm", "GM-UBND"), ("ggt", "GGT-UBND"), ("gnp", "GNP-UBND"),
    ("pg", "PG-UBND"), ("pc", "PC-UBND"), ("pb", "PB-UBND"), ("thu-cong", nil),
  ]

  @Test("the catalogue has the 29 types of the decree in their order")
  func catalogue() {
    #expect(DocumentTypeCatalogue.all.map(\.code) == NumberingTests.expected.map(\.code))
  }

  @Test("27 types have an abbreviation, no two the same")
  func abbreviations() {
    let abbreviations = DocumentTypeCatalogue.all.compactMap(\.abbreviation)
    #expect(abbreviations.count == 27 && Set(abbreviations).count == 27)
  }

  @Test("the symbol is as printed, without the year", arguments: expected)
  func symbol(code: String, symbol: String?) throws {
    let type = try #require(DocumentTypeCatalogue.type(code: code))
    #expect(DocumentSymbol.symbol(of: type, body: "UBND", unit: "VHXH") == symbol)
  }

  @Test("a công văn without a drafting unit carries the body alone")
  func noUnit() throws {
    let type = try #require(DocumentTypeCatalogue.type(code: "cong-van"))
    #expect(DocumentSymbol.symbol(of: type, body: "HĐND", unit: "") == "HĐND")
  }

  @Test(
    "a number below 10 has a leading zero, no other",
    arguments: [
      (1, "01"), (9, "09"), (10, "10"), (99, "99"), (100, "100"), (1234, "1234"),
    ])
  func printed(number: Int, text: String) {
    #expect(DocumentSymbol.printedNumber(number) == text)
  }

  @Test("number and symbol are joined by a stroke")
  func printedWhole() {
    #expect(Walk.number.printed == "01/QĐ-UBND")
  }

  @Test("a rights entry names a type by its abbreviation, a công văn by its code")
  func authorityCode() {
    #expect(DocumentTypeCatalogue.type(code: "qyd")?.authorityCode == "QyĐ")
    #expect(DocumentTypeCatalogue.type(code: "cong-van")?.authorityCode == "cong-van")
  }

  @Test("a series counts from 1 and keeps the last date")
  func counts() throws {
    var series = NumberingTests.series(last: 0, nil)
    let numbers = try ["2020-08-13", "2020-08-13", "2020-08-14"].map {
      try series.next(symbol: "QĐ-UBND", on: Times.day($0)).number
    }
    #expect(numbers == [1, 2, 3])
    #expect(series.lastDate == Times.friday)
  }

  @Test("a date before the last one is refused, and takes no number")
  func dateWouldGoBack() {
    var series = NumberingTests.series(last: 7, Times.friday)
    #expect(throws: DocumentRefusal.dateWouldGoBack(last: Times.friday)) {
      _ = try series.next(symbol: "QĐ-UBND", on: Times.day("2020-08-13"))
    }
    #expect(series.lastNumber == 7)
  }

  @Test(
    "the head's decision names the series",
    arguments: [
      (NumberingPolicy.common, "qd", "common"), (.common, "cong-van", "common"), (.perType, "qd", "qd"),
      (.perType, "cong-van", "cong-van"),
    ])
  func name(policy: NumberingPolicy, code: String, name: String) throws {
    let type = try #require(DocumentTypeCatalogue.type(code: code))
    #expect(NumberSeries.name(for: type, policy: policy) == name)
  }

  private static func series(last: Int, _ date: CalendarDate?) -> NumberSeries {
    NumberSeries(agency: Cast().commune.id, year: 2020, name: "common", lastNumber: last, lastDate: date)
  }
}
