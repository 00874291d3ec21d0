import HTTPTypes
import Hummingbird
import Ledger
import Markup
import People
import RouterClient
import Storage
import TestRecords
import Procedures
import TestWorld
import Testing
import WebShell
import WorkTime

@testable import Citizens

@Suite("Citizens signing in")
struct CitizenSignInTests {
  private let contact = Contact(kind: .mail, text: Village.contact)

  @Test("the code that was sent opens an account, once", arguments: TestEngine.available)
  func code(engine: TestEngine) async throws {
    try await Village.with(engine) { village in
      let provider = OneTimeCodeProvider(village.citizens)
      try await provider.begin(contact, agency: village.commune.id, from: "a", at: village.now)
      let code = try await village.sentCode()
      let verified = try await provider.prove(contact, answer: code, from: "a", at: village.now)
      #expect(verified.source == .oneTimeCode)
      await #expect(throws: CitizenRefusal.codeWrong) {
        try await provider.prove(contact, answer: code, from: "a", at: village.now)
      }
    }
  }

  @Test("five wrong codes close the right one too", arguments: TestEngine.available)
  func guessing(engine: TestEngine) async throws {
    try await Village.with(engine) { village in
      let provider = OneTimeCodeProvider(village.citizens)
      try await provider.begin(contact, agency: village.commune.id, from: "a", at: village.now)
      let code = try await village.sentCode()
      let wrong = code == "000000" ? "000001" : "000000"
      for guess in [wrong, "", "12345", wrong, "abcdef"] {
        await #expect(throws: CitizenRefusal.codeWrong) {
          try await provider.prove(contact, answer: guess, from: "a", at: village.now)
        }
      }
      await #expect(throws: CitizenRefusal.codeWrong) {
        try await provider.prove(contact, answer: code, from: "a", at: village.now)
      }
    }
  }

  @Test("a code is over after ten minutes, and stands for its own contact only")
  func over() async throws {
    try await Village.with { village in
      let provider = OneTimeCodeProvider(village.citizens)
      try await provider.begin(contact, agency: village.commune.id, from: "a", at: village.now)
      let code = try await village.sentCode()
      let other = Contact(kind: .mail, text: "khac@example.vn")
      await #expect(throws: CitizenRefusal.codeWrong) {
        try await provider.prove(other, answer: code, from: "a", at: village.now)
      }
      village.clock.advance(minutes: 10)
      await #expect(throws: CitizenRefusal.codeWrong) {
        try await provider.prove(contact, answer: code, from: "a", at: village.now)
      }
    }
  }

  @Test("nobody is sent more than three codes in a quarter of an hour")
  func flooding() async throws {
    try await Village.with { village in
      let provider = OneTimeCodeProvider(village.citizens)
      for peer in 1...AttemptScope.signInContact.limit {
        try await provider.begin(contact, agency: village.commune.id, from: "\(peer)", at: village.now)
        village.clock.advance(minutes: 1)
      }
      await #expect(throws: CitizenRefusal.tooManyAttempts(until: Times.at("2020-08-14", 9, 15))) {
        try await provider.begin(contact, agency: village.commune.id, from: "b", at: village.now)
      }
    }
  }

  @Test("who guesses at many contacts from one address is stopped")
  func spraying() async throws {
    try await Village.with { village in
      let provider = OneTimeCodeProvider(village.citizens)
      for number in 1...AttemptScope.guessPeer.limit {
        await #expect(throws: CitizenRefusal.codeWrong) {
          try await provider.prove(
            Contact(kind: .mail, text: "\(number)@example.vn"), answer: "123456", from: "a", at: village.now)
        }
      }
      await #expect(throws: CitizenRefusal.tooManyAttempts(until: Times.at("2020-08-14", 10, 0))) {
        try await provider.prove(contact, answer: "123456", from: "a", at: village.now)
      }
    }
  }

  @Test("neither code nor address is kept in the clear")
  func kept() async throws {
    try await Village.with { village in
      let provider = OneTimeCodeProvider(village.citizens)
      try await provider.begin(contact, agency: village.commune.id, from: "203.0.113.9", at: village.now)
      let code = try await village.sentCode()
      let kept = try await village.world.records.read { db in
        try db.values("SELECT code FROM citizen_codes", as: String.self)
          + db.values("SELECT trace FROM citizen_attempts", as: String.self)
      }
      #expect(!kept.isEmpty && kept.allSatisfy { !$0.contains(code) && !$0.contains("203.0.113.9") })
    }
  }

  @Test("whoever signs in comes back to where they wanted to go, and the page says what the account is not")
  func pages() async throws {
    try await Village.with { village in
      let browser = village.browser()
      let refused = try await browser.get("/cong-dan/thong-tin")
      let page = try await browser.follow(refused)
      #expect(page.text.contains("Tài khoản thử nghiệm của hệ thống; không thay thế VNeID."))
      let contactPath = try #require(refused.location)
      let wrong = try await browser.submit(contactPath, ["contact": "khong phai dia chi"])
      #expect(wrong.status == .unprocessableContent)
      let sent = try await browser.submit(contactPath, ["contact": Village.contact])
      let codePage = try await browser.follow(sent)
      #expect(codePage.text.contains("m***@example.vn"))
      let answer = try await browser.submit(try #require(sent.location), ["code": try await village.sentCode()])
      #expect(answer.location == "/cong-dan/thong-tin")
      #expect(try await browser.follow(answer).status == .ok)
      _ = try await browser.get("/cong-dan")
      _ = try await browser.submit("/cong-dan/dang-xuat")
      #expect(try await browser.get("/cong-dan").location?.withoutQuery == "/cong-dan/dang-nhap")
    }
  }

  @Test("a return address on another host is not followed")
  func foreignReturn() async throws {
    try await Village.with { village in
      let browser = village.browser()
      let path = CitizensURL.signIn.with("ve", "//evil.example/")
      _ = try await browser.get(path)
      let sent = try await browser.submit(path, ["contact": Village.contact])
      _ = try await browser.follow(sent)
      let answer = try await browser.submit(try #require(sent.location), ["code": try await village.sentCode()])
      #expect(answer.location == CitizensURL.own)
    }
  }

  @Test("a citizen's session is over after four hours, and is no official's")
  func session() async throws {
    try await Village.with { village in
      let browser = try await village.signedIn()
      #expect(try await browser.get("/cong-dan").status == .ok)
      #expect(try await browser.get("/").text.contains("Ông/bà cần làm gì?"))
      village.clock.advance(minutes: 241)
      #expect(try await browser.get("/cong-dan").status == .seeOther)
    }
  }
}
