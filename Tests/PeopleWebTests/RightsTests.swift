import Hummingbird
import Ledger
import Markup
import RouterClient
import SigningKeys
import Testing
import WorkTime

@testable import People

@Suite("Accounts, keys and delegations on their pages")
struct RightsTests {
  @Test("an account is opened for somebody who has none, and signs in")
  func openAccount() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      #expect(try await browser.get(PeopleURL.person(town.chairman.id)).text.contains("Mở tài khoản"))
      let path = PeopleURL.account(of: town.chairman.id)
      _ = try await browser.get(path)
      let answer = try await browser.submit(path, ["account_name": "chutich", "new_password": Town.password])
      #expect(try await browser.follow(answer).text.contains("Đã mở tài khoản"))
      #expect(try await town.browser(of: "chutich").get("/tai-khoan").text.contains("Lương Văn Thích"))
    }
  }

  @Test(
    "a name or password that may not be is told at its field",
    arguments: [
      ("vanthu", Town.password, "account_name"), ("chủ tịch", Town.password, "account_name"),
      ("chutich", "lương văn thích", "new_password"), ("chutich", "123", "new_password"),
    ])
  func accountProblems(name: String, password: String, field: String) async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      let path = PeopleURL.account(of: town.chairman.id)
      _ = try await browser.get(path)
      let answer = try await browser.submit(path, ["account_name": name, "new_password": password])
      #expect(answer.status == .unprocessableContent && answer.text.contains("id=\"e-\(field)\""))
    }
  }

  @Test("a second account is refused with what to do instead")
  func hasAccount() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      let path = PeopleURL.account(of: town.clerk.id)
      _ = try await browser.get(path)
      let answer = try await browser.submit(path, ["account_name": "vanthu2", "new_password": Town.password])
      #expect(answer.status == .conflict && answer.text.contains("đã có tài khoản"))
    }
  }

  @Test("a locked account is opened again from the person's page")
  func enableAccount() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      _ = try await browser.get(PeopleURL.person(town.clerk.id))
      let locked = try await browser.follow(try await browser.submit(PeopleURL.accountLock(town.clerk.id)))
      #expect(locked.text.contains("Mở lại tài khoản") && !locked.text.contains(">Khóa tài khoản<"))
      let opened = try await browser.follow(try await browser.submit(PeopleURL.accountUnlock(town.clerk.id)))
      #expect(opened.text.contains("Đã mở lại tài khoản"))
      #expect(try await town.browser(of: "vanthu").get("/tai-khoan").status == .ok)
      #expect(try await browser.submit(PeopleURL.accountUnlock(town.clerk.id)).status == .conflict)
    }
  }

  @Test("the own password may not hold the own name; the page says so at the field")
  func ownName() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "vanthu")
      _ = try await browser.get("/tai-khoan")
      let answer = try await browser.submit(
        "/tai-khoan/mat-khau", ["password": Town.password, "new_password": "hathivan 2020"])
      #expect(answer.text.contains("id=\"e-new_password\"") && answer.text.contains("họ tên của người dùng"))
    }
  }

  @Test("a forgotten PIN: the key is retired, then another file is bound and opens")
  func forgottenPIN() async throws {
    try await Town.with { town in
      _ = try await town.browserWithKey()
      let holder = KeyHolder.person(town.clerk.id)
      let browser = try await town.browser(of: "quantri.xa")
      #expect(try await browser.get(PeopleURL.person(town.clerk.id)).text.contains("Quên mã PIN"))
      let path = PeopleURL.keyRetirement(HeldKey.ID(rawValue: 1), of: holder)
      _ = try await browser.get(path)
      #expect(try await browser.submit(path, [:]).text.contains("id=\"e-retirement\""))
      let page = try await browser.follow(try await browser.submit(path, ["retirement": "forgotten_pin"])).text
      #expect(page.contains("Ngừng dùng từ 17/8/2020: Quên mã PIN") && !page.contains("khoa-ky/ngung-dung"))
      _ = try await browser.get(PeopleURL.key(of: holder))
      let upload = RouterUpload(
        "container", fileName: "k.p12", mediaType: "application/x-pkcs12", try Town.container(for: "Hà Thị Vân"))
      let answer = try await browser.upload(PeopleURL.key(of: holder), ["pin": "246813"], files: [upload])
      #expect(try await browser.follow(answer).text.contains("Dùng được"))
    }
  }

  @Test("the agency's key is retired by the same page, and not without a key")
  func agencyKey() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "quantri.xa")
      let path = PeopleURL.keyRetirement(HeldKey.ID(rawValue: 1), of: .agency(town.commune.id))
      _ = try await browser.get(PeopleURL.agency(town.commune.id))
      #expect(try await browser.submit(path, ["retirement": "compromised"]).status == .notFound)
    }
  }

  @Test("a delegation is ended with a day and a reason, and shows both")
  func revoke() async throws {
    try await Town.with { town in
      let (browser, path) = try await delegated(in: town)
      #expect(try await browser.get(path).text.contains("value=\"2020-08-17\""))
      let answer = try await browser.submit(path, ["revoked_from": "17/8/2020", "reason": "Phân công lại"])
      let page = try await browser.follow(answer).text
      #expect(page.contains("Đã chấm dứt") && page.contains("Lý do: Phân công lại"))
      let again = try await browser.submit(path, ["revoked_from": "18/8/2020", "reason": "Lần nữa"])
      #expect(again.text.contains("id=\"e-revoked_from\"") && again.text.contains("đã hết hiệu lực"))
    }
  }

  @Test(
    "a day in the past and a missing reason are told at their fields",
    arguments: [("16/8/2020", "Phân công lại", "revoked_from"), ("17/8/2020", "", "reason")])
  func revocationProblems(day: String, reason: String, field: String) async throws {
    try await Town.with { town in
      let (browser, path) = try await delegated(in: town)
      _ = try await browser.get(path)
      let answer = try await browser.submit(path, ["revoked_from": day, "reason": reason])
      #expect(answer.status == .unprocessableContent && answer.text.contains("id=\"e-\(field)\""))
    }
  }

  @Test("a delegation of somebody else is not found below this person")
  func foreignDelegation() async throws {
    try await Town.with { town in
      let (browser, _) = try await delegated(in: town)
      let path = PeopleURL.delegation(.init(rawValue: 1), of: town.chairman.id)
      #expect(try await browser.get(path).status == .notFound)
    }
  }

  /// The administrator's browser, and the address of the clerk's one delegation.
  private func delegated(in town: Town) async throws -> (RouterClient<Viewer>, WebPath) {
    _ = try await town.directory.delegate(
      try Delegation(
        id: .init(rawValue: 0), agency: town.commune.id, delegate: town.clerk.id, kind: .byOrder,
        matter: "Thông báo lịch họp", documentTypes: [], basis: "Quy chế số 01/QC-UBND",
        validFrom: CalendarDate(dayNumber: 18_000), validTo: nil), by: nil, at: Town.now)
    let browser = try await town.browser(of: "quantri.xa")
    return (browser, PeopleURL.delegation(.init(rawValue: 1), of: town.clerk.id))
  }
}
