import HTTPTypes
import Ledger
import Markup
import OneStop
import People
import Procedures
import RouterClient
import TestWorld
import Testing
import WebShell

@Suite("The counter's reception form")
struct ReceptionTests {
  @Test("offers the procedures of this commune, and finds one by two letters without the script")
  func chooser() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      let page = try await browser.get("/mot-cua/tiep-nhan").text
      #expect(page.contains("/mot-cua/tiep-nhan?thu-tuc=\(birth.id)") && page.contains("data-key=\"1\""))
      let found = try await browser.get("/mot-cua/tiep-nhan?q=ks").text
      #expect(found.firstRange(of: "Đăng ký khai sinh<") != nil && !found.contains("Đăng ký kết hôn<"))
    }
  }

  @Test("hands in for a citizen who agrees: as online, and told apart with the officer's name")
  func assisted() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      #expect(try await browser.get(OneStopURL.reception(of: birth.id)).text.contains("value=\"assisted\""))
      let silent = try await browser.submit("/mot-cua/tiep-nhan", ReceptionFields.birth(birth, channel: "assisted"))
      #expect(silent.text.contains("href=\"#f-consent\""))
      #expect(try await office.all().isEmpty)
      _ = try await browser.submit(
        "/mot-cua/tiep-nhan", ReceptionFields.birth(birth, channel: "assisted", consent: "Đồng ý tại quầy"))
      let intake = try #require(try await office.all().first).intake
      #expect(intake.channel == .online)
      #expect(intake.assistance == Assistance(officer: office.receiver, consent: "Đồng ý tại quầy"))
    }
  }

  @Test("receives for another agency from 06/12/2021 on: by its hours, into its hands, to be returned here")
  func acrossBoundaries() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      let page = OneStopURL.reception(of: birth.id)
      #expect(try await !browser.get(page).text.contains("name=\"competent\""))
      let early = try await browser.submit(
        "/mot-cua/tiep-nhan", ReceptionFields.birth(birth, competent: office.world.cast.district.id.description))
      #expect(early.text.contains("Chọn lại cơ quan giải quyết"))
      #expect(try await office.all().isEmpty)
      office.clock.move(to: Times.at("2021-12-06", 8))
      let later = try await office.browser()
      let district = office.world.cast.district
      #expect(
        try await later.get(page).text.contains("<option value=\"\(district.id)\" selected>\(district.name)</option>"))
      _ = try await later.submit(
        "/mot-cua/tiep-nhan", ReceptionFields.birth(birth, competent: district.id.description))
      let dossier = try #require(try await office.all().first)
      #expect(dossier.receiving == office.world.cast.commune.id && dossier.competent == district.id)
      #expect(dossier.support == nil && dossier.agencyInCharge == district.id)
    }
  }

  @Test("puts first what this counter used most")
  func mostUsed() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      _ = try await browser.get(OneStopURL.reception(of: birth.id))
      _ = try await browser.submit("/mot-cua/tiep-nhan", ReceptionFields.birth(birth))
      let page = try await browser.get("/mot-cua/tiep-nhan").text
      let first = try #require(page.firstRange(of: "data-key=\"1\""))
      #expect(page[first.upperBound...].prefix(60).contains("Đăng ký khai sinh"))
    }
  }

  @Test("receives: a code, a due date that explains itself, a slip to print, the people known from then on")
  func receives() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      let form = try await browser.get(OneStopURL.reception(of: birth.id)).text
      #expect(form.contains("14/8/2020") && form.contains("Cách tính"))
      let answer = try await browser.submit("/mot-cua/tiep-nhan", ReceptionFields.birth(birth))
      let dossier = try #require(try await office.all().first)
      #expect(dossier.status == .inProcess && dossier.receiver == office.receiver)
      #expect(dossier.intake.parties.applicant.identity == IdentityNumber(.personal, "038190000123"))
      #expect(dossier.intake.parties.applicant.phone == "0912345678")
      #expect(dossier.intake.components.map(\.place) == [0, 1, 3])
      #expect(dossier.intake.components[1].returnable == 1)
      let page = try await browser.follow(answer).text
      #expect(
        page.contains(try #require(dossier.code).description) && page.contains("/ho-so/\(dossier.id)/phieu/tiep-nhan"))
      let known = try await browser.submit("/mot-cua/nguoi-nop", ["find": "038190000123"]).text
      #expect(known.contains("Lò Thị Xuân") && known.contains("data-party"))
    }
  }

  @Test("says all that is wrong at once, at the fields, and keeps what was typed")
  func problems() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      _ = try await browser.get(OneStopURL.reception(of: birth.id))
      let answer = try await browser.submit("/mot-cua/tiep-nhan", ReceptionFields.wrongBirth(birth))
      #expect(answer.status == .unprocessableContent)
      for field in [
        "applicant_name", "applicant_identity", "applicant_phone", "applicant_email", "authority", "returnable_0",
        "received_1", "received_3", "return_address", "sets",
      ] {
        #expect(answer.text.contains("href=\"#f-\(field)\""), "\(field) is told")
        #expect(answer.text.contains("id=\"f-\(field)\""), "\(field) can be reached")
      }
      #expect(answer.text.contains("value=\"Vi Văn Tèo\""))
      #expect(try await office.all().isEmpty)
      #expect(try await browser.get("/mot-cua/tiep-nhan").text.contains("value=\"Vi Văn Tèo\""))
    }
  }

  @Test("counts the fee by the server's one rule, in the summary and at the payment")
  func fee() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let copies = try await office.procedure(ReceptionFields.copies)
      _ = try await browser.get(OneStopURL.reception(of: copies.id))
      let summary = try await browser.submit("/mot-cua/tiep-nhan/tom-tat", ReceptionFields.copies(copies)).text
      #expect(summary.contains("21.000 đồng") && summary.contains("value=\"21000\"") && !summary.contains("<html"))
      _ = try await browser.get(OneStopURL.reception(of: copies.id))
      let unpaid = try await browser.submit("/mot-cua/tiep-nhan", ReceptionFields.copies(copies, paid: nil))
      #expect(unpaid.text.contains("Thu đủ 21.000 đồng"))
      let stale = try await browser.submit("/mot-cua/tiep-nhan", ReceptionFields.copies(copies, shown: "2000"))
      #expect(stale.text.contains("khác số đã hiện") && stale.text.contains("name=\"fee_shown\" value=\"21000\""))
      _ = try await browser.submit("/mot-cua/tiep-nhan", ReceptionFields.copies(copies))
      let dossier = try #require(try await office.all().first)
      #expect(dossier.paid == 21_000 && dossier.feeOwed == 0 && dossier.payments.first?.receipt == "0012")
    }
  }

  @Test("receives once what is sent twice")
  func twice() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      _ = try await browser.get(OneStopURL.reception(of: birth.id))
      let first = try await browser.submit("/mot-cua/tiep-nhan", ReceptionFields.birth(birth))
      let second = try await browser.submit("/mot-cua/tiep-nhan", ReceptionFields.birth(birth))
      #expect(first.location == second.location && first.status == .seeOther)
      #expect(try await office.all().count == 1)
    }
  }

  @Test("asks for presence where the law does")
  func presence() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let marriage = try await office.procedure(ReceptionFields.marriage)
      _ = try await browser.get(OneStopURL.reception(of: marriage.id))
      let answer = try await browser.submit(
        "/mot-cua/tiep-nhan", ReceptionFields.birth(marriage, returns: "online"))
      #expect(answer.text.contains("href=\"#f-return_channel\""))
    }
  }

  @Test("shows what people are called and nothing that they make of it")
  func escaping() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let birth = try await office.procedure(ReceptionFields.birth)
      let name = "Lò <b>\"Xuân\"</b> & con"
      _ = try await browser.get(OneStopURL.reception(of: birth.id))
      let answer = try await browser.submit("/mot-cua/tiep-nhan", ReceptionFields.birth(birth, name: name))
      for page in [
        try await browser.follow(answer),
        try await browser.submit("/mot-cua/nguoi-nop", ["find": "038190000123"]),
        try await shownFinding("038190000123", in: browser, birth),
      ] {
        #expect(page.status == .ok && page.text.contains("Lò &lt;b&gt;") && !page.text.contains("<b>\"Xuân"))
      }
    }
  }

  /// The form after a search without the script.
  private func shownFinding(
    _ words: String, in browser: RouterClient<Viewer>, _ procedure: Procedure
  ) async throws -> RouterAnswer {
    _ = try await browser.get(OneStopURL.reception(of: procedure.id))
    let searched = try await browser.submit(
      "/mot-cua/tiep-nhan/tim-nguoi", ReceptionFields.birth(procedure, name: "", identity: "", find: words))
    return try await browser.follow(searched)
  }

  @Test("is closed to who does not receive", arguments: ["/mot-cua/tiep-nhan", "/mot-cua/tiep-nhan/hang-loat"])
  func closed(path: String) async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser(of: "officer")
      let address = try #require(WebPath(received: path))
      #expect(try await browser.get(address).status == .forbidden)
      #expect(try await browser.submit("/mot-cua/tiep-nhan", ["procedure": "1"]).status == .forbidden)
      #expect(try await browser.submit("/mot-cua/nguoi-nop", ["find": "Lò Thị Xuân"]).status == .forbidden)
    }
  }

  @Test("offers a border procedure only in the border area", arguments: [false, true])
  func border(isBorder: Bool) async throws {
    var cast = Cast()
    cast.commune.area.isBorder = isBorder
    try await ReceptionOffice.with(cast) { office in
      let browser = try await office.browser()
      let border = try await office.procedure(ReceptionFields.borderMarriage)
      #expect(border.place == .borderArea)
      let list = try await browser.get("/mot-cua/tiep-nhan").text
      #expect(list.contains(">\(border.name)<") == isBorder)
      let form = try await browser.get(OneStopURL.reception(of: border.id))
      #expect((form.status == .ok) == isBorder)
      #expect(isBorder || form.text.contains("không thực hiện tại đơn vị"))
    }
  }

  @Test("keeps who denounces out of what the counter remembers")
  func restricted() async throws {
    try await ReceptionOffice.with { office in
      let browser = try await office.browser()
      let secret = try await office.procedure(ReceptionFields.denunciation)
      #expect(secret.discretion == .restricted)
      _ = try await browser.get(OneStopURL.reception(of: secret.id))
      let answer = try await browser.submit("/mot-cua/tiep-nhan", ReceptionFields.birth(secret))
      #expect(try await browser.follow(answer).status == .ok)
      #expect(try await office.all().first?.status == .inProcess)
      _ = try await browser.get("/mot-cua/tiep-nhan")
      let found = try await browser.submit("/mot-cua/nguoi-nop", ["find": "038190000123"])
      #expect(found.status == .ok && !found.text.contains("Lò Thị Xuân"))
    }
  }
}
