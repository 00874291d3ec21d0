import HTTPTypes
import Hummingbird
import Ledger
import Markup
import OneStop
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

@Suite("Looking a dossier up")
struct LookUpTests {
  private static let secrets = ["Hà Thị Mẩy", "Thị Mẩy", "038190004417", "0912345678", "bản Lốc", "may.ha@example.vn"]

  @Test("the whole code and a second fact open the status, for half an hour", arguments: TestEngine.available)
  func found(engine: TestEngine) async throws {
    try await Village.with(engine) { village in
      let code = try #require(try await village.received().code).description
      let browser = village.browser()
      _ = try await browser.get("/tra-cuu")
      let answer = try await browser.submit("/tra-cuu", ["code": " \(code.lowercased()) ", "fact": "5678"])
      let page = try await browser.follow(answer)
      #expect(page.status == .ok)
      #expect(page.text.contains("Đang giải quyết"))
      #expect(page.text.contains("H** T** M**"))
      #expect(page.text.contains("UBND Xã Trung Tiến"))
      village.clock.advance(minutes: 31)
      #expect(try await browser.get(try #require(answer.location)).status == .notFound)
    }
  }

  @Test("nothing of the person is on the page but the mask, nor in the address")
  func masked() async throws {
    try await Village.with { village in
      let dossier = try await village.received()
      let officer = village.world.cast.standing(.officer)
      try await village.dossiers.askSupplement(
        SupplementRequest(
          items: [SupplementItem(place: 0, wanted: "Tờ khai của bà Hà Thị Mẩy, số 038190004417, chưa ký")],
          reason: "Hà Thị Mẩy ở bản Lốc, điện thoại 0912345678 <b>chưa ký</b>", until: Times.day("2020-08-28")),
        of: dossier.id, by: officer, at: village.now)
      let page = try await village.browser().get(CitizensURL.lookUp(.slip(try village.slip(of: dossier)))).text
      for secret in LookUpTests.secrets { #expect(!page.contains(secret), "\(secret) is shown") }
      #expect(page.contains("Tờ khai của bà H** T** M**, số ***, chưa ký"))
      #expect(page.contains("&lt;b&gt;chưa ký"))
      #expect(page.contains("28/8/2020"))
    }
  }

  @Test("a wrong code, a neighbour's fact, a fragment and a wrong fact get one and the same answer")
  func sameAnswer() async throws {
    try await Village.with { village in
      let code = try #require(try await village.received().code).description
      var other = Village.owner
      (other.phone, other.identity) = ("0987654321", nil)
      let neighbour = try #require(try await village.received(owner: other).code).description
      let tries = [
        ("\(code.dropLast())9", "5678"), (neighbour, "5678"), (String(code.suffix(4)), "5678"),
        (String(code.dropLast(5)), "5678"), ("%", "5678"), (code, "0000"), (code, "56"), ("' OR 1=1 --", "5678"),
      ]
      var answers: Set<String> = []
      for (code, fact) in tries {
        let browser = village.browser()
        _ = try await browser.get("/tra-cuu")
        let answer = try await browser.submit("/tra-cuu", ["code": code, "fact": fact])
        #expect(answer.status == .unprocessableContent)
        // The same but for what was typed and the browser's own token.
        let page = answer.text.replacing(#/value="[^"]*"/#, with: "")
        answers.insert(page)
      }
      #expect(answers.count == 1)
      #expect(answers.first?.contains("Không tìm thấy hồ sơ, hoặc thông tin chưa khớp") == true)
    }
  }

  @Test("dossiers of a hidden or restricted kind answer to nobody, not even to their own token")
  func hidden() async throws {
    try await Village.with { village in
      for procedure in Village.hiddenProcedures {
        let dossier = try await village.received(procedure)
        let code = try #require(dossier.code).description
        await #expect(throws: CitizenRefusal.notFoundOrNotMatching) {
          try await village.citizens.lookUp(code: code, fact: SecondFact("5678"), from: "a", at: village.now)
        }
        let slip = try village.slip(of: dossier)
        #expect(try await village.browser().get(CitizensURL.lookUp(.slip(slip))).status == .notFound)
      }
    }
  }

  @Test(
    "after five wrong facts the code is closed for a while, wherever they came from", arguments: TestEngine.available)
  func limitOfCode(engine: TestEngine) async throws {
    try await Village.with(engine) { village in
      let code = try #require(try await village.received().code).description
      let citizens = village.citizens
      for peer in 1...AttemptScope.lookUpCode.limit {
        await #expect(throws: CitizenRefusal.notFoundOrNotMatching) {
          try await citizens.lookUp(code: code, fact: SecondFact("0000"), from: "peer \(peer)", at: village.now)
        }
      }
      await #expect(throws: CitizenRefusal.tooManyAttempts(until: Times.at("2020-08-14", 9, 15))) {
        try await citizens.lookUp(code: code, fact: SecondFact("5678"), from: "owner", at: village.now)
      }
      // Another server over the same database counts with the first.
      let second = CitizenDesk(
        dossiers: village.dossiers, key: try await LookUpKey.kept(in: village.world.records))
      await #expect(throws: CitizenRefusal.tooManyAttempts(until: Times.at("2020-08-14", 9, 15))) {
        try await second.lookUp(code: code, fact: SecondFact("5678"), from: "owner", at: village.now)
      }
      village.clock.advance(minutes: 15)
      _ = try await second.lookUp(code: code, fact: SecondFact("5678"), from: "owner", at: village.now)
    }
  }

  @Test("a code that isn't there is closed as one that is")
  func limitOfNothing() async throws {
    try await Village.with { village in
      for _ in 1...AttemptScope.lookUpCode.limit {
        await #expect(throws: CitizenRefusal.notFoundOrNotMatching) {
          try await village.citizens.lookUp(code: "0002", fact: SecondFact("0000"), from: "a", at: village.now)
        }
      }
      await #expect(throws: CitizenRefusal.tooManyAttempts(until: Times.at("2020-08-14", 9, 15))) {
        try await village.citizens.lookUp(code: "0002", fact: SecondFact("0000"), from: "b", at: village.now)
      }
    }
  }

  @Test("who tries code after code is stopped, and the page says until when")
  func limitOfPeer() async throws {
    try await Village.with { village in
      let browser = village.browser()
      _ = try await browser.get("/tra-cuu")
      for number in 1...AttemptScope.lookUpPeer.limit {
        let answer = try await browser.submit(
          "/tra-cuu", ["code": "000.03.97.H56-200814-\(1000 + number)", "fact": "5678"])
        #expect(answer.status == .unprocessableContent)
      }
      let answer = try await browser.submit("/tra-cuu", ["code": "000.03.97.H56-200814-2000", "fact": "5678"])
      #expect(answer.status == .tooManyRequests)
      #expect(answer.text.contains("Đã thử quá nhiều lần. Xin chờ đến 09:10"))
    }
  }

  @Test("right look-ups don't count")
  func successes() async throws {
    try await Village.with { village in
      let code = try #require(try await village.received().code).description
      for _ in 1...AttemptScope.lookUpPeer.limit + 1 {
        _ = try await village.citizens.lookUp(code: code, fact: SecondFact("17/8/1990"), from: "a", at: village.now)
      }
    }
  }

  @Test("every proxy but a trusted one may say what it likes of where a request came from")
  func proxies() {
    let proxies = TrustedProxies(["10.0.0.1"])
    func peer(_ forwarded: String, from address: String) -> String {
      let head = HTTPRequest(
        method: .get, scheme: "http", authority: "a", path: "/", headerFields: [.forwardedFor: forwarded])
      return proxies.peer(of: Request(head: head, body: RequestBody(buffer: .init())), at: address)
    }
    #expect(peer("203.0.113.9", from: "198.51.100.7") == "198.51.100.7")
    #expect(peer("203.0.113.9", from: "10.0.0.1") == "203.0.113.9")
    #expect(peer("6.6.6.6, 203.0.113.9, 10.0.0.1", from: "10.0.0.1") == "203.0.113.9")
    #expect(peer("", from: "10.0.0.1") == "10.0.0.1")
    // One customer has a whole /64.
    #expect(peer("", from: "2001:db8:1:2:aaaa::1") == peer("", from: "2001:db8:1:2::9"))
    #expect(peer("", from: "2001:db8::1") != peer("", from: "2001:db9::1"))
  }
}
