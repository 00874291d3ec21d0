import HTTPTypes
import Hummingbird
import Ledger
import Markup
import OneStop
import People
import RouterClient
import TestRecords
import TestWorld
import Testing
import WebShell

@testable import Citizens

@Suite("Ratings as officials see them")
struct RatingListTests {
  /// One dossier rated with a remark.
  private func rate(_ remark: String, in village: Village) async throws {
    let rating = try #require(
      Rating([.time: .satisfied, .attitude: .dissatisfied, .guidance: .neutral], remark: remark))
    let slip = try village.slip(of: try await village.finished())
    try await village.citizens.rate(rating, token: .slip(slip), at: village.now)
  }

  @Test(
    "the month, the field, the unit, the answers and the remark, counted and listed", arguments: TestEngine.available)
  func list(engine: TestEngine) async throws {
    try await Village.with(engine) { village in
      try await rate("Nên có ghế ngồi chờ", in: village)
      try await rate("", in: village)
      let august = RatingMonths(from: Times.day("2020-08-31"), to: Times.day("2020-08-01"))
      let list = try await village.citizens.ratings(of: [village.commune], in: august, page: 7)
      #expect(list.count == 2 && list.page == 1)
      #expect(list.lines.map(\.remark) == ["", "Nên có ghế ngồi chờ"])
      #expect(list.lines.map(\.month) == ["2020-08", "2020-08"])
      #expect(list.lines.map(\.field) == ["Hộ tịch", "Hộ tịch"])
      #expect(list.tallies.filter { $0.count > 0 }.map(\.count) == [2, 2, 2])
      let july = RatingMonths(from: Times.day("2020-07-01"), to: Times.day("2020-07-31"))
      #expect(try await village.citizens.ratings(of: [village.commune], in: july, page: 1).count == 0)
      #expect(try await village.citizens.ratings(of: [village.world.cast.district], in: august, page: 1).count == 0)
    }
  }

  @Test("who wrote a remark is taken out of it before it is kept")
  func redacted() async throws {
    try await Village.with { village in
      try await rate("Tôi là HÀ THỊ MẨY, 0912345678, <b>chờ lâu</b>", in: village)
      let page = try await village.browser(of: .chairman).get(CitizensURL.ratings).text
      #expect(page.contains("Tôi là H** T** M**, ***, &lt;b&gt;chờ lâu&lt;/b&gt;"))
      for secret in ["038190004417", "0912345678", "MẨY", "000.03.97.H56"] { #expect(!page.contains(secret)) }
    }
  }

  @Test("leaders and the monitor above see them, officers don't")
  func readers() async throws {
    try await Village.with { village in
      try await rate("Nên có ghế ngồi chờ", in: village)
      #expect(try await village.browser(of: .monitor).get(CitizensURL.ratings).text.contains("Nên có ghế ngồi chờ"))
      let chairman = try await village.browser(of: .chairman)
      #expect(try await chairman.get(CitizensURL.ratings).text.contains("Nên có ghế ngồi chờ"))
      let district = village.world.cast.district.id
      #expect(try await chairman.get(CitizensURL.ratings.with("don-vi", district)).status == .forbidden)
      let officer = try await village.browser(of: .officer)
      for path in [CitizensURL.ratings, CitizensURL.ratingsCSV] {
        #expect(try await officer.get(path).status == .forbidden)
        #expect(try await village.browser().get(path).status == .seeOther)
      }
    }
  }

  @Test("a spreadsheet gets the same lines, and no formula")
  func sheet() async throws {
    try await Village.with { village in
      try await rate("=HYPERLINK(\"http://a.example\")", in: village)
      let answer = try await village.browser(of: .chairman).get(CitizensURL.ratingsCSV)
      #expect(answer.status == .ok)
      #expect(answer.headers[.contentType] == "text/csv; charset=utf-8")
      #expect(answer.text.contains("Tháng,Đơn vị tiếp nhận,Lĩnh vực,Thời gian giải quyết hồ sơ"))
      #expect(answer.text.contains("8/2020,UBND Xã Trung Tiến,Hộ tịch,Hài lòng,Chưa hài lòng,Bình thường,"))
      #expect(answer.text.contains("\"'=HYPERLINK"))
    }
  }

  @Test("the form takes a remark")
  func form() async throws {
    try await Village.with { village in
      let token = LookUpToken.slip(try village.slip(of: try await village.finished()))
      let browser = village.browser()
      _ = try await browser.get(CitizensURL.lookUp(token))
      let fields: KeyValuePairs = [
        "time": "satisfied", "attitude": "neutral", "guidance": "satisfied", "remark": "Cán bộ chỉ dẫn tận tình",
      ]
      #expect(try await browser.submit(CitizensURL.rating(token), fields).status == .seeOther)
      let months = RatingMonths(from: Times.friday, to: Times.friday)
      let list = try await village.citizens.ratings(of: [village.commune], in: months, page: 1)
      #expect(list.lines.map(\.remark) == ["Cán bộ chỉ dẫn tận tình"])
    }
  }
}
