import Cryptography
import Documents
import Foundation
import HTTPTypes
import Ledger
import Markup
import RouterClient
import TestWorld
import Testing
import WebShell

@Suite("Attachments")
struct UploadTests {
  @Test("a file is attached, named on the page, opened, and taken off again")
  func attached() async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get(DocumentsURL.document(id))
      let file = SampleFile.upload("file", "Biên bản họp.pdf", SampleFile.pdf)
      let page = try await browser.follow(try await browser.upload("/van-ban-di/\(id)/dinh-kem", files: [file]))
      #expect(page.text.contains("Đã đính kèm tài liệu.") && page.text.contains(">Biên bản họp.pdf</a>"))
      let digest = try #require(try await office.world.document(id).attachments.first).file.hexadecimal
      let opened = try await browser.get("/van-ban-di/\(id)/tep/\(digest)")
      #expect(opened.body == SampleFile.pdf && opened.headers[.contentType] == "application/pdf")
      #expect(page.text.contains("không có chữ ký số"))
      let signatures = try await browser.get("/van-ban-di/\(id)/tep/\(digest)/chu-ky")
      #expect(signatures.text.contains("Chữ ký số trong tệp Biên bản họp.pdf"))
      let unknown = String(repeating: "0", count: 64)
      #expect(try await browser.get("/van-ban-di/\(id)/tep/\(unknown)/chu-ky").status == .notFound)
      let off = try await browser.submit("/van-ban-di/\(id)/go-dinh-kem", ["file": digest])
      #expect(try await browser.follow(off).text.contains("Đã gỡ tài liệu."))
      #expect(try await office.world.document(id).attachments.isEmpty)
    }
  }

  @Test("an issued document's proofs are one file to save; others have none")
  func bundle() async throws {
    try await Office.withKeys { office in
      let (sealed, issued) = (try await office.world.sealed(), try await office.world.issued())
      let browser = try await office.browser(of: .clerk)
      #expect(try await browser.get("/van-ban-di/\(sealed)/goi-chung-cu").status == .conflict)
      #expect(!(try await browser.get(DocumentsURL.document(sealed)).text.contains("goi-chung-cu")))
      #expect(try await browser.get(DocumentsURL.document(issued)).text.contains("goi-chung-cu"))
      let answer = try await browser.get("/van-ban-di/\(issued)/goi-chung-cu")
      #expect(answer.status == .ok && answer.headers[.contentType] == "application/zip")
      #expect(answer.body.starts(with: [0x50, 0x4B, 3, 4]))
    }
  }

  @Test("a file that is no PDF is saved, never shown, also after it was taken off")
  func saved() async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get(DocumentsURL.document(id))
      let file = SampleFile.upload("file", "so-do.png", SampleFile.picture)
      _ = try await browser.upload("/van-ban-di/\(id)/dinh-kem", files: [file])
      let digest = try #require(try await office.world.document(id).attachments.first).file.hexadecimal
      for _ in 1...2 {
        let answer = try await browser.get("/van-ban-di/\(id)/tep/\(digest)")
        #expect(answer.headers[.contentDisposition] == "attachment; filename*=UTF-8''so-do.png")
        _ = try await browser.get(DocumentsURL.document(id))
        _ = try await browser.submit("/van-ban-di/\(id)/go-dinh-kem", ["file": digest])
      }
    }
  }

  @Test("the same file sent twice is attached once, and taken off twice is no error")
  func twice() async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get(DocumentsURL.document(id))
      let file = SampleFile.upload("file", "phu-luc.pdf", SampleFile.pdf)
      for _ in 1...2 {
        #expect(try await browser.upload("/van-ban-di/\(id)/dinh-kem", files: [file]).status == .seeOther)
      }
      let digest = try #require(try await office.world.document(id).attachments.first).file.hexadecimal
      for _ in 1...2 {
        #expect(try await browser.submit("/van-ban-di/\(id)/go-dinh-kem", ["file": digest]).status == .seeOther)
      }
      #expect(try await office.steps(of: id) == [.drafted, .attached, .detached])
    }
  }

  @Test(
    "a file that is not what it says is refused at the field",
    arguments: [
      ("bao-cao.exe", SampleFile.pdf, "Chỉ nhận tệp PDF, DOCX, XLSX, PNG, JPG."),
      ("trang.html", Array("<script>alert(1)</script>".utf8), "Chỉ nhận tệp PDF, DOCX, XLSX, PNG, JPG."),
      ("khong-duoi", SampleFile.pdf, "Chỉ nhận tệp PDF, DOCX, XLSX, PNG, JPG."),
      ("gia.pdf", Array("<html>".utf8), "Nội dung tệp không đúng với phần mở rộng"),
      ("gia.docx", SampleFile.pdf, "Nội dung tệp không đúng với phần mở rộng"),
      ("rong.pdf", [], "Nội dung tệp không đúng với phần mở rộng"),
    ])
  func disguised(name: String, bytes: [UInt8], sentence: String) async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get(DocumentsURL.document(id))
      let answer = try await browser.upload(
        "/van-ban-di/\(id)/dinh-kem", files: [SampleFile.upload("file", name, bytes)])
      #expect(answer.status == .unprocessableContent && answer.text.contains("id=\"e-file\""))
      #expect(answer.text.contains(sentence))
      #expect(try await office.steps(of: id) == [.drafted])
    }
  }

  @Test("without a file is told at the field")
  func missing() async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get(DocumentsURL.document(id))
      let answer = try await browser.upload("/van-ban-di/\(id)/dinh-kem", files: [])
      #expect(answer.text.contains("href=\"#f-file\">Chọn tệp cần đính kèm"))
    }
  }

  @Test("a file that is too large is refused before it is kept")
  func tooLarge() async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get(DocumentsURL.document(id))
      let bytes = SampleFile.pdf + [UInt8](repeating: 0x20, count: largestUpload)
      let answer = try await browser.upload(
        "/van-ban-di/\(id)/dinh-kem", files: [SampleFile.upload("file", "lon.pdf", bytes)])
      #expect(answer.status == .contentTooLarge && answer.text.contains("20 MB"))
      #expect(try await office.steps(of: id) == [.drafted])
    }
  }

  @Test("only the author attaches and takes off", arguments: [Role.officeHead, .clerk])
  func notTheAuthor(role: Role) async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      let browser = try await office.browser(of: role)
      _ = try await browser.get("/van-ban-di")
      let file = SampleFile.upload("file", "a.pdf", SampleFile.pdf)
      #expect(try await browser.upload("/van-ban-di/\(id)/dinh-kem", files: [file]).status == .forbidden)
      let digest = String(repeating: "0", count: 64)
      #expect(try await browser.submit("/van-ban-di/\(id)/go-dinh-kem", ["file": digest]).status == .forbidden)
      #expect(try await office.steps(of: id) == [.drafted])
    }
  }

  @Test("a digest that is none is not found")
  func oddDigest() async throws {
    try await Office.with { office in
      let id = try await office.world.drafted()
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get(DocumentsURL.document(id))
      #expect(try await browser.submit("/van-ban-di/\(id)/go-dinh-kem", ["file": "../x"]).status == .notFound)
      #expect(try await browser.get("/van-ban-di/\(id)/tep/abc").status == .notFound)
    }
  }
}
