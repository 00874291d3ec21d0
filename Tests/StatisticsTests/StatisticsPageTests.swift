import Hummingbird
import Markup
import OfficeFiles
import People
import RouterClient
import TestWorld
import Testing

@testable import Statistics

@Suite("Figures on the screen")
struct StatisticsPageTests {
  static let query = "tu=2020-06-15&den=2020-08-14"

  private static func path(_ text: String) throws -> WebPath { try #require(WebPath(received: text)) }

  @Test("every number of the table opens a list with as many dossiers", arguments: DossierFigure.allCases)
  func lists(figure: DossierFigure) async throws {
    try await Shop.withStories { shop in
      let count = try await shop.report().total[figure]
      let browser = try await shop.browser(of: .monitor)
      let list = try await browser.get(
        StatisticsPageTests.path("/thong-ke/ho-so/\(figure.rawValue)?\(StatisticsPageTests.query)")
      ).text
      #expect(list.contains("· \(count) hồ sơ"))
      #expect(list.ranges(of: "<tr data-row>").count == min(count, DossierFigureList.pageSize))
    }
  }

  @Test("the overview has a line for each unit, and its numbers lead to that unit's list")
  func overview() async throws {
    try await Shop.withStories { shop in
      let report = try await shop.report()
      let row = try #require(report.rows.first { $0.figures[.received] > 0 })
      let browser = try await shop.browser(of: .monitor)
      let page = try await browser.get(StatisticsPageTests.path("/thong-ke?\(StatisticsPageTests.query)")).text
      for commune in shop.communes { #expect(page.contains(commune.name)) }
      guard case .unit(let unit) = row.key else { return }
      #expect(
        page.contains(
          "/thong-ke/ho-so/tiep-nhan?don-vi=\(unit)&amp;pham-vi=rieng&amp;tu=2020-06-15&amp;den=2020-08-14\">"
            + "\(row.figures[.received])<"))
    }
  }

  @Test("the national form has its twelve columns and the totals of the report")
  func nationalForm() async throws {
    try await Shop.withStories { shop in
      let total = try await shop.report(by: .field).total
      let browser = try await shop.browser(of: .monitor)
      let page = try await browser.get(StatisticsPageTests.path("/thong-ke/bieu-ii-06a?\(StatisticsPageTests.query)"))
        .text
      #expect(page.contains("<th class=\"num\">(12)</th>") && page.contains("class=\"print-head\""))
      let file = try await browser.get(
        StatisticsPageTests.path("/thong-ke/bieu-ii-06a.xlsx?\(StatisticsPageTests.query)"))
      let last = try #require(try TextTable(file: file.body).rows.last)
      #expect(last.dropFirst(2) == DossierFigure.nationalForm.map { String(total[$0]) }[...])
    }
  }

  @Test("the late list says where the time was lost and with whom")
  func late() async throws {
    try await Shop.withStories { shop in
      let count = try await shop.report().total[.doneLate]
      try #require(count > 0)
      let browser = try await shop.browser(of: .monitor)
      let page = try await browser.get(
        StatisticsPageTests.path("/thong-ke/danh-sach-qua-han?\(StatisticsPageTests.query)&loai=ket-thuc-qua-han")
      ).text
      #expect(page.ranges(of: "<tr data-row>").count == min(count, DossierFigureList.pageSize))
      #expect(page.contains("giữ hồ sơ khi hết ngày hẹn"))
    }
  }

  @Test("a rate without anything to divide by is not zero")
  func rates() async throws {
    try await Shop.withStories { shop in
      let browser = try await shop.browser(of: .monitor)
      let page = try await browser.get(StatisticsPageTests.path("/thong-ke/ty-le?\(StatisticsPageTests.query)")).text
      #expect(page.contains("<b>không áp dụng</b>"))
    }
  }

  @Test(
    "every page and export answers",
    arguments: [
      "/thong-ke", "/thong-ke?theo=can-bo", "/thong-ke?theo=kenh", "/thong-ke?theo=thu-tuc",
      "/thong-ke?so-lieu=den-nay",
      "/thong-ke/sap-den-han?so-ngay=15", "/thong-ke/phi-le-phi", "/thong-ke/thong-ke.csv", "/thong-ke/thong-ke.json",
      "/thong-ke/thong-ke.xlsx", "/thong-ke/bieu-ii-06a.csv",
    ])
  func answers(path: String) async throws {
    try await Shop.withStories { shop in
      let browser = try await shop.browser(of: .monitor)
      #expect(try await browser.get(StatisticsPageTests.path(path)).status == .ok)
    }
  }

  @Test("a period that ends before it begins, or has not begun, is told at its field")
  func brokenPeriods() async throws {
    try await Shop.withStories { shop in
      let browser = try await shop.browser(of: .monitor)
      for (query, field) in [("tu=2020-08-14&den=2020-08-01", "e-den"), ("tu=2020-09-01&den=2020-09-30", "e-tu")] {
        let answer = try await browser.get(StatisticsPageTests.path("/thong-ke?\(query)"))
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("id=\"\(field)\""))
        let export = try await browser.get(StatisticsPageTests.path("/thong-ke/thong-ke.csv?\(query)"))
        #expect(export.status == .notFound)
      }
    }
  }

  @Test("a leader sees the own commune and no other's; an officer who only drafts sees none")
  func reach() async throws {
    try await Shop.withStories { shop in
      let leader = try await shop.browser(of: .chairman)
      #expect(try await leader.get("/thong-ke").status == .ok)
      let other = try StatisticsPageTests.path("/thong-ke?don-vi=\(shop.communes[1].id)")
      #expect(try await leader.get(other).status == .forbidden)
      let officer = try await shop.browser(of: .clerk)
      #expect(try await officer.get("/thong-ke").status == .forbidden)
    }
  }

  @Test("a figure that does not exist is not found")
  func unknownFigure() async throws {
    try await Shop.withStories { shop in
      let browser = try await shop.browser(of: .monitor)
      #expect(try await browser.get("/thong-ke/ho-so/diem-thi-dua").status == .notFound)
    }
  }
}
