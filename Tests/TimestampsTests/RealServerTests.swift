import Certificates
import Cryptography
import Foundation
import SigningFixtures
import Testing
import Timestamps
import WorkTime

@Suite("Servers of others")
struct RealServerTests {
  private let content = Array("Ủy ban nhân dân xã Tam Lư".utf8)
  private let world: TimestampWorld
  private let request: TimestampRequest

  init() throws {
    world = try TimestampWorld()
    request = TimestampRequest(over: SHA256Digest(of: content), policy: TimestampPolicy(TimestampDraft.policy))
  }

  private var now: Instant { Instant(seconds: Int64(Date().timeIntervalSince1970)) }

  @Test(
    "OpenSSL understands the request, and its token is valid",
    arguments: [[:], ["ess_cert_id_alg": "sha1"], ["signer_digest": "sha512", "ess_cert_id_alg": "sha384"]])
  func openSSL(settings: [String: String]) throws {
    let response = try TimestampResponse(der: world.reply(to: request.der, settings: settings))
    let token = try response.token(answering: request, now: now, tolerance: 600)
    #expect(token.statement.accuracy == 1_500_100)
    #expect(token.statement.isOrdering)
    #expect(token.judge(over: content, trust: world.trust, at: token.statement.time).verdict == .valid)
  }

  @Test("OpenSSL's refusal is read")
  func openSSLRefuses() throws {
    let answer = try world.reply(to: request.der, settings: ["default_policy": "1.2.3.4", "other_policies": "1.2.3.5"])
    #expect(throws: TimestampRefusal.rejected(.unacceptedPolicy)) { try TimestampResponse(der: answer) }
    let garbage = try world.reply(to: Element.sequence(Element.integer(1)))
    #expect(throws: TimestampRefusal.rejected(.badDataFormat)) { try TimestampResponse(der: garbage) }
  }

  @Test("pyHanko understands the request, and its token is valid")
  func pyHanko() throws {
    let open = TimestampRequest(over: SHA256Digest(of: content))
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/pdfsigning/stamp.py").path
    let answer = try SystemTool.result(
      of: "python3",
      [script, "request.tsq", "server.der", "key.pem", "2020-08-17T09:30:00+07:00", "answer.tsr"],
      files: ["request.tsq": open.der, "server.der": world.server.der, "key.pem": world.key.pem],
      result: "answer.tsr")
    let time = SigningWorld.signingTime
    let token = try TimestampResponse(der: answer).token(answering: open, now: time, tolerance: 0)
    #expect(token.statement.time == time)
    #expect(token.judge(over: content, trust: world.trust, at: time).verdict == .valid)
  }
}
