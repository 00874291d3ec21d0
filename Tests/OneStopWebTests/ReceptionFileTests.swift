import Cryptography
import HTTPTypes
import Ledger
import Markup
import OneStop
import Procedures
import RouterClient
import TestWorld
import Testing
import WebShell

@Suite("Scans of components")
struct ReceptionFileTests {
  @Test("are checked at once, and the verdict stands at the row")
  func verdicts() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      _ = try await browser.get(OneStopURL.reception(of: birth.id))
      let good = try await browser.upload(
        "/mot-cua/tiep-nhan/tep", ["place": "1"], files: [SampleFile.upload("upload", "chung-sinh.pdf")])
      let digest = SHA256Digest(of: SampleFile.pdf).hexadecimal
      #expect(good.status == .ok && good.text.contains("name=\"file_1\" value=\"\(digest)\""))
      #expect(good.text.contains("Đọc được, không có chữ ký số"))
    }
  }

  @Test(
    "that are no scans are refused with what to do",
    arguments: [
      ("virus.exe", "Chỉ nhận tệp PDF, PNG, JPG"), ("anh.png", "không đúng với phần mở rộng"),
      ("hong.pdf", "Không đọc được tệp PDF"),
    ])
  func refused(name: String, sentence: String) async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      _ = try await browser.get(OneStopURL.reception(of: birth.id))
      let bytes = Array("%PDF-1.7 hỏng".utf8)
      let answer = try await browser.upload(
        "/mot-cua/tiep-nhan/tep", ["place": "1"], files: [SampleFile.upload("upload", name, bytes)])
      #expect(answer.status == .unprocessableContent && answer.text.contains(sentence))
    }
  }

  @Test("survive a failed submit, also without the script, and come with the dossier")
  func survive() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      _ = try await browser.get(OneStopURL.reception(of: birth.id))
      let failed = try await browser.upload(
        "/mot-cua/tiep-nhan", ReceptionFields.birth(birth, name: ""),
        files: [
          SampleFile.upload("upload_1", "chung-sinh.pdf"), SampleFile.upload("upload_0", "to-khai.exe"),
        ])
      #expect(failed.status == .unprocessableContent && failed.text.contains("chung-sinh.pdf"))
      #expect(failed.text.contains("href=\"#f-upload_0\"") && failed.text.contains("href=\"#f-applicant_name\""))
      let digest = SHA256Digest(of: SampleFile.pdf)
      let body = ReceptionFields.birth(birth) + ["file_1": digest.hexadecimal]
      _ = try await browser.submit("/mot-cua/tiep-nhan", body)
      let component = try #require(try await office.all().first?.intake.components.first { $0.place == 1 })
      #expect(component.file?.digest == digest && component.source == .digitised)
      #expect(component.file?.name == "chung-sinh.pdf")
    }
  }

  @Test("of somebody else can't be named")
  func foreign() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      _ = try await office.dossiers.uploadLate(
        try office.file(SampleFile.pdf), named: "cua-nguoi-khac.pdf", by: Role.officer.id, at: Times.now)
      _ = try await browser.get(OneStopURL.reception(of: birth.id))
      let digest = SHA256Digest(of: SampleFile.pdf).hexadecimal
      _ = try await browser.submit("/mot-cua/tiep-nhan", ReceptionFields.birth(birth) + ["file_1": digest])
      #expect(try await office.all().first?.intake.files.isEmpty == true)
    }
  }

  @Test("can be taken off again without the script")
  func dropped() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      _ = try await browser.get(OneStopURL.reception(of: birth.id))
      let kept = try await browser.upload(
        "/mot-cua/tiep-nhan/xem-lai", ReceptionFields.birth(birth),
        files: [SampleFile.upload("upload_1", "chung-sinh.pdf")])
      #expect(try await browser.follow(kept).text.contains("chung-sinh.pdf"))
      let digest = SHA256Digest(of: SampleFile.pdf).hexadecimal
      let dropped = try await browser.submit(
        "/mot-cua/tiep-nhan/xem-lai", ReceptionFields.birth(birth) + ["file_1": digest, "drop": "1"])
      #expect(try await !browser.follow(dropped).text.contains("chung-sinh.pdf"))
    }
  }
}

/// The fields of a form and some more.
func + (
  left: KeyValuePairs<String, String>, right: KeyValuePairs<String, String>
) -> [(key: String, value: String)] {
  Array(left) + Array(right)
}
