import Documents
import HTTPTypes
import Ledger
import Markup
import RouterClient
import TestWorld
import Testing
import WebShell

@Suite("Lists and search")
struct ListPageTests {
  @Test("the list shows the agency's documents, newest first, by stage and type")
  func list() async throws {
    try await Office.withKeys { office in
      _ = try await office.world.drafted(TestWorld.content("việc đầu"))
      _ = try await office.world.issued(TestWorld.content("việc sau", type: "tb"))
      let browser = try await office.browser(of: .clerk)
      let all = try await browser.get("/van-ban-di").text
      let (first, last) = (try #require(all.firstRange(of: "việc sau")), try #require(all.firstRange(of: "việc đầu")))
      #expect(first.lowerBound < last.lowerBound && all.contains("<b>01/TB-UBND</b>"))
      let drafts = try await browser.get("/van-ban-di?stage=draft").text
      #expect(drafts.contains("việc đầu") && !drafts.contains("việc sau") && drafts.contains("Bỏ lọc"))
      let decisions = try await browser.get("/van-ban-di?type=tb").text
      #expect(!decisions.contains("việc đầu") && decisions.contains("việc sau"))
      let empty = try await browser.get("/van-ban-di?year=2019").text
      #expect(empty.contains("Không có văn bản phù hợp"))
    }
  }

  @Test(
    "a filter that there is not filters nothing",
    arguments: ["stage=x", "type=x", "year=x", "before=x", "year=1&year=x"])
  func oddFilters(query: String) async throws {
    try await Office.with { office in
      _ = try await office.world.drafted(TestWorld.content("việc đầu"))
      let answer = try await office.browser(of: .clerk).get(try #require(WebPath(received: "/van-ban-di?\(query)")))
      #expect(answer.status == .ok)
    }
  }

  @Test("a long list goes on where the page ended")
  func pages() async throws {
    try await Office.with { office in
      for number in 1...26 { _ = try await office.world.drafted(TestWorld.content("việc số \(number)")) }
      let browser = try await office.browser(of: .clerk)
      let first = try await browser.get("/van-ban-di").text
      #expect(first.contains(">việc số 26<") && first.contains(">việc số 2<") && !first.contains(">việc số 1<"))
      let next = try #require(first.split(separator: "href=\"/van-ban-di?before=").dropFirst().first).prefix {
        $0 != "\""
      }
      let second = try await browser.get(try #require(WebPath(received: "/van-ban-di?before=\(next)"))).text
      #expect(second.contains(">việc số 1<") && !second.contains(">việc số 2<") && !second.contains("Trang sau"))
    }
  }

  @Test(
    "words are found with their marks and without, in subject, text and number",
    arguments: ["chuyển đổi", "chuyen doi", "CHUYỂN", "kien toan", "01/QĐ-UBND", "qd-ubnd", "chiu trach nhiem"])
  func found(words: String) async throws {
    try await Office.withKeys { office in
      _ = try await office.world.issued()
      let page = try await office.browser(of: .clerk).get(("/tim" as WebPath).with("q", "  \(words) ")).text
      #expect(page.contains("<h1>Tìm: \(words)</h1>") && page.contains(">kiện toàn Ban Chỉ đạo chuyển đổi số<"))
    }
  }

  @Test("words typed into the search of a page get an address of their own")
  func typed() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .clerk)
      _ = try await browser.get("/van-ban-di")
      let answer = try await browser.submit("/tim", ["q": " kiện toàn "])
      #expect(answer.location == ("/tim" as WebPath).with("q", "kiện toàn"))
    }
  }

  @Test(
    "what is elsewhere or nowhere is not found", arguments: ["chuyen doi", "khong co that", "%", "\"", "a AND", "*"])
  func notFound(words: String) async throws {
    try await Office.with { office in
      _ = try await office.world.drafted()
      let account = words == "chuyen doi" ? "neighbour" : "clerk"
      let answer = try await office.browser(of: account).get(("/tim" as WebPath).with("q", words))
      #expect(answer.status == .ok && !answer.text.contains(">kiện toàn"))
    }
  }

  @Test("a search for nothing lists everything", arguments: ["/tim", "/tim?q=", "/tim?q=%20%20"])
  func nothing(path: String) async throws {
    try await Office.with { office in
      _ = try await office.world.drafted()
      let page = try await office.browser(of: .clerk).get(try #require(WebPath(received: path))).text
      #expect(page.contains("<h1>Văn bản đi</h1>") && page.contains(">kiện toàn"))
    }
  }

  @Test("the register prints the year's numbers in order, with what became of each")
  func register() async throws {
    try await Office.withKeys { office in
      for (subject, type) in [("việc một", "qd"), ("việc hai", "tb"), ("việc ba", "bc")] {
        _ = try await office.world.issued(TestWorld.content(subject, type: type))
      }
      let voided = try await office.world.numbered(TestWorld.content("việc bốn"))
      try await office.world.desk.void(voided, reason: "Cấp nhầm", by: try office.world.permit(.clerk), at: Times.now)
      let page = try await office.browser(of: .clerk).get("/so-van-ban-di?year=2020").text
      let numbers = page.matches(of: />(\d\d\/[^<]*)<\/a>/).map { String($0.output.1) }
      #expect(numbers == ["01/QĐ-UBND", "02/TB-UBND", "03/BC-UBND", "04/QĐ-UBND"])
      for words in ["SỔ ĐĂNG KÝ VĂN BẢN ĐI", "Thông báo việc hai", "VT, VHXH", "Hủy số: Cấp nhầm", "14/8/2020</time>"] {
        #expect(page.contains(words), "\(words)")
      }
    }
  }

  @Test("a long book opens at its newest page, turns both ways, and prints whole")
  func longRegister() async throws {
    try await Office.with { office in
      for number in 1...53 {
        let id = try await office.world.submitted(TestWorld.content("việc số \(number)"))
        try await office.world.desk.number(id, by: try office.world.permit(.clerk), at: Times.now)
      }
      let browser = try await office.browser(of: .clerk)
      func numbers(_ path: WebPath) async throws -> [Int] {
        try await browser.get(path).text.matches(of: />(\d+)\/QĐ-UBND</).compactMap { Int($0.output.1) }
      }
      #expect(try await numbers("/so-van-ban-di") == Array(4...53))
      #expect(try await browser.get("/so-van-ban-di").text.contains("‹ Trang trước"))
      #expect(try await numbers("/so-van-ban-di?after=0") == Array(1...50))
      #expect(try await browser.get("/so-van-ban-di?after=0").text.contains("Trang sau ›"))
      #expect(try await numbers("/so-van-ban-di?so=52") == [52, 53])
      #expect(try await numbers("/so-van-ban-di?so=-9") == Array(1...50))
      #expect(try await numbers("/so-van-ban-di/in?year=2020") == Array(1...53))
      // The list says each number once, in its own column.
      #expect(try await browser.get("/van-ban-di").text.ranges(of: "53/QĐ-UBND").count == 1)
    }
  }

  @Test("an empty book says so", arguments: ["/so-van-ban-di", "/so-van-ban-di?year=1999", "/so-van-ban-di?series=x"])
  func emptyBook(path: String) async throws {
    try await Office.with { office in
      let answer = try await office.browser(of: .clerk).get(try #require(WebPath(received: path)))
      #expect(answer.status == .ok && answer.text.contains("Sổ chưa có văn bản"))
    }
  }

  @Test("the register shows no other agency's numbers")
  func ownRegister() async throws {
    try await Office.withKeys { office in
      _ = try await office.world.issued()
      let page = try await office.browser(of: "neighbour").get("/so-van-ban-di?year=2020").text
      #expect(page.contains("Sổ chưa có văn bản") && !page.contains("QĐ-UBND"))
    }
  }
}
