import Certificates
import PDFSigning
import SigningFixtures
import Testing
import ValidationReports
import WorkTime

/// What a signature says of its own time proves nothing.
@Suite("The time at which a signature is judged")
struct SignatureTimeTests {
  private let world: SigningWorld
  private let day: Int64 = 86_400

  init() throws { world = try SigningWorld() }

  private func signed(validity: ClosedRange<Instant>) throws -> [UInt8] {
    let certificate = try world.root.issue(to: "Hà Văn Ca", key: world.leaderKey, validity: validity, serial: 301)
    return try world.sign(SamplePDF.letter(), world.leaderRequest(), key: world.leaderKey, as: certificate)
  }

  private func verdict(
    _ pdf: [UInt8], at now: Instant, existedBy: Instant? = nil, trust: TrustList? = nil
  ) throws -> SignatureVerdict? {
    try PDFSignatures.examine(pdf, trust: trust ?? world.trust, at: now, existedBy: existedBy).signatures.first?.verdict
  }

  @Test("a certificate that has expired since needs a proof that the signature is older")
  func expiredSince() throws {
    let end = SigningWorld.signingTime.adding(seconds: day)
    let pdf = try signed(validity: TestAuthority.decade.lowerBound...end)
    let later = end.adding(seconds: day)
    #expect(try verdict(pdf, at: end.adding(seconds: -60)) == .valid)
    #expect(try verdict(pdf, at: later) == .indeterminate(.expiredWithoutProof(since: end)))
    #expect(try verdict(pdf, at: later, existedBy: end.adding(seconds: -60)) == .valid)
    #expect(try verdict(pdf, at: later, existedBy: later) == .invalid(.certificateExpired))
  }

  @Test("a revocation after the claimed time is harmless only where the time is proved before it")
  func revokedSince() throws {
    let time = SigningWorld.signingTime
    let revoked = try world.root.revocationList(
      from: time.adding(seconds: 2 * day), until: time.adding(seconds: 9 * day),
      revoked: [(serial: 101, since: time.adding(seconds: day))])
    let trust = TrustList(roots: [world.root.certificate], revocationLists: [revoked])
    let (pdf, later) = (try world.signedByLeader(), time.adding(seconds: 3 * day))
    let doubt = SignatureVerdict.indeterminate(.revokedAfterClaimedTime(since: time.adding(seconds: day)))
    #expect(try verdict(pdf, at: later, trust: trust) == doubt)
    #expect(try verdict(pdf, at: later, existedBy: time.adding(seconds: 2 * day), trust: trust) == doubt)
    #expect(try verdict(pdf, at: later, existedBy: time.adding(seconds: 60), trust: trust) == .valid)
  }

  @Test("a time that has not come yet is doubted, but for what clocks differ by")
  func future() throws {
    let pdf = try world.signedByLeader()
    #expect(try verdict(pdf, at: SigningWorld.signingTime.adding(seconds: -240)) == .valid)
    #expect(
      try verdict(pdf, at: SigningWorld.signingTime.adding(seconds: -900)) == .indeterminate(.claimedTimeInFuture))
  }

  @Test("a list that is out of date now says nothing of now")
  func staleList() throws {
    let time = SigningWorld.signingTime
    let list = try world.root.revocationList(
      from: time.adding(seconds: -60), until: time.adding(seconds: day), revoked: [])
    let trust = TrustList(roots: [world.root.certificate], revocationLists: [list])
    let pdf = try world.signedByLeader()
    #expect(try verdict(pdf, at: time.adding(seconds: 600), trust: trust) == .valid)
    #expect(try verdict(pdf, at: time.adding(seconds: 2 * day), trust: trust) == .indeterminate(.revocationUnknown))
    #expect(
      try verdict(pdf, at: time.adding(seconds: 2 * day), existedBy: time.adding(seconds: 60), trust: trust) == .valid)
  }

  @Test("the report says the same as the examination, by which trust list and as of when")
  func report() throws {
    let pdf = try world.issued()
    let report = try PDFSignatures.report(on: pdf, trust: world.trust, at: SigningWorld.judgingTime)
    #expect(report.verdict == .valid && report.isCoveredWhole && report.judgedAt == SigningWorld.judgingTime)
    #expect(report.signatures.map(\.signer?.name) == ["Hà Văn Ca", "UBND xã Tam Lư"])
    #expect(report.signatures.map(\.laterChanges.kind) == [.permitted, .none])
    #expect(report.trustList == world.trust.digest && report.trustList != TrustList(roots: []).digest)
    let unknown = try PDFSignatures.report(on: pdf, trust: TrustList(roots: []), at: SigningWorld.judgingTime)
    #expect(unknown.verdict == .indeterminate)
    #expect(unknown.signatures.first?.subIndication == .noCertificateChainFound)
    #expect(unknown.signatures.first?.reason?.code == .issuerUnknown)
    let none = try PDFSignatures.report(
      on: SamplePDF.letter(), trust: world.trust, at: SigningWorld.judgingTime)
    #expect(none.verdict == nil && none.signatures.isEmpty)
  }

  @Test("every reason has a sentence of its own")
  func words() {
    let sentences = ReportReason.Code.allCases.map { ReportReason($0).words }
    #expect(Set(sentences).count == sentences.count && sentences.allSatisfy { $0.hasSuffix(".") })
  }
}
