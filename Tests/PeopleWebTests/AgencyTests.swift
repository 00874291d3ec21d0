import Hummingbird
import Ledger
import Markup
import Pictures
import RouterClient
import Testing

@testable import People

@Suite("Agencies")
struct AgencyTests {
  @Test("an administrator sees the own agency and all below it, nothing else")
  func tree() async throws {
    try await Town.with { town in
      let page = try await town.browser(of: "quantri").get("/don-vi").text
      #expect(page.contains("UBND Xã Trung Tiến"))
      #expect(!page.contains("UBND Xã Mường Chanh"))
    }
  }

  @Test(
    "who is no administrator gets the page that says so", arguments: ["/don-vi", "/can-bo", "/don-vi/2", "/can-bo/1"])
  func noCapability(path: String) async throws {
    try await Town.with { town in
      let answer = try await town.browser(of: "vanthu").get(try #require(WebPath(received: path)))
      #expect(answer.status == .forbidden)
      #expect(answer.text.contains("chưa được giao quyền quản trị"))
    }
  }

  @Test("an administrator of a commune can't open the district", arguments: ["", "/sua", "/con-dau", "/khoa-ky"])
  func outsideReach(page: String) async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      let path = try #require(WebPath(received: "/don-vi/\(town.district.id)\(page)"))
      #expect(try await browser.get(path).status == .forbidden)
    }
  }

  @Test("an agency is added below another")
  func add() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri")
      _ = try await browser.get("/don-vi/them")
      let answer = try await browser.submit("/don-vi", AgencyTests.filled(superior: town.district))
      let page = try await browser.follow(answer)
      #expect(page.text.contains("UBND Xã Sơn Hà"))
    }
  }

  @Test(
    "an agency's office hours are kept, or the field says what is wrong",
    arguments: [
      ("T2-T6 07:30-11:30 13:00-17:00; T7 07:30-11:00 tiếp nhận", true), ("T2-T6 7h-11h", false),
      ("T2-T6 11:00-07:00", false), ("T2-T6 07:00-11:00; T2 07:00-11:00", false), ("T2-T5 07:00-11:00", false),
      ("", false),
    ])
  func officeHours(hours: String, isRight: Bool) async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri")
      _ = try await browser.get("/don-vi/them")
      let answer = try await browser.submit("/don-vi", AgencyTests.filled(superior: town.district, hours: hours))
      #expect((answer.status == .seeOther) == isRight)
      let page = isRight ? try await browser.follow(answer) : answer
      #expect(page.text.contains(isRight ? "<dd>\(hours)</dd>" : "id=\"e-office_hours\""), "\(page.text)")
    }
  }

  @Test("where an agency lies is ticked, shown and offered ticked again")
  func area() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri")
      _ = try await browser.get("/don-vi/them")
      let page = try await browser.follow(
        try await browser.submit("/don-vi", AgencyTests.filled(superior: town.district, area: "border")))
      #expect(page.text.contains("<dd>khu vực biên giới</dd>"))
      let added = try #require(page.text.firstMatch(of: /\/don-vi\/([0-9]+)\/sua/)).1
      let form = try await browser.get(try #require(WebPath(received: "/don-vi/\(added)/sua"))).text
      #expect(form.contains("value=\"border\" checked"))
      #expect(!form.contains("value=\"remote\" checked"))
    }
  }

  @Test("an agency can't be put below one outside the administrator's reach")
  func addOutsideReach() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri")
      _ = try await browser.get("/don-vi/them")
      let answer = try await browser.submit("/don-vi", AgencyTests.filled(superior: town.elsewhere))
      #expect(answer.status == .forbidden)
    }
  }

  @Test("a taken code is told at its field, and what was typed is kept")
  func codeTaken() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri")
      _ = try await browser.get("/don-vi/them")
      let answer = try await browser.submit("/don-vi", AgencyTests.filled(superior: town.district, code: "trung-tien"))
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("id=\"e-code\"><span class=\"vh\">Lỗi: </span>Mã “trung-tien” đã được dùng"))
      #expect(answer.text.contains("value=\"UBND XÃ SƠN HÀ\""))
    }
  }

  @Test("a taken identifier is told at its own field")
  func identifierTaken() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri")
      _ = try await browser.get("/don-vi/them")
      let answer = try await browser.submit(
        "/don-vi", AgencyTests.filled(superior: town.district, decision: "H56.97.02"))
      #expect(answer.text.contains("id=\"e-decision_2020\""))
    }
  }

  @Test("a revised enforcement date is kept, and the superior out of reach stays")
  func revise() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      _ = try await browser.get(PeopleURL.agencyForm(town.commune.id))
      let answer = try await browser.submit(
        PeopleURL.agency(town.commune.id), AgencyTests.filled(superior: nil, enforcedFrom: "15/8/2020"))
      #expect(try await browser.follow(answer).text.contains("15/8/2020"))
      #expect(try await town.recorded(town.commune.id).superior == town.district.id)
    }
  }

  @Test("the seal's picture and diameter are kept")
  func seal() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      _ = try await browser.get(PeopleURL.seal(town.commune.id))
      let png = try Picture(width: 2, height: 2, rgba: [UInt8](repeating: 200, count: 16)).pngBytes()
      let upload = RouterUpload("seal_picture", fileName: "dau.png", mediaType: "image/png", png)
      let answer = try await browser.upload(
        PeopleURL.seal(town.commune.id), ["seal_diameter": "36,5"], files: [upload])
      #expect(try await browser.follow(answer).text.contains("36,5 mm"))
      #expect(try await browser.get(PeopleURL.sealPicture(town.commune.id)).body == png)
    }
  }

  @Test("a seal of impossible size is refused at the field")
  func sealTooLarge() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      _ = try await browser.get(PeopleURL.seal(town.commune.id))
      let answer = try await browser.upload(PeopleURL.seal(town.commune.id), ["seal_diameter": "365"], files: [])
      #expect(answer.text.contains("Nhập số từ 10 đến 60"))
    }
  }

  @Test("the agency's key is bound with the PIN that opens it, and not with another", arguments: ["246813", "111222"])
  func agencyKey(pin: String) async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      _ = try await browser.get(PeopleURL.key(of: .agency(town.commune.id)))
      let upload = RouterUpload(
        "container", fileName: "k.p12", mediaType: "application/x-pkcs12", try Town.container(for: "UBND Xã Trung Tiến")
      )
      let answer = try await browser.upload(PeopleURL.key(of: .agency(town.commune.id)), ["pin": pin], files: [upload])
      #expect((answer.status == .seeOther) == (pin == "246813"))
    }
  }

  private static func filled(
    superior: Agency?, code: String = "son-ha", decision: String = "H56.97.12", enforcedFrom: String = "",
    hours: String = "T2-T6 07:00-11:30 13:30-17:00", area: String = ""
  ) -> KeyValuePairs<String, String> {
    [
      "name": "UBND Xã Sơn Hà", "code": code, "printed_name": "UBND XÃ SƠN HÀ", "place_name": "Sơn Hà",
      "superior": superior?.id.description ?? "", "symbol": "UBND", "qcvn_2016": "000.12.97.H56",
      "decision_2020": decision, "numbering": "per_type", "content_review": "none", "enforced_from": enforcedFrom,
      "office_hours": hours, "area": area, "valid_from": "01/6/2016",
    ]
  }
}
