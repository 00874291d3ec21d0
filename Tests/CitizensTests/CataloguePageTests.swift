import HTTPTypes
import Hummingbird
import Markup
import RouterClient
import People
import Procedures
import TestWorld
import Testing
import WebShell

@testable import Citizens

@Suite("Procedures for anybody")
struct CataloguePageTests {
  @Test("who isn't signed in gets the way to everything at the front door")
  func welcome() async throws {
    try await Village.with { village in
      let page = try await village.browser().get("/").text
      for path in ["/dich-vu-cong", "/tra-cuu", "/kiem-tra", "/cong-dan", "/dang-nhap"] {
        #expect(page.contains("href=\"\(path)\""))
      }
      #expect(!page.contains("<script"))
      #expect(page.utf8.count < 4000)
    }
  }

  @Test("the only commune is chosen by itself; it lists by situation and finds without marks")
  func list() async throws {
    try await Village.with { village in
      let browser = village.browser()
      let list = try await browser.follow(try await browser.get("/dich-vu-cong")).text
      #expect(list.contains("Đăng ký khai sinh"))
      let marriage = try await browser.get("/dich-vu-cong/trung-tien?su-kien=marriage").text
      #expect(marriage.contains("Đăng ký kết hôn") && !marriage.contains("Đăng ký khai sinh"))
      let found = try await browser.get("/dich-vu-cong/trung-tien?tim=khai+sinh").text
      #expect(found.contains("Đăng ký khai sinh"))
      let none = try await browser.get("/dich-vu-cong/trung-tien?tim=%3Cscript%3Ezzz").text
      #expect(none.contains("Không tìm thấy thủ tục") && none.contains("&lt;script&gt;zzz"))
    }
  }

  @Test("a procedure says what is needed, how long, how much and on what ground")
  func procedure() async throws {
    try await Village.with { village in
      let page = try await village.browser().get("/dich-vu-cong/trung-tien/1.004873").text
      for words in [
        "Tờ khai cấp giấy xác nhận", "3 ngày làm việc", "15.000 đồng", "Người thuộc hộ nghèo", "Luật Hộ tịch 2014",
        "Bộ phận Một cửa, UBND Xã Trung Tiến", "chậm nhất thứ Tư, 19/8/2020", "/nop-ho-so/trung-tien/1.004873",
      ] { #expect(page.contains(words), "\(words) is missing") }
    }
  }

  @Test("what isn't there is said in the citizen's own frame")
  func missing() async throws {
    try await Village.with { village in
      for path: WebPath in [
        "/dich-vu-cong/khong-co", "/dich-vu-cong/trung-tien/9.999999", "/dich-vu-cong/trung-tien/x",
      ] {
        let answer = try await village.browser().get(path)
        #expect(answer.status == .notFound)
        #expect(answer.text.contains("Dịch vụ công trực tuyến"))
      }
    }
  }

  @Test("every refusal has a sentence that says what to do", arguments: CataloguePageTests.refusals)
  func sentences(refusal: CitizenRefusal) {
    #expect(refusal.sentence.last == "." || refusal.sentence.contains("Xin"))
    #expect(refusal.status.kind == .clientError)
  }

  private static let refusals: [CitizenRefusal] = [
    .notFoundOrNotMatching, .linkOver, .slipNeeded, .tooManyAttempts(until: Times.now), .notYetRatable, .ratedAlready,
    .noResultFile,
    .contactUnusable, .codeWrong, .particularsMissing, .notYourDossier, .procedureNotOnline, .unknownUpload,
    .uploadElsewhere(offset: 1), .uploadTooLarge, .uploadsTooMany, .filesMissing([0]), .fileUnreadable,
    .fileOvertaxing, .examinationBusy,
  ]
}
