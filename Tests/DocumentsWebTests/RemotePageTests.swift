import Certificates
import Cryptography
import Documents
import Foundation
import HTTPTypes
import Ledger
import Markup
import People
import RouterClient
import SigningKeys
import TestWorld
import Testing
import WebShell

@Suite("Signing on one's own computer over the web")
struct RemotePageTests {
  /// The chairman's page of a document that waits for them, whose key is on their own computer.
  private func withTicket(
    _ body: (_ office: Office, _ id: OutgoingDocument.ID, _ chairman: RouterClient<Viewer>, _ page: WebPath)
      async throws
      -> Void
  ) async throws {
    try await Office.withKeys { office in
      let material = try SigningMaterial.shared.get()
      try await office.world.bind(material.chairman, to: .person(Role.chairman.id), at: .remote)
      let id = try await office.world.submitted()
      let browser = try await office.browser(of: .chairman)
      let shown = try await browser.get(DocumentsURL.document(id)).text
      #expect(shown.contains("Khóa ký ở máy của ông/bà") && !shown.contains("name=\"pin\""))
      let file = try #require(try await office.world.line(id)?.file).hexadecimal
      let answer = try await browser.submit("/van-ban-di/\(id)/ky-so", ["key": "5", "file": file])
      #expect(answer.status == .seeOther)
      try await body(office, id, browser, try #require(answer.location))
    }
  }

  private func ticket(in page: WebPath) throws -> String {
    try #require(page.queryItems.first { $0.name == "ve" }).value
  }

  private func json(_ answer: RouterAnswer) throws -> [String: String] {
    let fields = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any] ?? [:]
    return fields.mapValues { "\($0)" }
  }

  private func delivery(on ticket: String, _ agent: RouterClient<Viewer>) async throws -> [UInt8] {
    let material = try SigningMaterial.shared.get()
    let key = try KeyContainer.open(material.chairman.container, pin: SigningMaterial.pin)
    let attributes = try await agent.get("/ky-tu-xa/\(ticket)/thuoc-tinh")
    #expect(attributes.headers[.contentType] == "application/octet-stream")
    let value = Data(try key.sign(attributes.body).bytes).base64EncodedString()
    let chain = key.chain.map { Data($0).base64EncodedString() }
    return Array(
      try JSONSerialization.data(
        withJSONObject: ["signature": value, "algorithm": "rsa-pkcs1-sha256", "chain": chain]))
  }

  @Test("the page leads to the agent, the agent fetches and delivers without a session, the page tells it")
  func life() async throws {
    try await withTicket { office, id, chairman, page in
      let ticket = try ticket(in: page)
      let waiting = try await chairman.get(page).text
      #expect(waiting.contains("href=\"http://127.0.0.1:8988/ky?ve=http%3A%2F%2Fcongvu.test%7C\(ticket)\""))
      #expect(waiting.contains("Chờ chữ ký") && waiting.contains("Đã ký 0 trong 1 văn bản"))
      let agent = office.browser()
      let told = try await agent.get("/ky-tu-xa/\(ticket)")
      #expect(told.status == .ok && told.headers[.cacheControl] == "no-store" && told.headers[.setCookie] == nil)
      let notice = try json(told)
      let file = try await agent.get("/ky-tu-xa/\(ticket)/tep")
      #expect(file.headers[.contentType] == "application/pdf" && notice["size"] == "\(file.body.count)")
      #expect(notice["file"] == SHA256Digest(of: file.body).hexadecimal && notice["role"] == "leader")
      #expect(notice["signer"] == "\(Role.chairman.fullName), \(Role.chairman.title)")
      #expect(notice["document"] == "kiện toàn Ban Chỉ đạo chuyển đổi số" && notice["agency"] != nil)
      let expected = try SigningMaterial.shared.get().chairman.certificate
      #expect(notice["certificate"] == SHA256Digest(of: expected).hexadecimal && notice["serial"] != nil)
      #expect(notice["expires"]?.hasSuffix("Z") == true && notice["return"] == page.withoutQuery.description)
      let body = try await delivery(on: ticket, agent)
      for _ in 0..<2 {
        let delivered = try await agent.send(.post, "/ky-tu-xa/\(ticket)", body: body)
        #expect(delivered.status == .ok)
        #expect(try json(delivered) == ["state": "signed", "return": page.withoutQuery.description])
      }
      #expect(try await chairman.get(page).text.contains("Đã ký 1 trong 1 văn bản"))
      #expect(try await office.steps(of: id).count { $0 == .leaderSigned } == 1)
      #expect(try await agent.get("/ky-tu-xa/\(ticket)").status == .gone)
    }
  }

