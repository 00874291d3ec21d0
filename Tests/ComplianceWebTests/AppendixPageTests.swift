import Hummingbird
import Ledger
import Markup
import People
import RouterClient
import Testing
import WorkTime

@testable import Compliance

@Suite("The appendix on the screen")
struct AppendixPageTests {
  @Test("each figure leads to its list, and the totals add up")
  func figures() async throws {
    try await District.with { district in
      let page = try await district.browser(of: "giamsat").get("/giam-sat?tu=2020-08-01&den=2020-08-14").text
      #expect(
        page.contains("/giam-sat/\(district.limited.id)/khong-dung-quy-trinh?tu=2020-08-01&amp;den=2020-08-14\">3<"))
      #expect(page.contains("<td class=\"num\" data-label=\"Đúng quy\u{a0}trình\">48</td>"))
      #expect(page.contains("3 văn bản sai quy trình"))
    }
  }

  @Test("both groups are named in a sentence")
  func groups() async throws {
    try await District.with { district in
      let page = try await district.browser(of: "giamsat").get("/giam-sat?tu=2020-08-01&den=2020-08-14").text
      #expect(page.contains("1 đơn vị thực hiện tốt:</b> UBND Xã Tam Thanh"))
      #expect(page.contains("1 đơn vị còn hạn chế.</b> UBND Xã Tam Lư: 3 văn bản sai quy trình"))
    }
  }

  @Test("without days the page shows the month so far")
  func presentMonth() async throws {
    try await District.with { district in
      let page = try await district.browser(of: "giamsat").get("/giam-sat").text
      #expect(page.contains("01/8/2020 – 17/8/2020"))
    }
  }

  @Test("a period that ends before it begins is told at its field")
  func brokenPeriod() async throws {
    try await District.with { district in
      let answer = try await district.browser(of: "giamsat").get("/giam-sat?tu=2020-08-14&den=2020-08-01")
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("id=\"e-den\""))
    }
  }

  @Test(
    "who neither monitors nor leads is refused",
    arguments: ["/giam-sat", "/giam-sat/phu-luc.csv", "/giam-sat/phu-luc.json"])
  func noCapability(path: String) async throws {
    try await District.with { district in
      let answer = try await district.browser(of: "vanthu").get(try #require(WebPath(received: path)))
      #expect(answer.status == .forbidden)
      #expect(answer.text.contains("chưa được giao quyền xem số liệu giám sát"))
    }
  }

  @Test("a leader sees the own agency's line and no other's")
  func leader() async throws {
    try await District.with { district in
      let browser = try await district.browser(of: "chutich")
      #expect(try await browser.get("/giam-sat").text.contains("UBND Xã Tam Thanh"))
      let other = ("/giam-sat" as WebPath).with("don-vi", district.limited.id)
      #expect(try await browser.get(other).status == .forbidden)
    }
  }

  @Test("an agency outside the monitor's tree can't be asked for")
  func outsideReach() async throws {
    try await District.with { district in
      let browser = try await district.browser(of: "giamsat")
      let asked = ("/giam-sat" as WebPath).with("don-vi", district.elsewhere.id)
      #expect(try await browser.get(asked).status == .forbidden)
    }
  }

  @Test("the CSV has the letter's columns")
  func csv() async throws {
    try await District.with { district in
      let answer = try await district.browser(of: "giamsat").get("/giam-sat/phu-luc.csv?tu=2020-08-01&den=2020-08-14")
      #expect(answer.text.contains("1,UBND Xã Tam Thanh,21,,21,,tốt,3,đã thực hiện\n"))
      #expect(answer.text.contains("còn hạn chế,0,chưa thực hiện\n"))
    }
  }

  @Test("the figure of dossiers leads to their list, and the list has as many")
  func dossiers() async throws {
    try await District.with { district in
      let browser = try await district.browser(of: "giamsat")
      let path = "/giam-sat/\(district.good.id)/ho-so-mot-cua?tu=2020-08-01&den=2020-08-14"
      let page = try await browser.get("/giam-sat?tu=2020-08-01&den=2020-08-14").text
      #expect(page.contains(path.replacing("&", with: "&amp;") + "\">3<"))
      let list = try await browser.get(try #require(WebPath(received: path))).text
      #expect(list.contains("3 hồ sơ"))
      #expect(list.ranges(of: "<tr data-row>").count == 3)
    }
  }

  @Test("dossiers of a unit outside the viewer's tree are refused")
  func foreignDossiers() async throws {
    try await District.with { district in
      let path = "/giam-sat/\(district.elsewhere.id)/ho-so-mot-cua?tu=2020-08-01&den=2020-08-14"
      let answer = try await district.browser(of: "giamsat").get(try #require(WebPath(received: path)))
      #expect(answer.status == .forbidden)
    }
  }

  @Test("the JSON says from when to when it counts")
  func json() async throws {
    try await District.with { district in
      let answer = try await district.browser(of: "giamsat").get("/giam-sat/phu-luc.json?tu=2020-08-01&den=2020-08-14")
      #expect(answer.text.contains("\"from\" : \"2020-08-01\""))
    }
  }

  @Test("an export of a broken period is not found")
  func brokenExport() async throws {
    try await District.with { district in
      let answer = try await district.browser(of: "giamsat").get("/giam-sat/phu-luc.csv?tu=hom-nay&den=2020-08-14")
      #expect(answer.status == .notFound)
    }
  }
}
