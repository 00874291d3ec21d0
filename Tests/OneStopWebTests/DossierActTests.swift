import HTTPTypes
import Ledger
import Markup
import OneStop
import People
import RouterClient
import TestWorld
import Testing
import WebShell
import WorkTime

@Suite("Acts on a dossier")
struct DossierActTests {
  @Test("give back to somebody known only, and then nothing is owed by either side")
  func givingBack() async throws {
    try await DossierOffice.with { office in
      let id = try await office.withdrawn()
      let browser = try await office.browser(of: .receiver)
      let path: WebPath = "/ho-so/\(id)/tra-lai-giay-to"
      #expect(try await browser.get(path).text.contains("Đã thu 15.000 đồng. Không hoàn thì ghi 0."))
      let nobody = try await browser.submit(path, ["receiverName": "Lò Thị Xuân", "method": "cash"])
      #expect(nobody.text.contains("href=\"#f-identity\"") && nobody.text.contains("href=\"#f-refund\""))
      let fields: KeyValuePairs = [
        "receiverName": "Lò Thị Xuân", "isApplicant": "1", "refund": "15.000", "method": "cash",
      ]
      let page = try await browser.follow(try await browser.submit(path, fields)).text
      #expect(page.contains("Hoàn 15.000 đồng") && page.contains("Người nộp đã rút"))
      #expect(!page.contains("Còn phải thu") && !page.contains("tra-lai-giay-to"))
      #expect(try await browser.get("/ho-so/\(id)/phieu/thu-tien").status == .ok)
    }
  }

  @Test("are done by who may, and told on the page", arguments: DossierActCase.all)
  func happy(act: DossierActCase) async throws {
    try await DossierOffice.with { office in
      let id = try await act.start(office)
      let browser = try await office.browser(of: act.player)
      #expect(try await browser.get(OneStopURL.dossier(id)).text.contains("/ho-so/\(id)/\(act.segment)\""))
      let answer = try await browser.submit("/ho-so/\(id)/\(act.segment)", act.fields)
      #expect(answer.status == .seeOther, "\(answer.text.suffix(1500))")
      #expect(answer.location == OneStopURL.dossier(id))
      #expect(try await browser.follow(answer).text.contains("class=\"note ok"))
      #expect(try await office.kinds(of: id).contains(act.event))
    }
  }

  @Test("are refused to who may not, and leave nothing", arguments: DossierActCase.all)
  func refused(act: DossierActCase) async throws {
    try await DossierOffice.with { office in
      let id = try await act.start(office)
      let before = try await office.kinds(of: id)
      let browser = try await office.browser(of: act.refused)
      #expect(try await !browser.get(OneStopURL.dossier(id)).text.contains("/ho-so/\(id)/\(act.segment)\""))
      let answer = try await browser.submit("/ho-so/\(id)/\(act.segment)", act.fields)
      #expect([.forbidden, .conflict, .notFound].contains(answer.status), "\(answer.status)")
      #expect(try await office.kinds(of: id) == before)
    }
  }

