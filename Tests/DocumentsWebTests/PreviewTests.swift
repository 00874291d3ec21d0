import Documents
import HTTPTypes
import Ledger
import Markup
import RouterClient
import TestWorld
import Testing
import WebShell

@Suite("The live preview")
struct PreviewTests {
  @Test("is a fragment whose pictures can be fetched")
  func fragment() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get("/van-ban-di/moi")
      let answer = try await browser.submit("/van-ban-di/xem-truoc", FormFields.draft())
      #expect(answer.status == .ok && !answer.text.contains("<html"))
      let paths = pictures(in: answer.text)
      #expect(paths.count == 1)
      let picture = try await browser.get(try #require(paths.first))
      #expect(picture.headers[.contentType] == "image/png")
      #expect(picture.body.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }
  }

  @Test("shows as many pages as the text fills and says what to look at again")
  func long() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get("/van-ban-di/moi")
      let text = String(repeating: "Một câu dài để lấp đầy trang giấy, viết đi viết lại nhiều lần.\n", count: 90)
      let answer = try await browser.submit("/van-ban-di/xem-truoc", FormFields.draft(text: text))
      #expect(pictures(in: answer.text).count > 1)
      #expect(answer.text.contains("Cần xem lại") && answer.text.contains("kết thúc bằng dấu “./.”"))
    }
  }

  @Test(
    "shows what there is of an unfinished form", arguments: [[:], ["text": "Mới gõ"], ["copies": "x", "type": "qd"]])
  func unfinished(fields: [String: String]) async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get("/van-ban-di/moi")
      let answer = try await browser.submit(
        "/van-ban-di/xem-truoc",
        [
          "text": fields["text"] ?? "", "copies": fields["copies"] ?? "", "type": fields["type"] ?? "",
        ])
      #expect(answer.status == .ok && pictures(in: answer.text).count == 1)
    }
  }

  @Test("of a subject shows the subject even while another field is wrong")
  func oneWrongField() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .officer)
      var drawn: [[UInt8]] = []
      for copies in ["1", "x"] {
        _ = try await browser.get("/van-ban-di/moi")
        let answer = try await browser.submit("/van-ban-di/xem-truoc", FormFields.draft(copies: copies))
        drawn.append(try await browser.get(try #require(pictures(in: answer.text).first)).body)
      }
      #expect(drawn[0] == drawn[1])
    }
  }

  @Test("has no picture behind an unknown key or past the last page")
  func unknown() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get("/van-ban-di/moi")
      let path = try #require(
        pictures(in: try await browser.submit("/van-ban-di/xem-truoc", FormFields.draft()).text).first)
      let past = try #require(WebPath(received: path.description.dropLast() + "2"))
      for address in ["/van-ban-di/xem-truoc/khong-co/1", past] {
        #expect(try await browser.get(address).status == .notFound)
      }
    }
  }

  @Test("of a text beyond all measure is refused")
  func tooLong() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get("/van-ban-di/moi")
      let text = String(repeating: "a", count: (1 << 20) + 1)
      #expect(try await browser.submit("/van-ban-di/xem-truoc", ["text": text]).status == .contentTooLarge)
      let saved = try await browser.submit("/van-ban-di/moi", FormFields.draft(text: text))
      #expect(saved.status == .unprocessableContent && saved.text.contains("Nội dung dài quá"))
    }
  }

  private func pictures(in fragment: String) -> [WebPath] {
    fragment.matches(of: /<img src="([^"]*)"/).compactMap { WebPath(received: $0.output.1) }
  }
}
