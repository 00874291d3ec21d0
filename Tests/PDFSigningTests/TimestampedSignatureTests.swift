import Certificates
import PDFSigning
import SigningFixtures
import Testing
import Timestamps
import ValidationReports
import WorkTime

/// What a timestamp over a signature proves, and what it does not.
@Suite("Signatures with timestamps")
struct TimestampedSignatureTests {
  private let world: SigningWorld
  private let stamps: TimestampWorld
  private let trust: TrustList
  private let day: Int64 = 86_400

  init() throws {
    world = try SigningWorld()
    stamps = try TimestampWorld(key: .ellipticCurve())
    trust = world.trust.joined(with: stamps.trust)
  }

  /// The leader's signature with a token; by default made at the claimed time.
  private func signed(
    validUntil end: Instant? = nil, at time: String = "20200817023000Z", over other: [UInt8]? = nil
  ) throws -> [UInt8] {
    let validity = TestAuthority.decade.lowerBound...(end ?? TestAuthority.decade.upperBound)
    let certificate = try world.root.issue(to: "Hà Văn Ca", key: world.leaderKey, validity: validity, serial: 301)
    let prepared = try world.leaderRequest().prepare(SamplePDF.letter())
    let value = world.leaderKey.sign(prepared.signedAttributes(for: certificate).bytesToSign)
    var draft = TimestampDraft(over: other ?? value.bytes)
    draft.time = time
    let token = try TimestampToken(der: draft.signed(by: stamps.key, as: stamps.server))
    return try prepared.complete(
      with: value, certificate: certificate, chain: [world.root.certificate], timestamp: token
    ).bytes
  }

  private func examine(_ pdf: [UInt8], at now: Instant, trust: TrustList? = nil) throws -> ExaminedSignature {
    try #require(try PDFSignatures.examine(pdf, trust: trust ?? self.trust, at: now).signatures.first)
  }

  @Test("the time is proved, and the signature is B-T")
  func proved() throws {
    let found = try examine(try signed(), at: SigningWorld.judgingTime)
    #expect(found.verdict == .valid && found.level == .timestamped && found.kind == .signature)
    #expect(found.provenTime == SigningWorld.signingTime && found.timestamps.map(\.verdict) == [.valid])
    #expect(found.timestamps.first?.authority == stamps.server)
    let report = try PDFSignatures.report(on: try signed(), trust: trust, at: SigningWorld.judgingTime)
    #expect(report.signatures.first?.level == .timestamped)
    #expect(report.signatures.first?.timestamps.first?.verdict == .valid)
  }

  @Test("a certificate that has expired since, or was revoked since, stays good")
  func outlives() throws {
    let end = SigningWorld.signingTime.adding(seconds: day)
    #expect(try examine(try signed(validUntil: end), at: end.adding(seconds: 30 * day)).verdict == .valid)
    let time = SigningWorld.signingTime
    let list = try world.root.revocationList(
      from: time.adding(seconds: 2 * day), until: time.adding(seconds: 90 * day),
      revoked: [(serial: 301, since: time.adding(seconds: day))])
    let trust = TrustList(roots: [world.root.certificate], revocationLists: [list]).joined(with: stamps.trust)
    #expect(try examine(try signed(), at: time.adding(seconds: 3 * day), trust: trust).verdict == .valid)
  }

  @Test("a timestamp made after the revocation does not help")
  func tooLate() throws {
    let time = SigningWorld.signingTime
    let list = try world.root.revocationList(
      from: time.adding(seconds: 2 * day), until: time.adding(seconds: 90 * day),
      revoked: [(serial: 301, since: time.adding(seconds: day))])
    let trust = TrustList(roots: [world.root.certificate], revocationLists: [list]).joined(with: stamps.trust)
    let pdf = try signed(at: "20200819023000Z")
    #expect(
      try examine(pdf, at: time.adding(seconds: 3 * day), trust: trust).verdict
        == .indeterminate(.revokedAfterClaimedTime(since: time.adding(seconds: day))))
  }

  @Test("one of a server that nobody trusts proves nothing: the signature is judged as of now")
  func untrusted() throws {
    let found = try examine(try signed(), at: SigningWorld.judgingTime, trust: world.trust)
    #expect(found.verdict == .valid && found.level == .basic && found.provenTime == nil)
    #expect(found.timestamps.map(\.verdict) == [.indeterminate(.issuerUnknown)])
    let end = SigningWorld.signingTime.adding(seconds: day)
    let later = try examine(try signed(validUntil: end), at: end.adding(seconds: day), trust: world.trust)
    #expect(later.verdict == .indeterminate(.expiredWithoutProof(since: end)))
  }

  @Test("a signature that claims a later time than its timestamp is doubted")
  func contradiction() throws {
    let found = try examine(try signed(at: "20200816023000Z"), at: SigningWorld.judgingTime)
    #expect(found.verdict == .indeterminate(.claimedTimeInFuture))
  }

  @Test("one over something else is not put in, and is worth nothing where somebody did")
  func elsewhere() throws {
    #expect(throws: PDFSigningRefusal.wrongTimestamp) { try signed(over: [1, 2, 3]) }
    var pdf = try signed()
    let contents = try #require(pdf.indices.first { pdf[$0...].starts(with: Array("/Contents <".utf8)) })
    // A byte near the end of the token: its signature value.
    let zeros = try #require(pdf[contents...].indices.first { pdf[$0...].starts(with: Array("00000000000000".utf8)) })
    pdf[zeros - 9] = pdf[zeros - 9] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
    let found = try examine(pdf, at: SigningWorld.judgingTime)
    #expect(found.provenTime == nil && found.timestamps.map(\.verdict) != [.valid])
  }

  @Test("a timestamp server's certificate that has expired by now proves nothing without a younger proof")
  func expiredServer() throws {
    let pdf = try signed()
    let after = stamps.server.notAfter.adding(seconds: day)
    let found = try examine(pdf, at: after)
    #expect(found.timestamps.map(\.verdict) == [.indeterminate(.expiredWithoutProof(since: stamps.server.notAfter))])
    #expect(found.provenTime == nil)
  }
}
