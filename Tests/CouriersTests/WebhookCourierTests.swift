import Cryptography
import PostOffice
import Testing

@testable import Couriers

@Suite("Handing messages to a gateway")
struct WebhookCourierTests {
  private static let secret = "mot bi mat du dai"
  private static let body = Array(#"{"text":"Hồ sơ đã có kết quả"}"#.utf8)

  @Test("a message comes whole, signed, with the key that tells a repetition")
  func posted() throws {
    let gateway = try TestGateway(status: 204)
    let courier = try courier(to: gateway)
    try courier.post(WebhookCourierTests.body, key: "dossier/12/accepted/1")
    try courier.post(WebhookCourierTests.body, key: "dossier/12/accepted/1")
    let posts = gateway.posts
    let post = try #require(posts.first)
    #expect(posts.count == 2 && posts[1].headers["idempotency-key"] == post.headers["idempotency-key"])
    #expect(post.headers["idempotency-key"]?.count == 32)
    #expect(post.requestLine == "POST /tin?kenh=sms HTTP/1.1")
    #expect(post.body == WebhookCourierTests.body)
    let code = HMACSHA256(key: Array(WebhookCourierTests.secret.utf8)).code(for: post.body)
    #expect(post.headers["x-congvu-signature"] == "sha256=\(Hexadecimal.text(of: code))")
    #expect(post.headers["content-type"] == "application/json; charset=utf-8")
  }

  @Test("whatever is not 2xx is a failure with its status", arguments: [301, 400, 404, 429, 500, 503])
  func refused(status: Int) throws {
    let courier = try courier(to: try TestGateway(status: status))
    #expect(throws: CourierFault.refused(code: status)) { try courier.post(WebhookCourierTests.body, key: "1") }
  }

  @Test("a gateway that never answers is given up in time")
  func silent() throws {
    let courier = try courier(to: try TestGateway(status: 0))
    #expect(throws: CourierFault.timedOut) { try courier.post(WebhookCourierTests.body, key: "1") }
  }

  @Test("settings that can't work are refused")
  func settings() {
    for address in ["", "cổng", "ftp://a.vn/", "https://", "/tin"] {
      #expect(throws: WebhookFault.notAnAddress) {
        try WebhookCourier(address: address, secret: WebhookCourierTests.secret)
      }
    }
    #expect(throws: WebhookFault.secretTooShort) {
      try WebhookCourier(address: "https://sms.example.vn/", secret: "ngắn")
    }
  }

  @Test("what is shown of the address holds no key")
  func shown() throws {
    let courier = try WebhookCourier(
      address: "https://ai:khoa@sms.example.vn/bi-mat?key=1", secret: WebhookCourierTests.secret)
    #expect(courier.shownAddress == "https://sms.example.vn")
  }

  private func courier(to gateway: TestGateway) throws -> WebhookCourier {
    try WebhookCourier(
      address: "http://127.0.0.1:\(gateway.port)/tin?kenh=sms", secret: WebhookCourierTests.secret, seconds: 1)
  }
}
