import Hummingbird
import Markup
import RouterClient
import Testing
import WebShell

@testable import Procedures

@Suite("The catalogue on the screen")
struct ProcedurePagesTests {
  @Test("two letters find the procedure, and it stands first")
  func search() async throws {
    try await Office.with { office in
      let page = try await office.browser(of: "motcua").get("/thu-tuc?q=kh").text
      let first = try #require(page.firstMatch(of: /class="subject" href="\/thu-tuc\/([0-9.]+)"/)).1
      #expect(first == "1.000894")
    }
  }

  @Test(
    "a commune sees its own list: those of the border only there",
    arguments: [("motcua", true), ("motcua.trungha", false)])
  func border(account: String, isSeen: Bool) async throws {
    try await Office.with { office in
      let page = try await office.browser(of: account).get("/thu-tuc").text
      #expect(page.contains("/thu-tuc/1.000094") == isSeen)
      #expect(page.contains("/thu-tuc/2.000815"))
    }
  }

  @Test("the list narrows down to a field and a situation")
  func filters() async throws {
    try await Office.with { office in
      let path = ("/thu-tuc" as WebPath).with("linh-vuc", "Chứng thực").with("su-kien", "land_and_home")
      let page = try await office.browser(of: "motcua").get(path).text
      #expect(page.contains("1 thủ tục."))
      #expect(page.contains("/thu-tuc/2.001035"))
    }
  }

  @Test("codes that are over or to come are shown when asked for")
  func everything() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: "motcua")
      #expect(try await !browser.get("/thu-tuc").text.contains("/thu-tuc/1.013967"))
      #expect(try await browser.get("/thu-tuc?pham-vi=tat-ca").text.contains("/thu-tuc/1.013967"))
    }
  }

  @Test("a procedure shows its limit, papers, fees, steps and what it leads on to")
  func procedure() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: "motcua")
      let copies = try await browser.get("/thu-tuc/2.000815").text
      #expect(
        copies.contains("2.000 đồng/trang của bản chính, từ trang thứ ba 1.000 đồng/trang, tối đa 200.000 đồng/bản"))
      let land = try await browser.get("/thu-tuc/1.003554").text
      #expect(land.contains("45 ngày"))
      #expect(land.contains("Thêm 10 ngày"))
      #expect(land.contains("href=\"/thu-tuc/1.012812\""))
      let residence = try await browser.get("/thu-tuc/1.004222").text
      #expect(residence.contains("Trên hệ thống của Bộ Công an, không tiếp nhận tại đây"))
    }
  }

  @Test("without a version asked for, the one in force is shown")
  func versions() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: "motcua")
      #expect(try await browser.get("/thu-tuc/1.001776").text.contains("22 ngày làm việc"))
      #expect(try await browser.get("/thu-tuc/1.001776?phien-ban=2").text.contains("10 ngày làm việc"))
    }
  }

  @Test(
    "what is not there is not found",
    arguments: ["/thu-tuc/9.999999", "/thu-tuc/ket-hon", "/thu-tuc/1.000894?phien-ban=9"])
  func notFound(path: String) async throws {
    try await Office.with { office in
      let answer = try await office.browser(of: "motcua").get(try #require(WebPath(received: path)))
      #expect(answer.status == .notFound)
    }
  }

  @Test(
    "who administers nothing, or only a commune, can't change the catalogue and is not offered to",
    arguments: [("motcua", "chưa được giao quyền quản trị"), ("quantri.xa", "chỉ quản trị của cơ quan cấp trên cùng")])
  func notTheKeeper(account: String, words: String) async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: account)
      #expect(try await !browser.get("/thu-tuc").text.contains("Thêm thủ tục"))
      for path in [
        "/thu-tuc/them", "/thu-tuc/1.000894/sua", "/thu-tuc/1.000894/ket-thuc", "/thu-tuc/nhap",
        "/thu-tuc/danh-muc.xlsx", "/thu-tuc/danh-muc.csv",
      ] {
        let answer = try await browser.get(try #require(WebPath(received: path)))
        #expect(answer.status == .forbidden)
        #expect(answer.text.contains(words))
      }
    }
  }
}
