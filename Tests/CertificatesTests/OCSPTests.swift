import Certificates
import SigningFixtures
import Testing
import WorkTime

@Suite("Answers about revocation")
struct OCSPTests {
  private let now = SigningWorld.signingTime
  private let root: TestAuthority
  private let signer: Certificate
  private let responderKey = TestKey.ellipticCurve()
  private let responder: Certificate

  init() throws {
    root = try TestAuthority("Gốc thử nghiệm")
    signer = try root.issue(to: "Hà Văn Ca", key: .ellipticCurve())
    responder = try root.issue(
      to: "Máy trả lời", key: responderKey, serial: 7, purposes: "OCSPSigning", isExemptFromRevocation: true)
  }

  private func days(_ count: Int64) -> Instant { now.adding(seconds: count * 86_400) }

  private var trust: TrustList { TrustList(roots: [root.certificate]) }
  private let trusted = ChainVerdict.trusted(path: ["Hà Văn Ca", "Gốc thử nghiệm"])

  private func draft(_ status: RevocationStatus = .good, at instant: Instant? = nil) -> OCSPDraft {
    var draft = OCSPDraft(producedAt: instant ?? days(-1))
    draft.answer(status, about: signer, of: root.certificate)
    return draft
  }

  private func byIssuer(_ draft: OCSPDraft) throws -> OCSPResponse {
    try draft.signed(by: root.key, as: root.certificate)
  }

  private func byDelegate(_ draft: OCSPDraft) throws -> OCSPResponse {
    try draft.signed(by: responderKey, as: responder, carrying: [responder])
  }

  private func verdict(_ responses: OCSPResponse..., lists: [CertificateRevocationList] = []) -> ChainVerdict {
    trust.judge(signer, revocationLists: lists, ocspResponses: responses, at: now)
  }

  @Test("the issuer's own answer counts, and so does that of a responder it made out a certificate for")
  func good() throws {
    #expect(try verdict(byIssuer(draft())) == trusted)
    #expect(try verdict(byDelegate(draft())) == trusted)
  }

  @Test("a certificate is known by SHA-1 or SHA-256, and by nothing else", arguments: ["sha1", "sha256", "sha384"])
  func identityHash(name: String) throws {
    var draft = draft()
    draft.identityHash = name
    #expect(try verdict(byIssuer(draft)) == (name == "sha384" ? .revocationUnknown : trusted))
  }

  @Test("a responder named by its key is found")
  func namedByKey() throws {
    var draft = draft()
    draft.namesKey = true
    #expect(try verdict(byDelegate(draft)) == trusted)
  }

  @Test("an answer in the trust list counts like one that came with the signature")
  func ownAnswers() throws {
    let trust = TrustList(roots: [root.certificate], ocspResponses: [try byIssuer(draft())])
    #expect(trust.judge(signer, at: now) == trusted)
  }

  @Test("revoked before the instant is revoked, afterwards is not simply trusted")
  func revoked() throws {
    #expect(try verdict(byIssuer(draft(.revoked(since: days(-3))))) == .revoked(since: days(-3)))
    let later = try byIssuer(draft(.revoked(since: days(4)), at: days(5)))
    #expect(verdict(later) == .revokedAfterwards(since: days(4)))
  }

  @Test("a revocation told by one piece of evidence stands against all that don't know of it")
  func contradiction() throws {
    let list = try root.revocationList(from: days(-1), until: days(6))
    #expect(try verdict(byIssuer(draft(.revoked(since: days(-3)))), lists: [list]) == .revoked(since: days(-3)))
    let revoking = try root.revocationList(from: days(-1), until: days(6), revoked: [(serial: 4711, since: days(-5))])
    #expect(try verdict(byIssuer(draft()), lists: [revoking]) == .revoked(since: days(-5)))
  }

  @Test("a responder that knows nothing proves nothing")
  func unknown() throws {
    #expect(try verdict(byIssuer(draft(.unknown))) == .revocationUnknown)
    let list = try root.revocationList(from: days(-1), until: days(6))
    #expect(try verdict(byIssuer(draft(.unknown)), lists: [list]) == trusted)
  }

