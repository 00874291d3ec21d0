import HTTPTypes
import Ledger
import Markup
import People
import RouterClient
import TestWorld
import Testing
import WebShell

@testable import OneStop

@Suite("The page of dossiers by post")
struct PostalPageTests {
  private static let secret = "1.001776"

  @Test("tells where to post a result, how it stands, and what there is of each kind")
  func toPost() async throws {
    try await DossierOffice.with { office in
      let id = try await office.ready(postedTo: "Bản <b>Xía</b>")
      let browser = try await office.browser(of: .receiver)
      let page = try await browser.get(OneStopURL.postal).text
      #expect(page.contains("/ho-so/\(id)\""))
      #expect(page.contains("Bản &lt;b&gt;Xía&lt;/b&gt; · 0912345678"))
      #expect(page.contains("Chờ gửi kết quả (1)") && page.contains("Nộp qua bưu chính (0)"))
      #expect(page.contains("Thu 15.000"))
      let submitted = try await browser.get(OneStopURL.postal(.submitted)).text
      #expect(submitted.contains("Không có hồ sơ nào"))
    }
  }

  @Test("names nobody of a kind that is kept quiet")
  func hidden() async throws {
    try await DossierOffice.with { office in
      _ = try await office.received(PostalPageTests.secret, postedTo: "Bản Xía")
      let page = try await office.browser(of: .receiver).get(OneStopURL.postal(.returning)).text
      #expect(page.contains("(không hiển thị)"))
      for secret in ["Lò Thị Xuân", "Bản Xía", "0912345678"] { #expect(!page.contains(secret)) }
    }
  }

  @Test("is closed to who has no part in dossiers, and stands in the navigation of who has")
  func readers() async throws {
    try await DossierOffice.with { office in
      #expect(try await office.browser(of: .administrator).get(OneStopURL.postal).status == .forbidden)
      let desk = try await office.browser(of: .receiver).get(OneStopURL.desk).text
      #expect(desk.contains("href=\"\(OneStopURL.postal)\""))
    }
  }
}
