import Certificates
import SigningFixtures
import Testing
import WorkTime

@Suite("A trust list")
struct TrustListTests {
  private let now = SigningWorld.signingTime
  private let root: TestAuthority
  private let signer: Certificate

  init() throws {
    root = try TestAuthority("Gốc thử nghiệm")
    signer = try root.issue(to: "Hà Văn Ca", key: .ellipticCurve())
  }

  private func days(_ count: Int64) -> Instant { now.adding(seconds: count * 86_400) }

  private func trust(_ lists: CertificateRevocationList...) -> TrustList {
    TrustList(roots: [root.certificate], revocationLists: lists)
  }

  @Test("a certificate under a trusted root that a current revocation list doesn't name is trusted")
  func trusted() throws {
    let list = try root.revocationList(from: days(-1), until: days(6))
    #expect(trust(list).judge(signer, at: now) == .trusted(path: ["Hà Văn Ca", "Gốc thử nghiệm"]))
  }

  @Test("the path leads through an intermediate that came with the signature")
  func intermediate() throws {
    let middle = try TestAuthority("CA cấp phát", issuer: root)
    let certificate = try middle.issue(to: "Hà Văn Ca", key: .ellipticCurve())
    let lists = [
      try root.revocationList(from: days(-1), until: days(6)),
      try middle.revocationList(from: days(-1), until: days(6)),
    ]
    let trust = TrustList(roots: [root.certificate], revocationLists: lists)
    #expect(trust.judge(certificate, at: now) == .untrusted)
    let verdict = trust.judge(certificate, intermediates: [middle.certificate], at: now)
    #expect(verdict == .trusted(path: ["Hà Văn Ca", "CA cấp phát", "Gốc thử nghiệm"]))
  }

  @Test("without a revocation list nothing is certain")
  func noRevocationList() {
    #expect(trust().judge(signer, at: now) == .revocationUnknown)
  }

  @Test("an outdated revocation list says nothing")
  func outdatedRevocationList() throws {
    let list = try root.revocationList(from: days(-9), until: days(-2))
    #expect(trust(list).judge(signer, at: now) == .revocationUnknown)
  }

  @Test("a revocation list signed by another key under the issuer's name says nothing")
  func forgedRevocationList() throws {
    let forger = try TestAuthority("Gốc thử nghiệm")
    let list = try forger.revocationList(from: days(-1), until: days(6))
    #expect(trust(list).judge(signer, at: now) == .revocationUnknown)
  }

  @Test("a list drawn up after the instant covers it")
  func laterRevocationList() throws {
    let list = try root.revocationList(from: days(30), until: days(37))
    #expect(trust(list).judge(signer, at: now) == .trusted(path: ["Hà Văn Ca", "Gốc thử nghiệm"]))
  }

  @Test("a certificate revoked before the instant is revoked, whatever older lists say")
  func revoked() throws {
    let older = try root.revocationList(from: days(-20), until: days(6))
    let list = try root.revocationList(from: days(-1), until: days(6), revoked: [(serial: 4711, since: days(-3))])
    #expect(trust(older, list).judge(signer, at: now) == .revoked(since: days(-3)))
  }

  @Test("a certificate revoked after the instant is not simply trusted")
  func revokedAfterwards() throws {
    let list = try root.revocationList(from: days(9), until: days(16), revoked: [(serial: 4711, since: days(8))])
    #expect(trust(list).judge(signer, at: now) == .revokedAfterwards(since: days(8)))
  }

  @Test("an unknown authority is not trusted")
  func unknownAuthority() throws {
    let stranger = try TestAuthority("CA lạ")
    let certificate = try stranger.issue(to: "Hà Văn Ca", key: .ellipticCurve())
    let verdict = trust().judge(certificate, intermediates: [stranger.certificate], at: now)
    #expect(verdict == .untrusted)
  }

  @Test("an expired certificate is expired, and good at an instant of its validity")
  func expired() throws {
    let certificate = try root.issue(to: "Hà Văn Ca", key: .ellipticCurve(), validity: days(-90)...days(-10))
    let list = try root.revocationList(from: days(-30), until: days(30))
    #expect(trust(list).judge(certificate, at: now) == .expired)
    #expect(trust(list).judge(certificate, at: days(-20)) == .trusted(path: ["Hà Văn Ca", "Gốc thử nghiệm"]))
  }

  @Test("a list drawn up after the certificate expired says nothing of it")
  func listAfterExpiry() throws {
    let certificate = try root.issue(to: "Hà Văn Ca", key: .ellipticCurve(), validity: days(-90)...days(-10))
    let list = try root.revocationList(from: days(-5), until: days(30))
    #expect(trust(list).judge(certificate, at: days(-20)) == .revocationUnknown)
  }

  @Test("a certificate of the future is not yet valid")
  func notYetValid() throws {
    let certificate = try root.issue(to: "Hà Văn Ca", key: .ellipticCurve(), validity: days(1)...days(90))
    #expect(trust().judge(certificate, at: now) == .notYetValid)
  }

  @Test("a certificate for encryption, and one of an authority, don't sign documents")
  func notForSigning() throws {
    let certificate = try root.issue(to: "Hà Văn Ca", key: .ellipticCurve(), keyUsage: "critical,keyEncipherment")
    #expect(trust().judge(certificate, at: now) == .notForSigning)
    #expect(trust().judge(root.certificate, at: now) == .notForSigning)
  }

  @Test("an RSA key of 1024 bits is too weak")
  func tooWeak() throws {
    let certificate = try root.issue(to: "Hà Văn Ca", key: .rsa(bits: 1024))
    #expect(trust().judge(certificate, at: now) == .tooWeak)
  }
}
