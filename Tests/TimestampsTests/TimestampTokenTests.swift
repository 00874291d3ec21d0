import Certificates
import SigningFixtures
import Testing
import Timestamps
import WorkTime

@Suite("A timestamp")
struct TimestampTokenTests {
  private let content = Array("Ủy ban nhân dân xã Tam Lư".utf8)
  private let time = SigningWorld.signingTime
  private let world: TimestampWorld

  init() throws { world = try TimestampWorld() }

  private var draft: TimestampDraft { TimestampDraft(over: content) }

  private func token(_ draft: TimestampDraft) throws -> TimestampToken {
    try TimestampToken(der: draft.signed(by: world.key, as: world.server))
  }

  private func verdict(_ draft: TimestampDraft, trust: TrustList? = nil, at instant: Instant? = nil) throws
    -> TimestampVerdict
  {
    try token(draft).judge(over: content, trust: trust ?? world.trust, at: instant ?? time).verdict
  }

  private func refusal(_ der: [UInt8]) -> TimestampRefusal? {
    do throws(TimestampRefusal) {
      _ = try TimestampToken(der: der)
      return nil
    } catch { return error }
  }

  private func refusal(_ change: (inout TimestampDraft) -> Void) -> TimestampRefusal? {
    var draft = draft
    change(&draft)
    return refusal(draft.signed(by: world.key, as: world.server))
  }

  @Test("what a token says is read to the microsecond")
  func statement() throws {
    var draft = draft
    draft.time = "20200817023000.1234567Z"
    draft.accuracy = Element.sequence(
      Element.integer(2), Element.tagged(0x80, [0x01, 0xF4]), Element.tagged(0x81, [0x64]))
    draft.ordering = Element.yes
    draft.nonce = [0x7F, 1, 2]
    draft.authority = Element.context(0, Element.tagged(0xA4, try server.subject))
    draft.extensions = Element.context(1, Element.sequence(Element.object("1.2.3"), Element.octets([])))
    let statement = try token(draft).statement
    #expect(statement.policy == TimestampPolicy(TimestampDraft.policy))
    #expect(statement.policy.name == TimestampDraft.policy)
    #expect(statement.imprint.hash == .sha256)
    #expect(statement.imprint.digest == HashAlgorithm.sha256.digest(of: content))
    #expect(statement.serialNumber == [77])
    #expect(statement.time == Instant(microseconds: time.microseconds + 123_456))
    #expect(statement.accuracy == 2_500_100)
    #expect(statement.isOrdering)
    #expect(statement.nonce == [0x7F, 1, 2])
    #expect(try verdict(draft) == .valid)
    let bare = try token(self.draft).statement
    #expect(bare.accuracy == nil && bare.nonce == nil && !bare.isOrdering)
  }

  /// The server's subject name: what it issued nothing with, so that it is read off a certificate it could have.
  private var server: (subject: [UInt8], other: [UInt8]) {
    get throws {
      let heir = try TestAuthority("May cap dau thoi gian").issue(to: "Không ai", key: .ellipticCurve())
      return (heir.issuerDER, world.server.issuerDER)
    }
  }

  @Test("is valid with every strong hash and with either form of binding")
  func valid() throws {
    for hash in HashAlgorithm.allCases where hash.isStrong {
      var draft = draft
      (draft.hash, draft.imprintHash, draft.digest) = (hash, hash, hash.digest(of: content))
      #expect(try verdict(draft) == .valid)
    }
    var old = draft
    old.bindingHash = .sha1
    #expect(try verdict(old) == .valid)
    let curve = try TimestampWorld(key: .ellipticCurve(named: "P-384"))
    let other = try TimestampToken(der: draft.signed(by: curve.key, as: curve.server))
    #expect(other.judge(over: content, trust: curve.trust, at: time).verdict == .valid)
  }

  @Test("is judged with the evidence that it rests on")
  func judgement() throws {
    let judgement = try token(draft).judge(over: content, trust: world.trust, at: time)
    #expect(judgement.chain?.path == [world.server, world.root.certificate])
    #expect(judgement.chain?.proofs.map(\.source) == [.revocationList(world.revocationList)])
    var carrying = draft.message(as: world.server)
    carrying.revocationChoices = [world.revocationList.der]
    let token = try TimestampToken(der: carrying.signed(by: world.key, as: world.server))
    let bare = TrustList(roots: [world.root.certificate])
    #expect(token.judge(over: content, trust: bare, at: time).verdict == .valid)
    let received = ReceivedMaterial(evidence: RevocationEvidence(revocationLists: [world.revocationList]))
    #expect(try self.token(draft).judge(over: content, trust: bare, with: received, at: time).verdict == .valid)
  }

  @Test("over other bytes it is invalid")
  func imprint() throws {
    let judgement = try token(draft).judge(over: content + [0], trust: world.trust, at: time)
    #expect(judgement.verdict == .invalid(.imprintMismatch))
    #expect(judgement.chain == nil)
  }

  @Test("SHA-1 for imprint or signature leaves it in doubt")
  func weak() throws {
    var draft = draft
    draft.hash = .sha1
    #expect(try verdict(draft) == .indeterminate(.algorithmTooWeak))
    draft = self.draft
    (draft.imprintHash, draft.digest) = (.sha1, HashAlgorithm.sha1.digest(of: content))
    #expect(try verdict(draft) == .indeterminate(.algorithmTooWeak))
    let small = try TimestampWorld(key: .rsa(bits: 1024))
    let token = try TimestampToken(der: self.draft.signed(by: small.key, as: small.server))
    #expect(token.judge(over: content, trust: small.trust, at: time).verdict == .invalid(.tooWeak))
  }