  @Test("what can't be signed any more is gone, and says so in JSON")
  func refused() async throws {
    try await withTicket { office, id, chairman, page in
      let (ticket, agent) = (try ticket(in: page), office.browser())
      let unknown = try await agent.get("/ky-tu-xa/khong-co")
      #expect(unknown.status == .notFound)
      #expect(try json(unknown)["problem"]?.contains("Không tìm thấy lượt ký này") == true)
      for body in ["", "{", "{\"signature\":\"?\",\"algorithm\":\"rsa-pkcs1-sha256\"}", "{\"signature\":\"AA==\"}"] {
        #expect(try await agent.send(.post, "/ky-tu-xa/\(ticket)", body: Array(body.utf8)).status == .badRequest)
      }
      let large = try await agent.send(.post, "/ky-tu-xa/\(ticket)", body: Array(repeating: 32, count: 300 << 10))
      #expect(large.status == .contentTooLarge)
      let body = try await delivery(on: ticket, agent)
      let foreign = try await agent.send(
        .post, "/ky-tu-xa/\(ticket)", headers: [.origin: "https://ke-xau.example"], body: body)
      #expect(foreign.status == .forbidden)
      office.clock.advance(hours: 1)
      let expired = try await agent.send(.post, "/ky-tu-xa/\(ticket)", body: body)
      #expect(expired.status == .gone)
      #expect(try json(expired)["problem"]?.contains("hết hạn") == true)
      #expect(try await agent.get("/ky-tu-xa/\(ticket)/tep").status == .gone)
      #expect(try await office.steps(of: id).last == .opened)
    }
  }

  @Test("the page of a batch is its owner's only, and shows links to whom the tickets were given")
  func owner() async throws {
    try await withTicket { office, _, chairman, page in
      let clerk = try await office.browser(of: .clerk)
      #expect(try await clerk.get(page).status == .notFound)
      #expect(try await office.browser().get(page).status == .seeOther)
      let later = try await chairman.get(page.withoutQuery).text
      #expect(!later.contains("127.0.0.1:8988") && later.contains("Lượt ký đã được mở"))
      let other = try await chairman.get(page.withoutQuery.with("ve", "A\(try ticket(in: page).dropFirst())")).text
      #expect(!other.contains("127.0.0.1:8988"))
    }
  }

  @Test("a batch goes to the agent as one link")
  func batch() async throws {
    try await Office.withKeys { office in
      let material = try SigningMaterial.shared.get()
      let key = try await office.world.bind(material.chairman, to: .person(Role.chairman.id), at: .remote)
      let ids = [try await office.world.submitted(), try await office.world.submitted()]
      let chairman = try await office.browser(of: .chairman)
      _ = try await chairman.get("/viec/cho-ky")
      let chosen = ids.map { (key: "document", value: "\($0)") }
      let confirm = try await chairman.submit("/viec/cho-ky/ky-so", chosen)
      #expect(confirm.text.contains("name=\"confirmed\"") && !confirm.text.contains("name=\"pin\""))
      var fields = chosen + [(key: "confirmed", value: "1"), (key: "key", value: "\(key.id)")]
      for id in ids {
        fields.append((key: "file-\(id)", value: try #require(try await office.world.line(id)?.file).hexadecimal))
      }
      let begun = try await chairman.submit("/viec/cho-ky/ky-so", fields)
      let page = try await chairman.follow(begun).text
      #expect(page.contains("Mở chương trình ký số (2 văn bản)"))
      #expect(page.contains("&amp;ve=http%3A%2F%2Fcongvu.test%7C"))
      let agent = office.browser()
      for item in try #require(begun.location).queryItems {
        let body = try await delivery(on: item.value, agent)
        #expect(try await agent.send(.post, "/ky-tu-xa/\(item.value)", body: body).status == .ok)
      }
      for id in ids { #expect(try await office.world.document(id).stage == .leaderSigned) }
    }
  }

  @Test("with several keys the signer chooses; the PIN is asked for keys that are opened here")
  func choice() async throws {
    try await Office.withKeys { office in
      let material = try SigningMaterial.shared.get()
      try await office.world.bind(material.viceChairman, to: .person(Role.chairman.id), at: .remote)
      let id = try await office.world.submitted()
      let chairman = try await office.browser(of: .chairman)
      let page = try await chairman.get(DocumentsURL.document(id)).text
      #expect(page.contains("name=\"key\" value=\"5\" checked") || page.contains("checked"))
      #expect(page.contains("Ở máy của người ký") && page.contains("Tệp khóa mã hóa tại máy chủ"))
      #expect(page.contains("name=\"pin\""))
      let file = try #require(try await office.world.line(id)?.file).hexadecimal
      let noPIN = try await chairman.submit("/van-ban-di/\(id)/ky-so", ["key": "1", "file": file])
      #expect(noPIN.status == .unprocessableContent && noPIN.text.contains("Nhập mã PIN của khóa ký"))
      let signed = try await chairman.submit(
        "/van-ban-di/\(id)/ky-so", ["key": "1", "file": file, "pin": SigningMaterial.pin])
      #expect(signed.status == .seeOther)
      #expect(try await office.world.document(id).leaderSignature?.key == HeldKey.ID(rawValue: 1))
    }
  }

  @Test("one address asks for no more than its share of a minute")
  func quota() async throws {
    try await withTicket { office, _, _, page in
      let (ticket, agent) = (try ticket(in: page), office.browser())
      var statuses: [HTTPResponse.Status: Int] = [:]
      for _ in 0..<1700 { statuses[try await agent.get("/ky-tu-xa/\(ticket)x").status, default: 0] += 1 }
      #expect(statuses == [.notFound: 1600, .tooManyRequests: 100])
      office.clock.advance(hours: 1)
      #expect(try await agent.get("/ky-tu-xa/\(ticket)x").status == .notFound)
    }
  }
}
