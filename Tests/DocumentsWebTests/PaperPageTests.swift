import Documents
import Foundation
import HTTPTypes
import Ledger
import Markup
import People
import RouterClient
import TestWorld
import Testing
import WebShell

@Suite("The record of a document signed on paper")
struct PaperPageTests {
  @Test("takes a number, keeps the scan and is marked incorrect")
  func recorded() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .clerk)
      #expect(try await browser.get("/van-ban-di/ghi-nhan-giay").text.contains("value=\"2020-08-14\""))
      let scan = SampleFile.upload("scan", "quet.pdf", SampleFile.pdf)
      let answer = try await browser.upload("/van-ban-di/ghi-nhan-giay", FormFields.paper(), files: [scan])
      let page = try await browser.follow(answer).text
      #expect(page.contains("số 01/QĐ-UBND") && page.contains("Không đúng quy trình"))
      #expect(page.contains("Ký giấy, ghi nhận sau"))
    }
  }

  @Test("recorded by mistake, has its number voided on its page with a reason, by the clerk only")
  func voided() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .clerk)
      _ = try await browser.get("/van-ban-di/ghi-nhan-giay")
      let scan = SampleFile.upload("scan", "quet.pdf", SampleFile.pdf)
      let path = try #require(
        try await browser.upload("/van-ban-di/ghi-nhan-giay", FormFields.paper(), files: [scan]).location)
      #expect(try await browser.get(path).text.contains("<summary>Hủy số…</summary>"))
      let act = try #require(WebPath(received: "\(path)/huy-so"))
      #expect(try await browser.submit(act, ["reason": ""]).text.contains("id=\"e-reason\""))
      let page = try await browser.follow(try await browser.submit(act, ["reason": "Ghi nhầm sổ"])).text
      #expect(page.contains("Số đã hủy: Ghi nhầm sổ") && page.contains("Không đúng quy trình"))
      let officer = try await office.browser(of: .officer)
      #expect(!(try await officer.get(path).text.contains("Hủy số…")))
    }
  }

  @Test("sent twice takes one number")
  func twice() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .clerk)
      _ = try await browser.get("/van-ban-di/ghi-nhan-giay")
      let scan = SampleFile.upload("scan", "quet.pdf", SampleFile.pdf)
      let first = try await browser.upload("/van-ban-di/ghi-nhan-giay", FormFields.paper(), files: [scan])
      let second = try await browser.upload("/van-ban-di/ghi-nhan-giay", FormFields.paper(), files: [scan])
      #expect(first.status == .seeOther && first.location == second.location)
      #expect(try await office.documentCount() == 1)
    }
  }

  @Test("needs a scan that is a PDF", arguments: ["<html>not a PDF</html>", "%PDF-1.7\ncut off", ""])
  func notPDF(content: String) async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .clerk)
      _ = try await browser.get("/van-ban-di/ghi-nhan-giay")
      let scan = SampleFile.upload("scan", "quet.pdf", Array(content.utf8))
      let answer = try await browser.upload("/van-ban-di/ghi-nhan-giay", FormFields.paper(), files: [scan])
      #expect(answer.status == .unprocessableContent && answer.text.contains("href=\"#f-scan\""))
      #expect(answer.text.contains("giấy ký tay</textarea>"))
      #expect(try await office.documentCount() == 0)
    }
  }

  @Test("refuses a scan with a password")
  func encrypted() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .clerk)
      _ = try await browser.get("/van-ban-di/ghi-nhan-giay")
      let scan = SampleFile.upload("scan", "khoa.pdf", try SampleFile.encrypted())
      let answer = try await browser.upload("/van-ban-di/ghi-nhan-giay", FormFields.paper(), files: [scan])
      #expect(answer.text.contains("id=\"e-scan\"") && answer.text.contains("Tệp PDF có đặt mật khẩu"))
      #expect(try await office.documentCount() == 0)
    }
  }

  @Test("without a scan, of an unnumbered type or of tomorrow is told at its field")
  func badFields() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .clerk)
      let scan = SampleFile.upload("scan", "quet.pdf", SampleFile.pdf)
      for (fields, files, problem) in [
        (FormFields.paper(), [], "href=\"#f-scan\">Chọn tệp PDF bản chụp"),
        (FormFields.paper(type: "thu-cong"), [scan], "href=\"#f-type\">Loại văn bản này không có số"),
        (FormFields.paper(signedOn: "2020-08-15"), [scan], "href=\"#f-signedOn\">Ngày ký chưa đến"),
        (FormFields.paper(signedOn: "31/2/2020"), [scan], "href=\"#f-signedOn\">Nhập ngày theo dạng"),
      ] {
        _ = try await browser.get("/van-ban-di/ghi-nhan-giay")
        let answer = try await browser.upload("/van-ban-di/ghi-nhan-giay", fields, files: files)
        #expect(answer.status == .unprocessableContent && answer.text.contains(problem), "\(problem)")
      }
      #expect(try await office.documentCount() == 0)
    }
  }

  @Test("is refused from the enforcement date on, also to a form that was opened before")
  func enforced() async throws {
    var cast = Cast()
    cast.commune.enforcedFrom = Times.friday
    try await Office.with(cast) { office in
      let browser = try await office.browser(of: .clerk)
      let page = try await browser.get("/van-ban-di/ghi-nhan-giay")
      #expect(page.status == .unprocessableContent && page.text.contains("không đăng ký văn bản ký giấy"))
      let scan = SampleFile.upload("scan", "quet.pdf", SampleFile.pdf)
      let answer = try await browser.upload("/van-ban-di/ghi-nhan-giay", FormFields.paper(), files: [scan])
      #expect(answer.text.contains("Từ ngày 14/8/2020, không đăng ký văn bản ký giấy"))
      #expect(try await office.documentCount() == 0)
    }
  }

  @Test("is the clerk's work only")
  func notTheClerk() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .officer)
      #expect(try await browser.get("/van-ban-di/ghi-nhan-giay").status == .forbidden)
      let scan = SampleFile.upload("scan", "quet.pdf", SampleFile.pdf)
      let answer = try await browser.upload("/van-ban-di/ghi-nhan-giay", FormFields.paper(), files: [scan])
      #expect(answer.status == .forbidden)
    }
  }
}
