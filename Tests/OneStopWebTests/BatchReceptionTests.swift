import HTTPTypes
import Ledger
import Markup
import OneStop
import Procedures
import RouterClient
import TestWorld
import Testing
import WebShell

@Suite("Several certified copies on one slip")
struct BatchReceptionTests {
  private static let path: WebPath = "/mot-cua/tiep-nhan/hang-loat"

  @Test("are a dossier each, paid together")
  func receives() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let copies = try await office.procedure(ReceptionFields.copies)
      let chooser = try await browser.get(BatchReceptionTests.path).text
      let blank = try await browser.get(BatchReceptionTests.path.with("thu-tuc", copies.id)).text
      #expect(
        blank.contains(
          "name=\"paper_copies_1\" id=\"f-paper_copies_1\" autocomplete=\"off\" aria-label=\"Số bản, dòng 2\" value=\"\""
        ))
      #expect(chooser.contains(">\(copies.name)<") && !chooser.contains(">Đăng ký khai sinh<"))
      _ = try await browser.get(BatchReceptionTests.path.with("thu-tuc", copies.id))
      let summary = try await browser.submit("/mot-cua/tiep-nhan/hang-loat/tom-tat", ReceptionFields.batch(copies)).text
      #expect(summary.contains("25.000 đồng") && summary.contains("2 hồ sơ"))
      _ = try await browser.get(BatchReceptionTests.path.with("thu-tuc", copies.id))
      let answer = try await browser.submit(BatchReceptionTests.path, ReceptionFields.batch(copies))
      let all = try await office.all()
      #expect(all.map(\.paid) == [21_000, 4_000] && all.map(\.intake.summary) == ["Bằng tốt nghiệp THPT", "Căn cước"])
      #expect(Set(all.compactMap(\.code)).count == 2 && all[1].acceptance?.batch == all[0].code)
      let page = try await browser.follow(answer).text
      #expect(page.contains("2 hồ sơ, mã đầu tiên") && page.contains("-0001") && page.contains("-0002"))
      #expect(page.contains("25.000 đồng"))
    }
  }

  @Test("are all refused when one of them is not in order")
  func problems() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let copies = try await office.procedure(ReceptionFields.copies)
      _ = try await browser.get(BatchReceptionTests.path.with("thu-tuc", copies.id))
      let answer = try await browser.submit(
        BatchReceptionTests.path, ReceptionFields.batch(copies, second: "", complete: "forgotten"))
      #expect(answer.status == .unprocessableContent && answer.text.contains("href=\"#f-paper_1\""))
      #expect(answer.text.contains("href=\"#f-complete\"") && answer.text.contains("value=\"Bằng tốt nghiệp THPT\""))
      #expect(try await office.all().isEmpty)
    }
  }

  @Test("get more rows when they need them, with what is typed in the others")
  func rows() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let copies = try await office.procedure(ReceptionFields.copies)
      _ = try await browser.get(BatchReceptionTests.path.with("thu-tuc", copies.id))
      let answer = try await browser.submit(
        "/mot-cua/tiep-nhan/hang-loat/xem-lai", ReceptionFields.batch(copies, then: "add"))
      let page = try await browser.follow(answer).text
      #expect(page.contains("name=\"paper_9\"") && page.contains("value=\"Bằng tốt nghiệp THPT\""))
    }
  }
}
