import HTTPTypes
import Ledger
import Markup
import OneStop
import Procedures
import RouterClient
import TestWorld
import Testing
import WebShell

@Suite("What is being typed at the counter")
struct ReceptionDraftTests {
  @Test("is kept on the server, put back, and thrown away on demand")
  func autosaved() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      _ = try await browser.get(OneStopURL.reception(of: birth.id))
      let kept = try await browser.submit("/mot-cua/tiep-nhan/luu-tam", ReceptionFields.birth(birth, name: "Lò & Xuân"))
      #expect(kept.text == "Đã lưu nháp lúc 09:00")
      let page = try await browser.get("/mot-cua/tiep-nhan").text
      #expect(page.contains("Đã khôi phục nội dung") && page.contains("value=\"Lò &amp; Xuân\""))
      #expect(page.contains("name=\"received\" value=\"3\" id=\"f-received_3\" data-tick checked"))
      let dropped = try await browser.submit("/mot-cua/tiep-nhan/bo-go-do")
      #expect(try await !browser.follow(dropped).text.contains("Đã khôi phục"))
    }
  }

  @Test("keeps the people when another procedure is chosen")
  func changed() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      let copies = try await office.procedure(ReceptionFields.copies)
      _ = try await browser.get(OneStopURL.reception(of: birth.id))
      let answer = try await browser.submit("/mot-cua/tiep-nhan/xem-lai", ReceptionFields.birth(birth, then: "change"))
      #expect(try await browser.follow(answer).text.contains("data-chooser"))
      let page = try await browser.get(OneStopURL.reception(of: copies.id)).text
      #expect(page.contains("value=\"Lò Thị Xuân\"") && page.contains("Số trang bản chính"))
      #expect(!page.contains("data-tick checked"))
    }
  }

  @Test("is forgotten once it is received, and what arrives late is no news")
  func forgotten() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      _ = try await browser.get(OneStopURL.reception(of: birth.id))
      _ = try await browser.submit("/mot-cua/tiep-nhan/luu-tam", ReceptionFields.birth(birth))
      _ = try await browser.submit("/mot-cua/tiep-nhan", ReceptionFields.birth(birth))
      _ = try await browser.submit("/mot-cua/tiep-nhan/luu-tam", ReceptionFields.birth(birth))
      #expect(try await !browser.get("/mot-cua/tiep-nhan").text.contains("Đã khôi phục"))
    }
  }

  @Test("is there after signing in again when the session ended before it was sent, files too")
  func sessionEnded() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      _ = try await browser.get(OneStopURL.reception(of: birth.id))
      office.clock.advance(hours: 11)
      let refused = try await browser.upload(
        "/mot-cua/tiep-nhan", ReceptionFields.birth(birth), files: [SampleFile.upload("upload_1", "chung-sinh.pdf")])
      #expect(try await browser.follow(refused).text.contains("Nội dung ông/bà đang nhập đã được giữ lại"))
      let entered = try await browser.submit(
        try #require(refused.location), ["name": "receiver", "password": ReceptionOffice.password])
      let page = try await browser.follow(entered).text
      #expect(page.contains("value=\"Lò Thị Xuân\"") && page.contains("chung-sinh.pdf"))
      #expect(try await office.all().isEmpty)
    }
  }
}

@Suite("Somebody who came before")
struct KnownPartyTests {
  @Test("is found and filled in without the script, and nothing typed is lost")
  func found() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      _ = try await browser.get(OneStopURL.reception(of: birth.id))
      _ = try await browser.submit("/mot-cua/tiep-nhan", ReceptionFields.birth(birth))
      _ = try await browser.get(OneStopURL.reception(of: birth.id))
      let searched = try await browser.submit(
        "/mot-cua/tiep-nhan/tim-nguoi",
        ReceptionFields.birth(birth, name: "", identity: "", find: "lo thi xuan", phone: "", note: "giữ lại"))
      let list = try await browser.follow(searched).text
      #expect(list.contains("name=\"party\"") && list.contains("•••••••••123") && list.contains("value=\"giữ lại\""))
      let mark = try #require(list.firstRange(of: "name=\"party\" value=\""))
      let party = String(list[mark.upperBound...].prefix { $0 != "\"" })
      let filled = try await browser.submit(
        "/mot-cua/tiep-nhan/dien-nguoi",
        ReceptionFields.birth(birth, name: "", identity: "", phone: "", party: party, note: "giữ lại"))
      let page = try await browser.follow(filled).text
      #expect(page.contains("value=\"038190000123\"") && page.contains("value=\"Bản Xía\""))
      #expect(page.contains("value=\"giữ lại\"") && !page.contains("Đã khôi phục"))
    }
  }

  @Test("who is new is at least not typed twice", arguments: ["038190000999", "Vi Thị Mới"])
  func new(words: String) async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      _ = try await browser.get(OneStopURL.reception(of: birth.id))
      let searched = try await browser.submit(
        "/mot-cua/tiep-nhan/tim-nguoi", ReceptionFields.birth(birth, name: "", identity: "", find: words))
      #expect(searched.location?.queryItems.first { $0.name == "tim" }?.value == "1")
      let page = try await browser.follow(searched).text
      let field = words.contains("0") ? "applicant_identity" : "applicant_name"
      #expect(page.contains("Chưa có người này"))
      let input = try #require(page.firstRange(of: "name=\"\(field)\""))
      #expect(page[input.upperBound...].prefix { $0 != ">" }.contains("value=\"\(words)\""))
    }
  }
}
