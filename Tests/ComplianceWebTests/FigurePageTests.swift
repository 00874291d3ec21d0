import Hummingbird
import Ledger
import Markup
import People
import RouterClient
import Testing
import WorkTime

@testable import Compliance

@Suite("The list behind a figure")
struct FigurePageTests {
  static let period = ReportPeriod(
    from: CalendarDate(dayNumber: 18_475), to: CalendarDate(dayNumber: 18_488))

  @Test("the list has as many lines as the figure says, over all pages")
  func adds() async throws {
    try await District.with { district in
      let path = ComplianceURL.list(of: .submitted, of: district.limited.id, try #require(FigurePageTests.period))
      let browser = try await district.browser(of: "giamsat")
      let pages = [try await browser.get(path).text, try await browser.get(path.with("trang", 2)).text]
      #expect(pages.map { $0.ranges(of: "<tr data-row>").count } == [25, 5])
      #expect(pages[0].contains("30 văn bản"))
    }
  }

  @Test("an incorrect document says what was wrong and by which article, and leads to its page")
  func deviations() async throws {
    try await District.with { district in
      let path = ComplianceURL.list(of: .incorrect, of: district.limited.id, try #require(FigurePageTests.period))
      let page = try await district.browser(of: "giamsat").get(path).text
      #expect(page.contains("Trình ký khi chưa kiểm tra thể thức, kỹ thuật trình bày. (khoản 2 Điều 12"))
      #expect(page.contains("Đã ký nhưng chưa phát hành khi hết hạn lúc 08:11"))
      #expect(page.contains("href=\"/van-ban-di/"))
    }
  }

  @Test("the list of a unit outside the viewer's tree is refused")
  func outsideReach() async throws {
    try await District.with { district in
      let path = ComplianceURL.list(of: .submitted, of: district.elsewhere.id, try #require(FigurePageTests.period))
      let browser = try await district.browser(of: "giamsat")
      #expect(try await browser.get(path).status == .forbidden)
    }
  }

  @Test("a figure that does not exist is not found")
  func unknownFigure() async throws {
    try await District.with { district in
      let browser = try await district.browser(of: "giamsat")
      #expect(try await browser.get("/giam-sat/2/diem-thi-dua").status == .notFound)
    }
  }
}
