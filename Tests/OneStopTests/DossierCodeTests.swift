import OneStop
import Testing
import WorkTime

@Suite("The code of a dossier")
struct DossierCodeTests {
  @Test(
    "is split from the right, whatever the identifier holds",
    arguments: [
      ("000.17.22.H56-210531-0001", "000.17.22.H56", "2021-05-31", 1),
      ("H56.14-240823-0012", "H56.14", "2024-08-23", 12),
      ("000-00-23-H56-200804-0007", "000-00-23-H56", "2020-08-04", 7),
      ("H56.97.01-200804-12345", "H56.97.01", "2020-08-04", 12345),
    ])
  func parsed(text: String, unit: String, day: String, sequence: Int) throws {
    let code = try #require(DossierCode(text))
    #expect(code.unit == unit && code.day == CalendarDate(day) && code.sequence == sequence)
    #expect(code.description == text)
  }

  @Test(
    "is read as people type it",
    arguments: ["h56.97.01-200804-0001", " H56.97.01-200804-0001 ", "H56.97.01 - 200804 - 0001"])
  func typed(text: String) { #expect(DossierCode(text)?.description == "H56.97.01-200804-0001") }

  @Test(
    "is nothing else, and no fragment of one",
    arguments: [
      "", "0001", "200804-0001", "-200804-0001", "H56.97.01-200804-001", "H56.97.01-200804-0000",
      "H56.97.01-200230-0001",
      "H56.97.01-20084-0001", "H56.97.01-200804", "H56/97-200804-0001", "H56-200804-٠٠٠١", "H56'--200804-00x1",
    ])
  func refused(text: String) { #expect(DossierCode(text) == nil) }

  @Test("grows beyond four digits")
  func long() throws {
    let day = try #require(CalendarDate("2026-01-05"))
    #expect(DossierCode(unit: "H56.97.01", day: day, sequence: 9999).description.hasSuffix("-260105-9999"))
    #expect(DossierCode(unit: "H56.97.01", day: day, sequence: 10_000).description.hasSuffix("-260105-10000"))
  }
}
