import Cryptography
import HTTPTypes
import Ledger
import Markup
import OneStop
import People
import PrintedFiles
import RouterClient
import TestWorld
import Testing
import WebShell

@Suite("The page of a dossier")
struct DossierPageTests {
  @Test("says what to do, why it is due then, who did what, and masks numbers that others could read")
  func page() async throws {
    try await DossierOffice.with { office in
      let dossier = try await office.received()
      let page = try await office.browser(of: .receiver).get(OneStopURL.dossier(dossier.id)).text
      #expect(page.contains("Hạn này được tính như thế nào") && page.contains("ngày đầu tiên, không tính"))
      #expect(page.contains("Thẩm định") && page.contains("Ký duyệt") && page.contains("•••••••••123"))
      #expect(page.contains("15.000 đồng") && page.contains("/phieu/tiep-nhan"))
    }
  }

  @Test("does not say that a paper stayed here which was only shown")
  func shownPaper() async throws {
    try await DossierOffice.with { office in
      let dossier = try await office.received(DossierOffice.withShownPaper)
      let browser = try await office.browser(of: .receiver)
      let page = try await browser.get(OneStopURL.dossier(dossier.id)).text
      #expect(page.contains("đã xuất trình"))
      let slip = try await browser.get("/ho-so/\(dossier.id)/phieu/tiep-nhan")
      let file = try TemporaryFile(slip.body)
      let words = try Tool.text("pdftotext", [file.path, "-"])
      #expect(words.contains("Xuất trình"))
    }
  }

  @Test("prints its code to be scanned at the counter, also where citizens reach no address")
  func scanned() async throws {
    try await DossierOffice.with { office in
      let dossier = try await office.received()
      let slip = try await office.browser(of: .receiver).get("/ho-so/\(dossier.id)/phieu/tiep-nhan")
      let file = try TemporaryFile(slip.body)
      #expect(try Tool.codes(onFirstPageOf: file.path) == [dossier.code?.description ?? "?"])
    }
  }

  @Test("is opened at once by its whole code, and by nothing less")
  func byCode() async throws {
    try await DossierOffice.with { office in
      let dossier = try await office.received()
      let code = try #require(dossier.code).description
      let browser = try await office.browser(of: .receiver)
      let list: WebPath = "/ho-so"
      #expect(try await browser.get(list.with("q", code.lowercased())).location == "/ho-so/\(dossier.id)")
      #expect(try await browser.get(list.with("q", String(code.dropLast(2)))).status == .ok)
      #expect(try await browser.get(list.with("q", "Lò Thị Xuân")).status == .ok)
    }
  }

  @Test("is not found by another commune's counter, nor by nobody in particular")
  func otherAgency() async throws {
    try await DossierOffice.with { office in
      let id = try await office.taken()
      #expect(try await office.browser(of: .neighbour).get(OneStopURL.dossier(id)).status == .notFound)
      #expect(try await office.browser(of: .officer).get("/ho-so/999").status == .notFound)
      #expect(try await office.browser(of: .officer).get("/ho-so/mot").status == .notFound)
    }
  }

  @Test("of a denunciation is seen by who received it and the heads only, in lists too")
  func restricted() async throws {
    try await DossierOffice.with { office in
      let id = try await office.handedOver(DossierOffice.denunciation, name: "Người Tố Cáo")
      #expect(try await office.browser(of: .officer).get(OneStopURL.dossier(id)).status == .forbidden)
      let page = try await office.browser(of: .receiver).get(OneStopURL.dossier(id))
      #expect(page.status == .ok && !page.text.contains("<title>Người Tố Cáo"))
      for path: WebPath in ["/ho-so", "/so-theo-doi-ho-so", "/mot-cua/hang/cho-nhan"] {
        #expect(try await !office.browser(of: .officer).get(path).text.contains("/ho-so/\(id)\""))
      }
      let list = try await office.browser(of: .receiver).get("/ho-so").text
      #expect(list.contains("/ho-so/\(id)\"") && !list.contains("Người Tố Cáo"))
    }
  }

  @Test("escapes what people write")
  func escaping() async throws {
    try await DossierOffice.with { office in
      let id = try await office.handedOver(name: "<script>alert(1)</script>")
      try await office.dossiers.note("<b>x</b>", on: id, by: office.standing(.officer), at: office.clock.now)
      let browser = try await office.browser(of: .officer)
      for path: WebPath in [OneStopURL.dossier(id), "/ho-so", "/so-theo-doi-ho-so", "/ho-so/\(id)/lay-y-kien"] {
        let text = try await browser.get(path).text
        #expect(!text.contains("<script>alert") && !text.contains("<b>x</b>"))
      }
    }
  }

  @Test("serves the dossier's own files with what they are, and no others")
  func files() async throws {
    try await DossierOffice.with { office in
      let id = try await office.ready()
      let browser = try await office.browser(of: .receiver)
      let file = try #require(try await office.dossier(id).result?.file)
      let answer = try await browser.get("/ho-so/\(id)/tep/\(file.hexadecimal)")
      #expect(answer.headers[.contentType] == "application/pdf" && answer.body == SampleFile.pdf)
      #expect(answer.headers[.contentSecurityPolicy] != nil)
      let foreign = SHA256Digest(of: Array("khác".utf8)).hexadecimal
      #expect(try await browser.get("/ho-so/\(id)/tep/\(foreign)").status == .unprocessableContent)
      #expect(try await browser.get("/ho-so/\(id)/tep/\(file.hexadecimal)/chu-ky").text.contains("Chữ ký số"))
      #expect(try await browser.get("/ho-so/\(id)/tep/\(foreign)/chu-ky").status == .unprocessableContent)
      let neighbour = try await office.browser(of: .neighbour)
      #expect(try await neighbour.get("/ho-so/\(id)/tep/\(file.hexadecimal)").status == .notFound)
    }
  }
}
