import Certificates
import SigningFixtures
import Testing
import WorkTime

/// Signatures of issuers are calculated with once, and nothing else is ever taken for them.
@Suite("Signatures that were calculated with before")
struct VerifiedLinkTests {
  private let now = SigningWorld.signingTime
  private let root: TestAuthority
  private let middle: TestAuthority
  private let key = TestKey.ellipticCurve()
  private let signer: Certificate
  private let lists: [CertificateRevocationList]

  init() throws {
    root = try TestAuthority("Gốc thử nghiệm")
    middle = try TestAuthority("CA cấp phát", issuer: root)
    signer = try middle.issue(to: "Hà Văn Ca", key: key)
    let (from, until) = (now.adding(seconds: -3600), now.adding(seconds: 3600))
    lists = try [root, middle].map { authority in try authority.revocationList(from: from, until: until) }
  }

  private func days(_ count: Int64) -> Instant { now.adding(seconds: count * 86_400) }

  private var trust: TrustList {
    TrustList(roots: [root.certificate], intermediates: [middle.certificate], revocationLists: lists)
  }

  private func isTrusted(_ verdict: ChainVerdict) -> Bool { if case .trusted = verdict { true } else { false } }

  /// How many signatures are calculated with meanwhile.
  private func calculations(of trust: TrustList, _ work: () throws -> Void) rethrows -> Int {
    let before = trust.calculatedSignatureCount
    try work()
    return trust.calculatedSignatureCount - before
  }