  @Test(
    "that lack something come back with what to do, and what was typed",
    arguments: [
      (segment: "yeu-cau-bo-sung", typed: "Chưa ký", field: "f-wanted-0"),
      (segment: "lay-y-kien", typed: "", field: "f-agency"),
      (segment: "xin-loi", typed: "Chờ xác minh", field: "f-newDay"),
      (segment: "de-nghi-tu-choi", typed: "Không đủ", field: "f-ground"),
      (segment: "hoan-thanh", typed: "", field: "f-number"),
    ])
  func problems(segment: String, typed: String, field: String) async throws {
    try await DossierOffice.with { office in
      let id = try await office.taken()
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get(OneStopURL.dossier(id))
      let answer = try await browser.submit("/ho-so/\(id)/\(segment)", ["reason": typed, "kind": "opinion"])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("href=\"#\(field)\"") && answer.text.contains(typed))
    }
  }

  @Test("sent twice are done once")
  func once() async throws {
    try await DossierOffice.with { office in
      let id = try await office.taken()
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get(OneStopURL.dossier(id))
      for _ in 1...2 {
        let answer = try await browser.submit("/ho-so/\(id)/ghi-chu", ["text": "Đã gọi điện"])
        #expect(answer.status == .seeOther)
      }
      let notes = try await office.kinds(of: id).filter { $0 == "dossier.noted" }
      #expect(notes.count == 1)
    }
  }

  @Test("made from an older state overwrite nothing and keep what was typed")
  func overtaken() async throws {
    try await DossierOffice.with { office in
      let id = try await office.taken()
      let seen = try await office.dossier(id).revision
      try await office.dossiers.note("khác", on: id, by: office.standing(.receiver), at: office.clock.now)
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get(OneStopURL.dossier(id))
      let answer = try await browser.submit(
        "/ho-so/\(id)/chuyen-buoc", ["note": "đã thẩm định xong", "revision": String(seen)])
      #expect(answer.status == .unprocessableContent && answer.text.contains("đã thẩm định xong"))
      #expect(answer.text.contains("Hồ sơ đã thay đổi") && answer.text.contains("value=\"\(seen + 1)\""))
      #expect(try await office.dossier(id).step == 0)
    }
  }

  @Test("on several at once have each its own result")
  func batch() async throws {
    try await DossierOffice.with { office in
      let first = try await office.received().id
      let second = try await office.handedOver()
      let browser = try await office.browser(of: .receiver)
      #expect(try await browser.get("/mot-cua/hang/cho-ban-giao").text.contains("value=\"\(first)\""))
      let answer = try await browser.submit(
        "/mot-cua/hang-loat/ban-giao", ["dossier": "\(first)", "dossier": "\(second)"])
      #expect(answer.text.contains("1 trong 2 hồ sơ") && answer.text.contains("Đang giải quyết"))
      #expect(try await office.dossier(first).status == .inProcess)
      #expect(try await browser.submit("/mot-cua/hang-loat/ban-giao").status == .unprocessableContent)
    }
  }

  @Test("with a paper result need its scan, number and signer")
  func paperResult() async throws {
    try await DossierOffice.with { office in
      let id = try await office.taken()
      let browser = try await office.browser(of: .officer)
      _ = try await browser.get(OneStopURL.dossier(id))
      let fields: KeyValuePairs = [
        "name": "Giấy xác nhận", "number": "17/XN-UBND", "date": "2020-08-14", "signerName": "Lò Văn Thành",
      ]
      let text = try await browser.upload(
        "/ho-so/\(id)/hoan-thanh", fields, files: [SampleFile.upload("file", "kq.pdf", Array("không phải".utf8))])
      #expect(text.status == .unprocessableContent && text.text.contains("href=\"#f-file\""))
      let done = try await browser.upload(
        "/ho-so/\(id)/hoan-thanh", fields, files: [SampleFile.upload("file", "kq.pdf")])
      #expect(done.status == .seeOther)
      #expect(try await office.dossier(id).result?.kind == .paper)
    }
  }

  @Test("begin the result as a document that knows its dossier")
  func draft() async throws {
    try await DossierOffice.with { office in
      let id = try await office.taken()
      let browser = try await office.browser(of: .officer)
      let form = try await browser.get("/ho-so/\(id)/soan-ket-qua").text
      #expect(form.contains("của Lò Thị Xuân") && form.contains(Role.chairman.fullName))
      let answer = try await browser.submit(
        "/ho-so/\(id)/soan-ket-qua",
        ["type": "cong-van", "subject": "trả lời hồ sơ", "signer": Role.chairman.id.description])
      let draft = try #require(try await office.dossier(id).drafts.first)
      #expect(answer.location == "/van-ban-di/\(draft)/soan")
      #expect(try await browser.follow(answer).text.contains("tiếp nhận ngày"))
      #expect(try await browser.get(OneStopURL.dossier(id)).text.contains("/van-ban-di/\(draft)"))
    }
  }

  @Test("that the leader signs need the PIN")
  func signing() async throws {
    try await DossierOffice.withKeys { office in
      let id = try await office.taken()
      let proposal = StopProposal(reason: "Không đủ điều kiện", ground: "Luật Hộ tịch, Điều 18")
      try await office.dossiers.proposeStop(proposal, for: id, by: office.standing(.officer), at: office.clock.now)
      let browser = try await office.browser(of: .chairman)
      _ = try await browser.get(OneStopURL.dossier(id))
      let wrong = try await browser.submit("/ho-so/\(id)/ky-thong-bao", ["pin": "000000"])
      #expect(wrong.status == .unprocessableContent && wrong.text.contains("href=\"#f-pin\""))
      let signed = try await browser.submit("/ho-so/\(id)/ky-thong-bao", ["pin": SigningMaterial.pin])
      #expect(signed.status == .seeOther)
      #expect(try await office.dossier(id).status == .stopped)
      let page = try await browser.follow(signed).text
      #expect(page.contains("số 01/TB: Không đủ điều kiện (Luật Hộ tịch, Điều 18)"))
      #expect(page.contains("Thông báo dừng, từ chối giải quyết, số 01/TB"))
    }
  }

  @Test("that stop for want of a supplement wait for the leader since NĐ 118/2025/NĐ-CP, and say so")
  func stopNotice() async throws {
    try await DossierOffice.withKeys { office in
      let id = try await office.waitedInVainSince118()
      let receiver = try await office.browser(of: .receiver)
      let form = try await receiver.get("/ho-so/\(id)/de-nghi-dung").text
      #expect(form.contains("Lãnh đạo ký thông báo thì hồ sơ dừng giải quyết"))
      let proposed = try await receiver.submit("/ho-so/\(id)/de-nghi-dung", ["reason": "Quá hạn bổ sung"])
      let page = try await receiver.follow(proposed).text
      #expect(page.contains("Đã đề nghị dừng giải quyết, chờ lãnh đạo ký thông báo."))
      #expect(page.contains("Đề nghị dừng giải quyết đang chờ lãnh đạo ký"))
      #expect(!page.contains("/ho-so/\(id)/dung-giai-quyet\""))
      let leader = try await office.browser(of: .chairman)
      #expect(try await leader.get("/mot-cua/hang/cho-ky").text.contains("Lò Thị Xuân"))
      _ = try await leader.get(OneStopURL.dossier(id))
      let signed = try await leader.submit("/ho-so/\(id)/ky-thong-bao", ["pin": SigningMaterial.pin])
      let stopped = try await leader.follow(signed).text
      #expect(stopped.contains("Đã ký thông báo; hồ sơ dừng giải quyết."))
      #expect(
        stopped.contains("Dừng giải quyết: quá thời hạn bổ sung") && stopped.contains("số 01/TB: Quá hạn bổ sung"))
    }
  }

  @Test("that the leader signs are what the leader read")
  func signingWhatWasRead() async throws {
    try await DossierOffice.withKeys { office in
      let id = try await office.taken()
      let (officer, now) = (office.standing(.officer), office.clock.now)
      let apology = Apology(reason: "Chờ xác minh", newDay: Times.day("2020-08-25"))
      try await office.dossiers.prepareApology(apology, for: id, by: officer, at: now)
      let read = try await office.dossier(id).revision
      let later = Apology(reason: "Chờ xác minh lâu hơn", newDay: Times.day("2020-08-31"))
      try await office.dossiers.prepareApology(later, for: id, by: officer, at: now)
      let browser = try await office.browser(of: .chairman)
      _ = try await browser.get(OneStopURL.dossier(id))
      let path: WebPath = "/ho-so/\(id)/ky-xin-loi"
      let stale = try await browser.submit(path, ["pin": SigningMaterial.pin, "revision": String(read)])
      #expect(stale.status == .unprocessableContent && stale.text.contains("Hồ sơ đã thay đổi"))
      #expect(try await !office.kinds(of: id).contains("dossier.rescheduled"))
      let signed = try await browser.submit(path, ["pin": SigningMaterial.pin, "revision": String(read + 1)])
      #expect(signed.status == .seeOther)
      #expect(try await office.dossier(id).clock?.due.vietnamDate == Times.day("2020-08-31"))
    }
  }

  @Test("that hand over to the applicant need no number typed, and none of theirs stands for somebody else")
  func handingOver() async throws {
    try await DossierOffice.with { office in
      let id = try await office.ready()
      let browser = try await office.browser(of: .receiver)
      _ = try await browser.get(OneStopURL.dossier(id))
      func hand(to name: String) async throws -> RouterAnswer {
        try await browser.submit(
          "/ho-so/\(id)/tra-ket-qua",
          ["channel": "counter", "receiverName": name, "isApplicant": "1", "method": "cash", "originalsReturned": "1"])
      }
      let other = try await hand(to: "Lò Văn Pản")
      #expect(other.status == .unprocessableContent && other.text.contains("href=\"#f-isApplicant"))
      #expect(try await hand(to: "Lò Thị Xuân").status == .seeOther)
      #expect(try await office.dossier(id).handover?.identity.contains("038190000123") == true)
    }
  }

  @Test("that add a scan lay it beside the paper")
  func scan() async throws {
    try await DossierOffice.with { office in
      let id = try await office.taken()
      let browser = try await office.browser(of: .receiver)
      _ = try await browser.get(OneStopURL.dossier(id))
      let path: WebPath = "/ho-so/\(id)/quet-them"
      let none = try await browser.upload(path, ["place": "0"], files: [])
      #expect(none.status == .unprocessableContent && none.text.contains("href=\"#f-file\""))
      let done = try await browser.upload(path, ["place": "0"], files: [SampleFile.upload("file", "to-khai.pdf")])
      #expect(done.status == .seeOther)
      let component = try #require(try await office.dossier(id).intake.components.first { $0.place == 0 })
      #expect(component.file?.name == "to-khai.pdf" && component.originals == 1)
    }
  }
}
