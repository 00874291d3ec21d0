import HTTPTypes
import Hummingbird
import Ledger
import Markup
import Passwords
import RouterClient
import Testing
import WebShell

@testable import People

@Suite("Signing in and out")
struct SignInTests {
  @Test("who signs in goes where they wanted to go")
  func returnsToWantedPage() async throws {
    try await Town.with { town in
      let browser = town.browser()
      let refused = try await browser.get("/tai-khoan")
      _ = try await browser.follow(refused)
      let answer = try await browser.submit(
        ("/dang-nhap" as WebPath).with("ve", "/tai-khoan"), ["name": "VanThu", "password": Town.password])
      #expect(answer.location == "/tai-khoan")
      #expect(try await browser.get("/tai-khoan").text.contains("Hà Thị Vân"))
    }
  }

  @Test("a return address on another host leads home")
  func foreignReturnAddress() async throws {
    try await Town.with { town in
      let browser = town.browser()
      let path = ("/dang-nhap" as WebPath).with("ve", "//evil.example/")
      _ = try await browser.get(path)
      let answer = try await browser.submit(path, ["name": "vanthu", "password": Town.password])
      #expect(answer.location == ShellURL.home)
    }
  }

  @Test("a wrong password is told at its field, with the name kept")
  func wrongPassword() async throws {
    try await Town.with { town in
      let browser = town.browser()
      _ = try await browser.get("/dang-nhap")
      let answer = try await browser.submit("/dang-nhap", ["name": "vanthu", "password": "sai"])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("href=\"#f-password\">Tên đăng nhập hoặc mật khẩu chưa đúng"))
      #expect(answer.text.contains("value=\"vanthu\""))
    }
  }

  @Test("after three failures the page says when to try again")
  func throttled() async throws {
    try await Town.with { town in
      let browser = town.browser()
      _ = try await browser.get("/dang-nhap")
      for _ in 1...3 { _ = try await browser.submit("/dang-nhap", ["name": "vanthu", "password": "sai"]) }
      let answer = try await browser.submit("/dang-nhap", ["name": "vanthu", "password": Town.password])
      #expect(answer.status == .tooManyRequests)
      #expect(answer.text.contains("Xin thử lại sau 08:12:05"))
    }
  }

  @Test("somebody without an office is told so and is not signed in")
  func withoutOffice() async throws {
    try await Town.with { town in
      let person = Person(id: .init(rawValue: 0), fullName: "Ngân Văn Xa", signaturePicture: nil)
      let added = try await town.directory.addPerson(person, by: nil, at: Town.now)
      _ = try await town.directory.openAccount(
        for: added.id, name: "ngan.xa", password: Town.password, cost: .demonstration, by: nil, at: Town.now)
      let browser = try await town.browser(of: "ngan.xa")
      #expect(try await browser.get("/tai-khoan").location?.withoutQuery == "/dang-nhap")
    }
  }

  @Test("a form without the session's token is refused")
  func missingToken() async throws {
    try await Town.with { town in
      let browser = town.browser()
      let body = Array("name=vanthu&password=x".utf8)
      let answer = try await browser.send(
        .post, "/dang-nhap", headers: [.contentType: "application/x-www-form-urlencoded"], body: body)
      #expect(answer.status == .forbidden)
    }
  }

  @Test("after signing out the session opens nothing")
  func signOut() async throws {
    try await Town.with { town in
      let browser = try await town.browser(of: "vanthu")
      _ = try await browser.get("/tai-khoan")
      #expect(try await browser.submit("/dang-xuat").location == "/dang-nhap")
      #expect(try await browser.get("/tai-khoan").location?.withoutQuery == "/dang-nhap")
    }
  }

  @Test("the demo's accounts are listed with their password once")
  func demonstration() async throws {
    try await Town.with { town in
      let page = try await town.browser().get("/dang-nhap?ten=vanthu").text
      #expect(page.contains("Dữ liệu minh họa"))
      #expect(page.ranges(of: Town.password).count == 1)
    }
  }
}
