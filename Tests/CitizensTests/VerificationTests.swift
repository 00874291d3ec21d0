import FileExamination
import HTTPTypes
import Hummingbird
import Ledger
import Markup
import OneStop
import RouterClient
import SigningFixtures
import TestExaminer
import TestRecords
import People
import Procedures
import TestWorld
import Testing
import ValidationReports
import WebShell
import WorkTime

@testable import Citizens

@Suite("Verifying a file")
struct VerificationTests {
  private func verified(_ bytes: [UInt8], _ village: Village) async throws -> RouterAnswer {
    let browser = village.browser()
    _ = try await browser.get("/kiem-tra")
    return try await browser.upload(
      "/kiem-tra", files: [RouterUpload("file", fileName: "ket-qua.pdf", mediaType: "application/pdf", bytes)])
  }

  @Test("our own result is known by its bytes, and whose it is stays untold", arguments: TestEngine.available)
  func known(engine: TestEngine) async throws {
    try await Village.with(engine) { village in
      let code = try #require(try await village.finished().code).description
      let page = try await verified(SampleFile.pdf(saying: code), village).text
      #expect(page.contains("Tệp thật"))
      #expect(page.contains("17/UBND-XNTTHN"))
      #expect(page.contains("UBND Xã Trung Tiến"))
      for secret in ["Mẩy", "H** T**", "0912345678", "038190004417", code] { #expect(!page.contains(secret)) }
    }
  }

  @Test("one other byte, and it is not ours")
  func changed() async throws {
    try await Village.with { village in
      let code = try #require(try await village.finished().code).description
      let page = try await verified(SampleFile.pdf(saying: code + "1"), village).text
      #expect(page.contains("Không xác nhận được"))
      #expect(!page.contains("17/UBND-XNTTHN"))
    }
  }

  @Test("a signature is told with its signer, why it is doubted, and where its time comes from")
  func signed() async throws {
    try await Village.with { village in
      let page = try await verified(try SigningWorld().issued(), village).text
      for words in [
        "Chưa đủ căn cứ để kết luận", "Hà Văn Ca", "Thời gian ký ghi trong tệp chưa đến",
        "theo máy của người ký, chưa được chứng minh", "chỉ điền hoặc ký vào ô dành sẵn",
      ] { #expect(page.contains(words), "\(words)") }
      let changed = try SigningWorld().issued() + Array("\n% thêm".utf8)
      #expect(try await verified(changed, village).text.contains("Tệp không đáng tin"))
    }
  }

  @Test("what is no PDF is told so at its field")
  func unreadable() async throws {
    try await Village.with { village in
      let answer = try await verified(Array("không phải PDF".utf8), village)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("href=\"#f-file\">Không đọc được tệp"))
    }
  }

  @Test(
    "a file whose examination crashes, hangs or has no turn is told so, and the site goes on",
    arguments: [
      (FileExaminer.line("kill -SEGV $$"), HTTPResponse.Status.unprocessableContent, "bị ngắt giữa chừng"),
      (.line("sleep 60"), .unprocessableContent, "kéo quá lâu"), (.busy, .tooManyRequests, "sau ít phút"),
    ])
  func unexaminable(examiner: FileExaminer, status: HTTPResponse.Status, words: String) async throws {
    try await Village.with(examiner: examiner) { village in
      let answer = try await verified(SampleFile.pdf, village)
      #expect(answer.status == status)
      #expect(answer.text.contains(words))
      #expect(try await village.browser().get("/kiem-tra").status == .ok)
      let refusal: CitizenRefusal = status == .tooManyRequests ? .examinationBusy : .fileOvertaxing
      let path = try village.upload(SampleFile.pdf)
      await #expect(throws: refusal) { try await village.citizens.verify(fileAt: path, from: "a", at: village.now) }
    }
  }

  @Test("an invalid signature outweighs a known digest, and doubt is told as doubt")
  func conclusions() {
    let known: [(ReportVerdict?, FileConclusion)] = [
      (.valid, .genuine), (nil, .genuine), (.indeterminate, .genuine), (.invalid, .altered),
    ]
    let unknown: [(ReportVerdict?, FileConclusion)] = [
      (.valid, .signedElsewhere), (nil, .unsigned), (.indeterminate, .undecided), (.invalid, .altered),
    ]
    for (verdict, conclusion) in known { #expect(FileConclusion(isKnown: true, verdict: verdict) == conclusion) }
    for (verdict, conclusion) in unknown { #expect(FileConclusion(isKnown: false, verdict: verdict) == conclusion) }
  }

  @Test("so many files an address, then it has to wait")
  func limited() async throws {
    try await Village.with { village in
      let path = try village.upload(SampleFile.pdf(saying: "x"))
      for _ in 1...AttemptScope.verificationPeer.limit {
        _ = try await village.citizens.verify(fileAt: path, from: "a", at: village.now)
      }
      await #expect(throws: CitizenRefusal.tooManyAttempts(until: Times.at("2020-08-14", 9, 10))) {
        try await village.citizens.verify(fileAt: path, from: "a", at: village.now)
      }
      _ = try await village.citizens.verify(fileAt: path, from: "b", at: village.now)
    }
  }
}