  @Test("a path and its lists are calculated with once, also by lists of trust made from the first")
  func once() {
    let trust = trust
    let first = calculations(of: trust) { #expect(isTrusted(trust.judge(signer, at: now))) }
    #expect(first == 4)
    let again = calculations(of: trust) {
      #expect(isTrusted(trust.judge(signer, at: now)))
      #expect(isTrusted(trust.joined(with: TrustList(roots: [])).judge(signer, at: now)))
      let alone = trust.rootsAlone.judge(
        signer, intermediates: [middle.certificate], revocationLists: lists, at: now)
      #expect(isTrusted(alone))
    }
    #expect(again == 0)
  }

  @Test("a colleague's certificate costs one calculation more")
  func colleague() throws {
    let trust = trust
    #expect(isTrusted(trust.judge(signer, at: now)))
    let other = try middle.issue(to: "Lò Thị Ban", key: .ellipticCurve(), serial: 4712)
    let more = calculations(of: trust) { #expect(isTrusted(trust.judge(other, at: now))) }
    #expect(more == 1)
  }

  @Test("OCSP answers are calculated with once, by whomever they are signed")
  func answers() throws {
    let responder = try middle.issue(to: "Máy", key: key, purposes: "OCSPSigning", isExemptFromRevocation: true)
    let trust = TrustList(
      roots: [root.certificate], intermediates: [middle.certificate], revocationLists: [lists[0]])
    var draft = OCSPDraft(producedAt: days(-1))
    draft.answer(.good, about: signer, of: middle.certificate)
    for response in [
      try draft.signed(by: middle.key, as: middle.certificate),
      try draft.signed(by: key, as: responder, carrying: [responder]),
    ] {
      let judge = { #expect(isTrusted(trust.judge(signer, ocspResponses: [response], at: now))) }
      #expect(calculations(of: trust, judge) > 0)
      #expect(calculations(of: trust, judge) == 0)
    }
  }

  @Test("a forged certificate with the same names, number, key and identifiers is not the one remembered")
  func forgedCertificate() throws {
    let trust = trust
    #expect(isTrusted(trust.judge(signer, at: now)))
    let forger = try TestAuthority("CA cấp phát", issuer: TestAuthority("Gốc thử nghiệm"))
    let forged = try forger.issue(to: "Hà Văn Ca", key: key)
    #expect(forged.serialNumber == signer.serialNumber && forged.issuerDER == signer.issuerDER)
    #expect(forged.subjectKeyIdentifier == signer.subjectKeyIdentifier && forged != signer)
    for _ in 0..<2 {
      #expect(trust.judge(forged, at: now) == .untrusted)
      #expect(trust.judge(forged, intermediates: [forger.certificate], at: now) == .untrusted)
    }
    #expect(isTrusted(trust.judge(signer, at: now)))
  }

  @Test("a forged authority with the name and number of the one remembered leads nowhere")
  func forgedAuthority() throws {
    let trust = TrustList(roots: [root.certificate], revocationLists: lists)
    #expect(isTrusted(trust.judge(signer, intermediates: [middle.certificate], at: now)))
    // The forger's own root signed the first; the second signed itself.
    for forger in [
      try TestAuthority("CA cấp phát", issuer: TestAuthority("Gốc thử nghiệm")), try TestAuthority("CA cấp phát"),
    ] {
      let forged = try forger.issue(to: "Hà Văn Ca", key: key)
      #expect(trust.judge(forged, intermediates: [forger.certificate], at: now) == .untrusted)
      #expect(trust.judge(forged, intermediates: [forger.certificate, middle.certificate], at: now) == .untrusted)
    }
  }

  @Test("no changed byte of a certificate that is remembered passes for it")
  func changedCertificate() throws {
    let trust = trust
    #expect(isTrusted(trust.judge(signer, at: now)))
    for index in signer.der.indices {
      var changed = signer.der
      changed[index] ^= 1 << UInt8(index % 8)
      guard let read = Reading.of({ try Certificate(der: changed) }) else { continue }
      #expect(!isTrusted(trust.judge(read, at: now)), "byte \(index)")
    }
  }

  @Test("no changed byte of a list that is remembered passes for it, and none takes its place")
  func changedList() throws {
    let trust = TrustList(
      roots: [root.certificate], intermediates: [middle.certificate], revocationLists: [lists[0]])
    #expect(isTrusted(trust.judge(signer, revocationLists: [lists[1]], at: now)))
    for index in lists[1].der.indices {
      var changed = lists[1].der
      changed[index] ^= 1 << UInt8(index % 8)
      guard let read = Reading.of({ try CertificateRevocationList(der: changed) }) else { continue }
      #expect(trust.judge(signer, revocationLists: [read], at: now) == .revocationUnknown, "byte \(index)")
      #expect(isTrusted(trust.judge(signer, revocationLists: [read, lists[1]], at: now)), "byte \(index)")
    }
  }

  @Test("a list forged under the issuer's name is calculated with once, and doubted again and again")
  func forgedList() throws {
    let forger = try TestAuthority("CA cấp phát")
    let forged = try forger.revocationList(from: days(-1), until: days(1))
    let trust = TrustList(
      roots: [root.certificate], intermediates: [middle.certificate], revocationLists: [lists[0]])
    let judge = { #expect(trust.judge(signer, revocationLists: [forged], at: now) == .revocationUnknown) }
    #expect(calculations(of: trust, judge) > 0)
    #expect(calculations(of: trust, judge) == 0)
  }

  @Test("what is remembered is judged anew: time, revocation, trust")
  func onlySignatures() throws {
    let trust = trust
    #expect(isTrusted(trust.judge(signer, at: now)))
    #expect(trust.judge(signer, at: days(7000)) == .expired)
    #expect(trust.judge(signer, at: days(-7000)) == .notYetValid)
    let revoking = try middle.revocationList(from: days(-1), until: days(1), revoked: [(serial: 4711, since: days(-3))])
    #expect(trust.judge(signer, revocationLists: [revoking], at: now) == .revoked(since: days(-3)))
    let stranger = try TestAuthority("Gốc khác")
    let other = TrustList(roots: [stranger.certificate], revocationLists: lists).joined(with: TrustList(roots: []))
    #expect(other.judge(signer, intermediates: [middle.certificate], at: now) == .untrusted)
  }
}
