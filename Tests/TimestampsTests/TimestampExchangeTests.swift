import Certificates
import Cryptography
import SigningFixtures
import Testing
import Timestamps
import WorkTime

@Suite("Asking for a timestamp")
struct TimestampExchangeTests {
  private let content = Array("Ủy ban nhân dân xã Tam Lư".utf8)
  private let time = SigningWorld.signingTime
  private let world: TimestampWorld
  private let request: TimestampRequest

  init() throws {
    world = try TimestampWorld()
    request = TimestampRequest(over: SHA256Digest(of: content), policy: TimestampPolicy(TimestampDraft.policy))
  }

  private func draft(_ change: (inout TimestampDraft) -> Void = { _ in }) -> TimestampDraft {
    var draft = TimestampDraft(digest: request.digest.bytes)
    draft.nonce = request.nonce
    change(&draft)
    return draft
  }

  private func refusal(_ answer: [UInt8], at now: Instant? = nil) -> TimestampRefusal? {
    do throws(TimestampRefusal) {
      _ = try TimestampResponse(der: answer).token(answering: request, now: now ?? time, tolerance: 60)
      return nil
    } catch { return error }
  }

  private func granted(_ draft: TimestampDraft, status: Int = 0) -> [UInt8] {
    TimestampDraft.response(status: status, token: draft.signed(by: world.key, as: world.server))
  }

  @Test("a request is encoded as RFC 3161 has it, each with a nonce of its own")
  func encoding() {
    let imprint = Element.sequence(
      Element.algorithm(CMSDraft.identifier(of: .sha256)), Element.octets(request.digest.bytes))
    let expected = Element.sequence(
      Element.integer(1), imprint, Element.object(TimestampDraft.policy), Element.tagged(0x02, request.nonce),
      Element.yes)
    #expect(request.der == expected)
    let open = TimestampRequest(over: request.digest)
    #expect(
      open.der == Element.sequence(Element.integer(1), imprint, Element.tagged(0x02, open.nonce), Element.yes))
    let nonces = (0..<500).map { _ in TimestampRequest(over: request.digest).nonce }
    #expect(Set(nonces).count == 500)
    #expect(nonces.allSatisfy { $0.count == 8 && (0x40...0x7F).contains($0[0]) })
  }

  @Test("a policy is an object identifier", arguments: ["1.3.6.1.4.1.13762.3", "0.39", "2.999.4294967295"])
  func policies(name: String) { #expect(TimestampPolicy(name)?.name == name) }

  @Test(
    "other texts name no policy",
    arguments: [
      "", "1", "1.", ".1", "1..2", "3.1", "1.40", "0.040", "1.2.x", "1.2.-3", "1.2.4294967296", "1.2.٣",
      "18446744073709551615.18446744073709551615",
    ])
  func notPolicies(name: String) { #expect(TimestampPolicy(name) == nil) }

  @Test("the answer to the request is taken, granted as it is or with modifications")
  func granted() throws {
    #expect(refusal(granted(draft())) == nil)
    #expect(refusal(granted(draft(), status: 1)) == nil)
    #expect(try TimestampResponse(der: granted(draft(), status: 1)).isModified)
  }

  @Test("a refusal keeps the server's reason", arguments: TimestampFailure.allCases)
  func rejected(failure: TimestampFailure) {
    var bits = [UInt8](repeating: 0, count: 5)
    if failure != .unspecified { bits[1 + failure.rawValue / 8] = 0x80 >> UInt8(failure.rawValue % 8) }
    #expect(refusal(TimestampDraft.response(status: 2, failure: bits)) == .rejected(failure))
  }

  @Test("no grant is no grant, whatever comes with it")
  func notGranted() {
    let token = draft().signed(by: world.key, as: world.server)
    #expect(refusal(TimestampDraft.response(status: 2, token: token)) == .rejected(.unspecified))
    #expect(refusal(TimestampDraft.response(status: 2, failure: [7, 0xFF])) == .malformed)
    #expect(refusal(TimestampDraft.response(status: 3, token: token)) == .waiting)
    #expect(refusal(TimestampDraft.response(status: 4, token: token)) == .serverRevoked)
    #expect(refusal(TimestampDraft.response(status: 5)) == .serverRevoked)
    for status in [-1, 6, 1 << 40] { #expect(refusal(TimestampDraft.response(status: status)) == .malformed) }
    #expect(refusal(TimestampDraft.response(status: 0)) == .malformed)
  }

  @Test("an answer to another request is refused")
  func otherRequest() {
    #expect(refusal(granted(draft { $0.nonce = [0x41] })) == .nonceMismatch)
    #expect(refusal(granted(draft { $0.nonce = nil })) == .nonceMismatch)
    #expect(refusal(granted(draft { $0.digest = SHA256Digest(of: [1]).bytes })) == .imprintMismatch)
    #expect(refusal(granted(draft { $0.imprintHash = .sha3Bits256 })) == .imprintMismatch)
    #expect(refusal(granted(draft { $0.policy = "1.2.3" })) == .policyMismatch)
  }

  @Test("a clock too far from ours is refused, either way")
  func clock() {
    #expect(refusal(granted(draft()), at: time.adding(seconds: 60)) == nil)
    #expect(refusal(granted(draft()), at: time.adding(seconds: 61)) == .clockMismatch)
    #expect(refusal(granted(draft()), at: time.adding(seconds: -61)) == .clockMismatch)
  }

  @Test("a token that doesn't hold by itself is refused")
  func unsound() throws {
    #expect(refusal(granted(draft { $0.hash = .sha1 })) == .unsound(.indeterminate(.algorithmTooWeak)))
    #expect(refusal(granted(draft { $0.bindingHash = nil })) == .unsound(.invalid(.certificateMismatch)))
    let forged = draft().signed(by: .rsa(bits: 2048), as: world.server)
    #expect(refusal(TimestampDraft.response(status: 0, token: forged)) == .unsound(.invalid(.valueMismatch)))
    let other = try TimestampWorld(purposes: "critical,emailProtection")
    let token = draft().signed(by: other.key, as: other.server)
    #expect(
      refusal(TimestampDraft.response(status: 0, token: token))
        == .unsound(.invalid(.certificateNotForTimestamping)))
  }

  @Test("an answer cut short, too long or with anything behind it is refused")
  func broken() {
    let answer = granted(draft())
    for length in 0..<answer.count { #expect(refusal(Array(answer.prefix(length))) == .malformed) }
    #expect(refusal(answer + [0]) == .malformed)
    #expect(refusal([UInt8](repeating: 0x30, count: TimestampResponse.longest + 1)) == .tooLarge)
    #expect(refusal([UInt8](repeating: 0x30, count: TimestampResponse.longest)) == .malformed)
  }
}