  @Test("unbound, bound to another, or in another's name it is invalid")
  func binding() throws {
    var draft = draft
    draft.bindingHash = nil
    #expect(try verdict(draft) == .invalid(.certificateMismatch))
    var message = draft.message(as: world.server)
    message.bind(to: world.root.certificate)
    let der = message.signed(by: world.key, as: world.server)
    let token = try TimestampToken(der: der)
    #expect(token.judge(over: content, trust: world.trust, at: time).verdict == .invalid(.certificateMismatch))
    draft = self.draft
    draft.authority = Element.context(0, Element.tagged(0xA4, try server.other))
    #expect(try verdict(draft) == .invalid(.certificateMismatch))
    draft.authority = Element.context(0, Element.tagged(0x82, Array("tsa.example.vn".utf8)))
    #expect(try verdict(draft) == .valid)
  }

  @Test(
    "a certificate that isn't for timestamps alone makes none",
    arguments: [
      "timeStamping", "critical,timeStamping,emailProtection", "critical,emailProtection",
    ])
  func purpose(purposes: String) throws {
    let other = try TimestampWorld(purposes: purposes)
    let token = try TimestampToken(der: draft.signed(by: other.key, as: other.server))
    #expect(
      token.judge(over: content, trust: other.trust, at: time).verdict == .invalid(.certificateNotForTimestamping))
  }

  @Test("chain, validity and revocation decide as of the instant asked for")
  func chain() throws {
    let unknown = TrustList(roots: [try TestAuthority("CA lạ").certificate])
    #expect(try verdict(draft, trust: unknown) == .indeterminate(.issuerUnknown))
    let bare = TrustList(roots: [world.root.certificate])
    #expect(try verdict(draft, trust: bare) == .indeterminate(.revocationUnknown))
    let late = Instant(seconds: 2_082_758_400)
    #expect(try verdict(draft, at: late) == .invalid(.certificateExpired))
    let since = time.adding(seconds: 100)
    let list = try world.root.revocationList(
      from: time.adding(seconds: 200), until: time.adding(seconds: 900), revoked: [(serial: 33, since: since)])
    let revoking = TrustList(roots: [world.root.certificate], revocationLists: [list])
    #expect(try verdict(draft, trust: revoking) == .indeterminate(.revokedAfterwards(since: since)))
    #expect(try verdict(draft, trust: revoking, at: since) == .invalid(.certificateRevoked(since: since)))
  }

  @Test("a token from before or after its certificate's validity is invalid whenever it is judged")
  func outsideValidity() throws {
    var draft = draft
    draft.time = "20151231235959Z"
    #expect(try verdict(draft) == .invalid(.certificateNotYetValid))
    draft.time = "20360101000000Z"
    #expect(try verdict(draft) == .invalid(.certificateExpired))
  }

  @Test("statements of another shape are malformed")
  func malformed() {
    #expect(refusal { $0.version = 2 } == .malformed)
    #expect(refusal { $0.digest = [1, 2, 3] } == .malformed)
    #expect(refusal { $0.time = "20200230000000Z" } == .malformed)
    #expect(refusal { $0.time = "20200817023060Z" } == .malformed)
    #expect(refusal { $0.time = "202008170230Z" } == .malformed)
    #expect(refusal { $0.time = "20200817093000+0700" } == .malformed)
    #expect(refusal { $0.nonce = [] } == .malformed)
    #expect(refusal { $0.nonce = [0, 1] } == .malformed)
    #expect(refusal { $0.nonce = [UInt8](repeating: 1, count: 65) } == .malformed)
    #expect(refusal { $0.accuracy = Element.sequence(Element.integer(-1)) } == .malformed)
    #expect(refusal { $0.accuracy = Element.sequence(Element.integer(1 << 40)) } == .malformed)
    #expect(refusal { $0.accuracy = Element.sequence(Element.tagged(0x80, [0])) } == .malformed)
    #expect(
      refusal { $0.accuracy = Element.sequence(Element.tagged(0x81, [1]), Element.tagged(0x80, [1])) } == .malformed)
    #expect(refusal { $0.ordering = Element.yes + Element.yes } == .malformed)
    #expect(refusal { $0.extensions = Element.context(2, Element.null) } == .malformed)
    let critical = Element.sequence(Element.object("1.2.3"), Element.yes, Element.octets([]))
    #expect(refusal { $0.extensions = Element.context(1, critical) } == .extensionUnknown)
  }

  @Test("other kinds of messages are no tokens, and none is taken for a signature over a document")
  func otherKinds() throws {
    var detached = draft.message(as: world.server)
    detached.isDetached = true
    #expect(refusal(detached.signed(by: world.key, as: world.server)) == .malformed)
    let plain = CMSDraft(draft.statement).signed(by: world.key, as: world.server)
    #expect(refusal(plain) == .malformed)
    var homeless = draft.message(as: world.server)
    homeless.leavesSignerOut = true
    #expect(refusal(homeless.signed(by: world.key, as: world.server)) == .certificateMissing)
  }

  @Test("no byte of a token can be changed so that it says something else and still holds")
  func flippedBytes() throws {
    let der = draft.signed(by: world.key, as: world.server)
    let original = try TimestampToken(der: der)
    for index in der.indices {
      var changed = der
      changed[index] ^= 1 << UInt8(index % 8)
      guard let token = Reading.of({ try TimestampToken(der: changed) }),
        token.judge(over: content, trust: world.trust, at: time).verdict == .valid
      else { continue }
      #expect(token.statement == original.statement, "byte \(index)")
    }
    for length in 0..<der.count { #expect(refusal(Array(der.prefix(length))) == .malformed) }
    #expect(refusal(der + [0]) == .malformed)
  }
}
