import HTTPTypes
import Ledger
import Markup
import People
import RouterClient
import TestWorld
import Testing
import WebShell

@testable import OneStop

@Suite("The number of a person's card, looked for")
struct CardNumberTests {
  private static let number = "038190000123"

  @Test("finds the dossier, and stands in no address and no title", arguments: [number, "038 190 000 123"])
  func found(words: String) async throws {
    try await DossierOffice.with { office in
      let dossier = try await office.received()
      let browser = try await office.browser(of: .receiver)
      _ = try await browser.get(OneStopURL.list)
      let answer = try await browser.submit(OneStopURL.list, ["q": words])
      #expect(answer.status == .ok && answer.location == nil)
      #expect(answer.text.contains("/ho-so/\(dossier.id)\""))
      #expect(answer.text.contains("Tìm hồ sơ: •••••••••123"))
      let links = answer.text.matches(of: #/(?:href|action)="([^"]*)"/#).map { String($0.1) }
      #expect(!links.contains { $0.filter(\.isNumber).contains(CardNumberTests.number) })
    }
  }

  @Test("is sent on as a form from the search of every page")
  func fromEveryPage() async throws {
    try await DossierOffice.with { office in
      let dossier = try await office.received()
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get("/van-ban-di")
      let answer = try await browser.submit(ShellURL.search, ["q": CardNumberTests.number])
      #expect(answer.status == .temporaryRedirect)
      #expect(answer.location == OneStopURL.list)
      let resent = try await browser.submit(OneStopURL.list, ["q": CardNumberTests.number])
      #expect(resent.text.contains("/ho-so/\(dossier.id)\""))
    }
  }

  @Test("is not taken from an address", arguments: [ShellURL.search, OneStopURL.list])
  func inAddress(path: WebPath) async throws {
    try await DossierOffice.with { office in
      let browser = try await office.browser(of: .receiver)
      let answer = try await browser.get(path.with("q", CardNumberTests.number))
      #expect(answer.location == OneStopURL.list)
      #expect(try await browser.follow(answer).text.contains("Số giấy tờ không được để trên địa chỉ trang."))
    }
  }

  @Test("turns the page by a form as well")
  func turning() throws {
    let form = try SubmittedForm(urlEncoded: Array("q=\(CardNumberTests.number)".utf8))
    let page = DossierListPage(
      lines: [], query: DossierListQuery(form), next: Dossier.ID(rawValue: 17), places: [OneStopNavigation.searchPlace],
      mayReceive: false, token: CSRFToken(session: SessionToken()), now: Times.now
    ).html.description
    #expect(page.contains("name=\"before\" value=\"17\""))
    #expect(!page.contains("before=17"))
  }

  @Test("other words and filters get an address of their own")
  func words() async throws {
    try await DossierOffice.with { office in
      let browser = try await office.browser(of: .receiver)
      _ = try await browser.get(OneStopURL.list)
      #expect(try await browser.submit(OneStopURL.list, ["q": "lo thi"]).location == OneStopURL.search("lo thi"))
      let narrowed = try await browser.submit(OneStopURL.list, ["q": "", "status": "returned", "from": "2020-08-14"])
      #expect(narrowed.location == OneStopURL.list.with("status", "returned").with("from", "2020-08-14"))
    }
  }
}
