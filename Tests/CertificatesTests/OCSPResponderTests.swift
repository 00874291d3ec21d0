import Certificates
import SigningFixtures
import Testing
import WorkTime

@Suite("Who may answer about revocation")
struct OCSPResponderTests {
  private let now = SigningWorld.signingTime
  private let root: TestAuthority
  private let signer: Certificate
  private let key = TestKey.ellipticCurve()

  init() throws {
    root = try TestAuthority("Gốc thử nghiệm")
    signer = try root.issue(to: "Hà Văn Ca", key: .ellipticCurve())
  }

  private func days(_ count: Int64) -> Instant { now.adding(seconds: count * 86_400) }

  private var draft: OCSPDraft {
    var draft = OCSPDraft(producedAt: days(-1))
    draft.answer(.good, about: signer, of: root.certificate)
    return draft
  }

  private func isBelieved(_ response: OCSPResponse, lists: [CertificateRevocationList] = []) -> Bool {
    let received = ReceivedMaterial(evidence: RevocationEvidence(revocationLists: lists, ocspResponses: [response]))
    let judgement = TrustList(roots: [root.certificate]).examine(signer, with: received, at: now)
    return judgement.proofs.map(\.source).contains(.ocspResponse(response))
  }

  private func isBelieved(_ responder: Certificate, lists: [CertificateRevocationList] = []) throws -> Bool {
    isBelieved(try draft.signed(by: key, as: responder, carrying: [responder]), lists: lists)
  }

  @Test("a certificate without the purpose OCSPSigning answers for nobody")
  func purpose() throws {
    for purposes in [nil, "emailProtection", "critical,timeStamping"] {
      let other = try root.issue(to: "Máy", key: key, purposes: purposes, isExemptFromRevocation: true)
      #expect(try !isBelieved(other))
    }
  }

  @Test("a responder of another authority, of an intermediate, or of a namesake answers for nobody")
  func issuedByOthers() throws {
    let middle = try TestAuthority("CA cấp phát", issuer: root)
    for authority in [try TestAuthority("CA lạ"), try TestAuthority("Gốc thử nghiệm"), middle] {
      let other = try authority.issue(to: "Máy", key: key, purposes: "OCSPSigning", isExemptFromRevocation: true)
      let response = try draft.signed(by: key, as: other, carrying: [other, authority.certificate])
      #expect(!isBelieved(response))
    }
  }

  @Test("a signer's own certificate doesn't answer, not even about itself")
  func selfAnswer() throws {
    let own = try root.issue(to: "Hà Văn Ca", key: key)
    var draft = OCSPDraft(producedAt: days(-1))
    draft.answer(.good, about: own, of: root.certificate)
    let response = try draft.signed(by: key, as: own, carrying: [own])
    #expect(
      TrustList(roots: [root.certificate]).judge(own, ocspResponses: [response], at: now) == .revocationUnknown)
  }

  @Test("a responder that had expired when it answered isn't believed")
  func expired() throws {
    let other = try root.issue(
      to: "Máy", key: key, validity: days(-90)...days(-2), purposes: "OCSPSigning", isExemptFromRevocation: true)
    #expect(try !isBelieved(other))
  }

  @Test("a responder that isn't exempt is looked up in the issuer's list")
  func lookedUp() throws {
    let other = try root.issue(to: "Máy", key: key, serial: 7, purposes: "OCSPSigning")
    #expect(try !isBelieved(other))
    // The list is older than the answer, so that the answer is what is used about the signer.
    #expect(try isBelieved(other, lists: [root.revocationList(from: days(-2), until: days(6))]))
    let revoking = try root.revocationList(from: days(-2), until: days(6), revoked: [(serial: 7, since: days(-3))])
    #expect(try !isBelieved(other, lists: [revoking]))
  }

  @Test("a list that revokes an exempt responder is believed all the same")
  func exemptButRevoked() throws {
    let other = try root.issue(
      to: "Máy", key: key, serial: 7, purposes: "OCSPSigning", isExemptFromRevocation: true)
    #expect(try isBelieved(other))
    let revoking = try root.revocationList(from: days(-2), until: days(6), revoked: [(serial: 7, since: days(-3))])
    #expect(try !isBelieved(other, lists: [revoking]))
  }

  @Test("an answer whose responder's certificate stayed at home proves nothing")
  func missingCertificate() throws {
    let other = try root.issue(to: "Máy", key: key, purposes: "OCSPSigning", isExemptFromRevocation: true)
    #expect(try !isBelieved(draft.signed(by: key, as: other)))
  }

  @Test("answers and lists signed over SHA-1, and responders with weak keys, prove nothing")
  func weak() throws {
    var weak = draft
    weak.signatureHash = "sha1"
    #expect(try !isBelieved(weak.signed(by: root.key, as: root.certificate)))
    let small = TestKey.rsa(bits: 1024)
    let other = try root.issue(to: "Máy", key: small, purposes: "OCSPSigning", isExemptFromRevocation: true)
    #expect(try !isBelieved(draft.signed(by: small, as: other, carrying: [other])))
    let list = try root.revocationList(from: days(-1), until: days(6), hash: "sha1")
    let trust = TrustList(roots: [root.certificate], revocationLists: [list])
    #expect(trust.judge(signer, at: now) == .revocationUnknown)
  }

  @Test("no changed byte of an answer is believed")
  func flippedBytes() throws {
    let other = try root.issue(to: "Máy", key: key, purposes: "OCSPSigning", isExemptFromRevocation: true)
    let response = try draft.signed(by: key, as: other, carrying: [other])
    for index in response.der.indices {
      var changed = response.der
      changed[index] ^= 1 << UInt8(index % 8)
      guard let read = Reading.of({ try OCSPResponse(der: changed) }) else { continue }
      // A changed certificate's unsigned wrapping can still lead to the same answer; never to another one.
      if isBelieved(read) { #expect(read.producedAt == response.producedAt, "byte \(index)") }
    }
  }

  @Test("a response cut short, or one that tells an error, is none")
  func notAResponse() throws {
    let response = try draft.signed(by: root.key, as: root.certificate)
    for length in 0..<response.der.count {
      #expect(throws: CertificateError.notAnOCSPResponse) { try OCSPResponse(der: Array(response.der.prefix(length))) }
    }
    #expect(throws: CertificateError.notAnOCSPResponse) { try OCSPResponse(der: response.der + [0]) }
    for status: Int32 in [1, 2, 3, 5, 6] {
      #expect(throws: CertificateError.notAnOCSPResponse) { try OCSPResponse(der: OCSPDraft.error(status)) }
    }
  }

  @Test("more certificates than a responder has use for are refused")
  func manyCertificates() throws {
    let crowd = Array(repeating: signer, count: 17)
    #expect(throws: CertificateError.notAnOCSPResponse) {
      try draft.signed(by: root.key, as: root.certificate, carrying: crowd)
    }
  }
}