  @Test("an answer speaks until its next update, or up to its own time when it promises none")
  func freshness() throws {
    #expect(try verdict(byIssuer(draft(at: days(-9)))) == .revocationUnknown)
    #expect(try verdict(byIssuer(draft(at: days(30)))) == trusted)
    var open = OCSPDraft(producedAt: days(-1))
    open.answer(.good, about: signer, of: root.certificate, until: .some(nil))
    #expect(try verdict(byIssuer(open)) == .revocationUnknown)
    open = OCSPDraft(producedAt: days(1))
    open.answer(.good, about: signer, of: root.certificate, until: .some(nil))
    #expect(try verdict(byIssuer(open)) == trusted)
  }

  @Test("times that can't be make an answer worthless: given before it is so, outdated before it is given")
  func impossibleTimes() throws {
    var early = OCSPDraft(producedAt: days(-1))
    early.answer(.good, about: signer, of: root.certificate, from: days(1))
    #expect(try verdict(byIssuer(early)) == .revocationUnknown)
    var backwards = OCSPDraft(producedAt: days(3))
    backwards.answer(.good, about: signer, of: root.certificate, from: days(2), until: days(1))
    #expect(try verdict(byIssuer(backwards)) == .revocationUnknown)
  }

  @Test("an answer with a critical extension that we don't know is none")
  func criticalExtension() throws {
    var draft = OCSPDraft(producedAt: days(-1))
    draft.answer(.good, about: signer, of: root.certificate, hasCriticalExtension: true)
    #expect(try verdict(byIssuer(draft)) == .revocationUnknown)
  }

  @Test("an answer given after the certificate expired says nothing of it")
  func afterExpiry() throws {
    let expired = try root.issue(to: "Hà Văn Ca", key: .ellipticCurve(), validity: days(-90)...days(-10))
    var draft = OCSPDraft(producedAt: days(-5))
    draft.answer(.good, about: expired, of: root.certificate)
    let response = try byIssuer(draft)
    #expect(trust.judge(expired, ocspResponses: [response], at: days(-20)) == .revocationUnknown)
  }

  @Test("an answer about another certificate, or of another issuer, says nothing")
  func otherCertificate() throws {
    let other = try root.issue(to: "Người khác", key: .ellipticCurve(), serial: 12)
    var draft = OCSPDraft(producedAt: days(-1))
    draft.answer(.good, about: other, of: root.certificate)
    #expect(try verdict(byIssuer(draft)) == .revocationUnknown)
    let namesake = try TestAuthority("Gốc thử nghiệm")
    draft = OCSPDraft(producedAt: days(-1))
    draft.answer(.good, about: signer, of: namesake.certificate)
    #expect(try verdict(byIssuer(draft)) == .revocationUnknown)
  }

  @Test("which evidence was used is told")
  func proofs() throws {
    let older = try root.revocationList(from: days(-3), until: days(6))
    let answer = try byIssuer(draft())
    let judgement = trust.examine(
      signer,
      with: ReceivedMaterial(evidence: RevocationEvidence(revocationLists: [older], ocspResponses: [answer])), at: now)
    #expect(judgement.verdict == trusted)
    #expect(judgement.path == [signer, root.certificate])
    #expect(judgement.proofs.map(\.source) == [.ocspResponse(answer)])
    #expect(judgement.proofs.map(\.certificate) == [signer])
    #expect(judgement.proofs.map(\.status) == [.good])
    let unknown = trust.examine(signer, at: now)
    #expect(unknown.verdict == .revocationUnknown && unknown.proofs.isEmpty && unknown.path.count == 2)
  }

  @Test("a trust list with an answer is another one, and joins with others")
  func versions() throws {
    let answer = try byIssuer(draft())
    let own = TrustList(roots: [root.certificate], ocspResponses: [answer])
    #expect(own.digest != trust.digest)
    #expect(trust.joined(with: TrustList(roots: [], ocspResponses: [answer])).digest == own.digest)
  }
}
