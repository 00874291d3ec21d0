import HTTPTypes
import Ledger
import Markup
import OneStop
import People
import RouterClient
import TestWorld
import Testing
import WebShell

@Suite("The counter's desk, lists and register")
struct CounterPageTests {
  @Test("begin at the desk for who has nothing else to do, at home for the others")
  func home() async throws {
    try await DossierOffice.with { office in
      for player in [DossierOffice.Player.receiver, .counterHead] {
        let answer = try await office.browser(of: player).get("/")
        #expect(answer.location == OneStopURL.desk, "\(player)")
      }
      #expect(try await office.browser(of: .officer).get("/").status == .ok)
      let administrator = try await office.browser(of: .administrator)
      for path in [OneStopURL.desk, OneStopURL.list, OneStopURL.register] {
        #expect(try await administrator.get(path).status == .forbidden)
      }
    }
  }

  @Test("show what waits, in numbers that equal the lists")
  func desk() async throws {
    try await DossierOffice.with { office in
      let dossier = try await office.received()
      let browser = try await office.browser(of: .receiver)
      let page = try await browser.get(OneStopURL.desk).text
      #expect(page.contains("<b>1</b> <span>Chờ bàn giao</span>") && page.contains(dossier.code?.description ?? "?"))
      #expect(try await browser.get("/mot-cua/hang/cho-ban-giao").text.contains("/ho-so/\(dossier.id)\""))
      #expect(try await browser.get("/mot-cua/hang/cho-nhan").status == .notFound)
    }
  }

  @Test(
    "find a dossier by a name without marks, a phone or its procedure",
    arguments: ["lo thi xuan", "0912345678", "tinh trang hon nhan"])
  func search(words: String) async throws {
    try await DossierOffice.with { office in
      let dossier = try await office.received()
      let browser = try await office.browser(of: .receiver)
      #expect(try await browser.get(OneStopURL.search(words)).text.contains("/ho-so/\(dossier.id)\""))
      #expect(try await !browser.get(OneStopURL.search("khong co ai")).text.contains("/ho-so/\(dossier.id)\""))
    }
  }

  @Test("are reached from the search of every page")
  func siteSearch() async throws {
    try await DossierOffice.with { office in
      let code = try await office.received().code?.description ?? "?"
      let search = ShellURL.search
      let officer = try await office.browser(of: .officer)
      #expect(try await officer.get(search.with("q", code)).location == OneStopURL.search(code))
      let tabs = try await officer.get(search.with("q", "khai sinh")).text
      #expect(tabs.contains("Hồ sơ một cửa") && tabs.contains("Văn bản đi"))
      #expect(
        try await officer.get(OneStopURL.search("khai sinh")).text.contains("aria-current=\"page\">Hồ sơ một cửa"))
      #expect(try await office.browser(of: .receiver).get(search.with("q", "x")).location == OneStopURL.search("x"))
    }
  }

  @Test("narrow by status, channel, procedure and days")
  func filters() async throws {
    try await DossierOffice.with { office in
      let id = try await office.taken()
      let browser = try await office.browser(of: .officer)
      for (query, isThere) in [
        ("status=in_process", true), ("status=returned", false), ("channel=online", false),
        ("procedure=1.004873", true), ("procedure=1.000000", false), ("from=2020-08-14&to=2020-08-14", true),
        ("from=2020-08-15", false),
      ] {
        let path = try #require(WebPath(received: "/ho-so?\(query)"))
        #expect(try await browser.get(path).text.contains("/ho-so/\(id)\"") == isThere, "\(query)")
      }
    }
  }

  @Test("keep a register of what was accepted, page by page, and as the prescribed book for the printer")
  func register() async throws {
    try await DossierOffice.with { office in
      let code = try await office.received().code?.description ?? "?"
      let browser = try await office.browser(of: .receiver)
      for path: WebPath in ["/so-theo-doi-ho-so", "/so-theo-doi-ho-so?trang=9"] {
        let page = try await browser.get(path).text
        #expect(page.contains(code) && page.contains("Bản Xía") && page.contains("SỔ THEO DÕI HỒ SƠ"))
      }
      #expect(try await browser.get("/so-theo-doi-ho-so").text.contains("/so-theo-doi-ho-so/in?from=2020-01-01"))
      let book = try await browser.get("/so-theo-doi-ho-so/in")
      #expect(book.status == .ok && book.text.hasPrefix("%PDF-"))
      let years = try await browser.get("/so-theo-doi-ho-so/in?from=2019-12-01&to=2020-02-01")
      #expect(years.status == .unprocessableContent && years.text.contains("trong cùng một năm"))
      let later = try await browser.get("/so-theo-doi-ho-so?from=2021-01-01&to=2021-02-01").text
      #expect(!later.contains(code) && later.contains("Sổ chưa có hồ sơ"))
      let foreign = try await office.browser(of: .neighbour).get("/so-theo-doi-ho-so").text
      #expect(!foreign.contains(code))
    }
  }
}
