import Hummingbird
import Ledger
import Markup
import RouterClient
import Testing
import WorkTime

@testable import People

@Suite("People and their rights")
struct PersonTests {
  @Test("a person is added with an office and an account, and can sign in")
  func enrol() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      _ = try await browser.get("/can-bo/them")
      let answer = try await browser.submit("/can-bo", PersonTests.enrolment(in: town.commune))
      #expect(try await browser.follow(answer).text.contains("Vi Thị Mai"))
      let newcomer = try await town.browser(of: "mai.vi")
      #expect(try await newcomer.get("/tai-khoan").text.contains("Vi Thị Mai"))
    }
  }

  @Test("nobody is added to an agency outside the administrator's reach")
  func enrolOutsideReach() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      _ = try await browser.get("/can-bo/them")
      #expect(try await browser.submit("/can-bo", PersonTests.enrolment(in: town.district)).status == .forbidden)
    }
  }

  @Test("a taken account name is told at its field and nothing is kept")
  func nameTaken() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      _ = try await browser.get("/can-bo/them")
      let answer = try await browser.submit("/can-bo", PersonTests.enrolment(in: town.commune, account: "vanthu"))
      #expect(answer.text.contains("id=\"e-account_name\""))
      #expect(try await browser.get("/can-bo").text.contains("Vi Thị Mai") == false)
    }
  }

  @Test("a second chairman is refused at the field")
  func secondChairman() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      _ = try await browser.get(PeopleURL.appointments(town.clerk.id))
      let answer = try await browser.submit(
        PeopleURL.appointments(town.clerk.id),
        [
          "agency": town.commune.id.description, "position": "chairman", "title": "Chủ tịch", "tenure": "full",
          "valid_from": "17/8/2020",
        ])
      #expect(answer.text.contains("id=\"e-position\""))
    }
  }

  @Test("an ended office shows its last day")
  func endAppointment() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      let office = try await town.office(of: town.chairman.id)
      let path = PeopleURL.appointment(office, of: town.chairman.id)
      _ = try await browser.get(path)
      let answer = try await browser.submit(path, ["valid_to": "31/8/2020"])
      #expect(try await browser.follow(answer).text.contains("31/8/2020"))
    }
  }

  @Test("an office can't end before it began")
  func endBeforeStart() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      let office = try await town.office(of: town.chairman.id)
      let path = PeopleURL.appointment(office, of: town.chairman.id)
      _ = try await browser.get(path)
      #expect(try await browser.submit(path, ["valid_to": "01/01/2010"]).text.contains("id=\"e-valid_to\""))
    }
  }

  @Test("TUQ. without an end is refused at the field")
  func delegationWithoutEnd() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      _ = try await browser.get(PeopleURL.delegations(town.clerk.id))
      let answer = try await browser.submit(
        PeopleURL.delegations(town.clerk.id), PersonTests.delegation(in: town.commune, kind: "special_delegation"))
      #expect(answer.status == .unprocessableContent)
      #expect(
        answer.text.contains("id=\"e-valid_to\"><span class=\"vh\">Lỗi: </span>Việc ký thừa ủy quyền phải có thời hạn"))
    }
  }

  @Test("a recorded delegation is listed with its basis")
  func delegation() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      _ = try await browser.get(PeopleURL.delegations(town.clerk.id))
      let answer = try await browser.submit(
        PeopleURL.delegations(town.clerk.id), PersonTests.delegation(in: town.commune, kind: "by_order"))
      #expect(try await browser.follow(answer).text.contains("Quy chế số 01/QC-UBND"))
    }
  }

  @Test("a reset password opens the account, the old one does not")
  func resetPassword() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      _ = try await browser.get(PeopleURL.password(town.clerk.id))
      let answer = try await browser.submit(
        PeopleURL.password(town.clerk.id), ["new_password": "ruộng bậc thang Sơn Thủy"])
      #expect(answer.location == PeopleURL.person(town.clerk.id))
      let clerk = try await town.browser(of: "vanthu")
      #expect(try await clerk.get("/tai-khoan").status == .seeOther)
    }
  }

  @Test("a weak password is refused at the field")
  func weakPassword() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      _ = try await browser.get(PeopleURL.password(town.clerk.id))
      let answer = try await browser.submit(PeopleURL.password(town.clerk.id), ["new_password": "1234567890"])
      #expect(answer.text.contains("id=\"e-new_password\""))
    }
  }

  @Test("somebody who went on to a higher agency is out of reach")
  func movedUp() async throws {
    try await Town.with { town in
      let office = Appointment(
        id: .init(rawValue: 0), person: town.clerk.id, agency: town.district.id, position: .officer,
        title: "Chuyên viên", unit: "VP", tenure: .full, validFrom: Town.now.vietnamDate, validTo: nil)
      _ = try await town.directory.appoint(office, by: nil, at: Town.now)
      let browser = try await town.browser(of: "quantri.xa")
      _ = try await browser.get("/tai-khoan")
      let answer = try await browser.submit(
        PeopleURL.password(town.clerk.id), ["new_password": "ruộng bậc thang Sơn Thủy"])
      #expect(answer.status == .forbidden)
    }
  }

  @Test("a locked account opens no session any more")
  func disable() async throws {
    try await Town.with { town in
      let clerk = try await town.browser(of: "vanthu")
      let browser = try await town.browser(of: "quantri.xa")
      _ = try await browser.get(PeopleURL.person(town.clerk.id))
      #expect(try await browser.submit(PeopleURL.accountLock(town.clerk.id)).status == .seeOther)
      #expect(try await clerk.get("/tai-khoan").status == .seeOther)
    }
  }

  @Test("a locked key is opened again")
  func unlockKey() async throws {
    try await Town.with { town in
      let clerk = try await town.browserWithKey()
      _ = try await clerk.get("/tai-khoan")
      for _ in 1...5 { _ = try await clerk.submit("/tai-khoan/ma-pin", ["old_pin": "111222", "new_pin": "975318"]) }
      let browser = try await town.browser(of: "quantri.xa")
      #expect(try await browser.get(PeopleURL.person(town.clerk.id)).text.contains("Đã khóa do sai mã PIN"))
      let answer = try await browser.submit(PeopleURL.keyLock(HeldKey.ID(rawValue: 1), of: .person(town.clerk.id)))
      #expect(try await browser.follow(answer).text.contains("<dd>5/5</dd>"))
    }
  }

  @Test("a file that is no key is refused at the field")
  func noKeyFile() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      _ = try await browser.get(PeopleURL.key(of: .person(town.clerk.id)))
      let upload = RouterUpload("container", fileName: "k.p12", mediaType: "application/x-pkcs12", [1, 2, 3])
      let answer = try await browser.upload(
        PeopleURL.key(of: .person(town.clerk.id)), ["pin": "246813"], files: [upload])
      #expect(answer.text.contains("id=\"e-container\""))
    }
  }

  private static func enrolment(in agency: Agency, account: String = "mai.vi") -> KeyValuePairs<String, String> {
    [
      "full_name": "Vi Thị Mai", "agency": agency.id.description, "position": "officer",
      "title": "Công chức Tư pháp - Hộ tịch", "unit": "TPHT", "tenure": "full", "valid_from": "01/8/2020",
      "account_name": account, "new_password": Town.password,
    ]
  }

  private static func delegation(in agency: Agency, kind: String) -> KeyValuePairs<String, String> {
    [
      "agency": agency.id.description, "kind": kind, "matter": "Thông báo lịch họp", "document_types": "tb, gm",
      "basis": "Quy chế số 01/QC-UBND ngày 02/01/2020", "valid_from": "01/8/2020",
    ]
  }
}
