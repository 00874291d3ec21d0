import Certificates
import PDFSigning
import SigningFixtures
import Testing
import WorkTime

@Suite("Examining")
struct ExaminationTests {
  private let world: SigningWorld
  private let issued: [UInt8]

  init() throws {
    world = try SigningWorld()
    issued = try world.issued()
  }

  private func verdicts(_ pdf: [UInt8], trust: TrustList? = nil) throws -> [SignatureVerdict] {
    try PDFSignatures.examine(pdf, trust: trust ?? world.trust, at: SigningWorld.judgingTime).signatures.map(\.verdict)
  }

  @Test("the leader's signature, then number, date and the agency's: both valid")
  func issuedDocument() throws {
    let examined = try PDFSignatures.examine(issued, trust: world.trust, at: SigningWorld.judgingTime)
    #expect(examined.isValid)
    #expect(examined.signatures.map(\.fieldName) == ["leader", "agency"])
    #expect(examined.signatures.map(\.certificationLevel) == [2, nil])
    #expect(examined.signatures.map(\.coversWholeFile) == [false, true])
    #expect(examined.signatures.map(\.signer) == [world.leader, world.agency])
    #expect(examined.signatures.first?.claimedTime == SigningWorld.signingTime)
    #expect(examined.filledFields == SigningWorld.fills)
    #expect(
      examined.signatures.map(\.laterChanges) == [
        .formFillingAndSigning(fields: ["number", "day", "month", "year", "agency"]), .none,
      ])
  }

  @Test("RSA signatures are valid too")
  func rsa() throws {
    let world = try SigningWorld { TestKey.rsa(bits: 2048) }
    #expect(try PDFSignatures.examine(world.issued(), trust: world.trust, at: SigningWorld.judgingTime).isValid)
  }

  @Test(
    "files with cross-reference streams and linearized ones are signed and examined alike",
    arguments: [
      ["--object-streams=generate"], ["--linearize"], ["--linearize", "--object-streams=generate"],
    ])
  func otherStructures(options: [String]) throws {
    let pdf = try SystemTool.qpdf(SamplePDF.letter(), options)
    #expect(try PDFSignatures.examine(world.issued(pdf), trust: world.trust, at: SigningWorld.judgingTime).isValid)
  }

  @Test("a file without signatures has none, and is not valid")
  func unsigned() throws {
    let examined = try PDFSignatures.examine(SamplePDF.letter(), trust: world.trust, at: SigningWorld.judgingTime)
    #expect(examined.signatures.isEmpty)
    #expect(!examined.isValid)
  }

  @Test("a prepared file without its value is invalid")
  func prepared() throws {
    let prepared = try world.leaderRequest().prepare(SamplePDF.letter())
    #expect(try verdicts(prepared.bytes) == [.invalid(.signatureMalformed)])
  }

  @Test("no covered byte can be changed without the signature failing")
  func flippedByte() throws {
    let signed = try world.signedByLeader()
    let gap = try world.leaderRequest().prepare(SamplePDF.letter()).contentsRange
    for index in stride(from: 0, to: signed.count, by: 7) where !gap.contains(index) {
      var changed = signed
      changed[index] ^= 1
      let isStillValid: Bool
      do throws(PDFSigningRefusal) {
        isStillValid = try PDFSignatures.examine(changed, trust: world.trust, at: SigningWorld.judgingTime).isValid
      } catch { isStillValid = false }
      #expect(!isStillValid, "byte \(index) was changed unseen")
    }
  }

  @Test("the room behind the signature's value holds zeros only")
  func paddedContents() throws {
    var signed = try world.signedByLeader()
    let gap = try world.leaderRequest().prepare(SamplePDF.letter()).contentsRange
    signed[gap.upperBound - 2] = UInt8(ascii: "1")
    #expect(try verdicts(signed) == [.invalid(.signatureMalformed)])
  }

  @Test("a changed word of the text is a wrong digest")
  func changedText() throws {
    let from = Array("Kinh gui".utf8)
    var changed = issued
    let index = try #require(changed.indices.first { changed[$0...].starts(with: from) })
    changed[index + 5] = UInt8(ascii: "h")
    #expect(try verdicts(changed) == [.invalid(.digestMismatch), .invalid(.digestMismatch)])
  }

  @Test("another certificate's chain, time or revocation decides the verdict")
  func chainVerdicts() throws {
    let time = SigningWorld.signingTime
    let root = world.root.certificate
    let unknown = TrustList(roots: [try TestAuthority("CA lạ").certificate], revocationLists: [world.revocationList])
    #expect(try verdicts(issued, trust: unknown).first == .indeterminate(.issuerUnknown))
    #expect(try verdicts(issued, trust: TrustList(roots: [root])).first == .indeterminate(.revocationUnknown))
    let revoked = try world.root.revocationList(
      from: time.adding(seconds: -60), until: time.adding(seconds: 7200),
      revoked: [(serial: 101, since: time.adding(seconds: -90))])
    #expect(
      try verdicts(issued, trust: TrustList(roots: [root], revocationLists: [revoked])).first
        == .invalid(.certificateRevoked(since: time.adding(seconds: -90))))
    let later = try world.root.revocationList(
      from: time.adding(seconds: 900), until: time.adding(seconds: 9000),
      revoked: [(serial: 101, since: time.adding(seconds: 800))])
    #expect(
      try verdicts(issued, trust: TrustList(roots: [root], revocationLists: [later])).first
        == .indeterminate(.revokedAfterClaimedTime(since: time.adding(seconds: 800))))
  }

  @Test("a certificate that had expired at the claimed time is invalid")
  func expired() throws {
    let past = TestAuthority.decade.lowerBound...SigningWorld.signingTime.adding(seconds: -1)
    let certificate = try world.root.issue(to: "Hà Văn Ca", key: world.leaderKey, validity: past)
    let signed = try world.sign(
      SamplePDF.letter(), world.leaderRequest(), key: world.leaderKey, as: certificate)
    #expect(try verdicts(signed) == [.invalid(.certificateExpired)])
  }
}
