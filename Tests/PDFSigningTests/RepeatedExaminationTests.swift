import Certificates
import PDFSigning
import SigningFixtures
import Testing

/// What a trust list remembers of one file, and what it doesn't lend to the next.
@Suite("Files examined one after the other")
struct RepeatedExaminationTests {
  private let world: SigningWorld

  init() throws { world = try SigningWorld() }

  private func verdicts(of pdf: [UInt8], _ trust: TrustList) throws -> [SignatureVerdict] {
    try PDFSignatures.examine(pdf, trust: trust, at: SigningWorld.judgingTime).signatures.map(\.verdict)
  }

  @Test("an authority's signatures are calculated with in the first examination only")
  func once() throws {
    let trust = world.trust
    #expect(try verdicts(of: world.issued(), trust) == [.valid, .valid])
    // The leader's certificate, the agency's, and the list.
    #expect(trust.calculatedSignatureCount == 3)
    #expect(try verdicts(of: world.issued(), trust) == [.valid, .valid])
    #expect(trust.calculatedSignatureCount == 3)
  }

  @Test("the same holds for evidence that the file brings along, and for lists that it alone has")
  func evidenceInside() throws {
    let issued = try world.issued()
    let used = try PDFSignatures.examine(issued, trust: world.trust, at: SigningWorld.judgingTime).used
    let pdf = try EvidenceUpdate(used).apply(to: issued)
    let roots = TrustList(roots: [world.root.certificate])
    #expect(try verdicts(of: pdf, roots) == [.valid, .valid])
    #expect(roots.calculatedSignatureCount == 3)
    #expect(try verdicts(of: pdf, roots) == [.valid, .valid])
    #expect(roots.calculatedSignatureCount == 3)
    // Without its list the same file is as uncertain as before: what was calculated is no evidence.
    #expect(
      try verdicts(of: issued, roots) == [SignatureVerdict](repeating: .indeterminate(.revocationUnknown), count: 2))
  }

  @Test("a forger with all the same names and numbers gains nothing by coming second")
  func forger() throws {
    let trust = world.trust
    #expect(try verdicts(of: world.issued(), trust) == [.valid, .valid])
    let forger = try SigningWorld()
    let forged = try EvidenceUpdate(
      ReceivedMaterial(
        certificates: [forger.root.certificate, forger.leader, forger.agency],
        evidence: RevocationEvidence(revocationLists: [forger.revocationList]))
    ).apply(to: forger.issued())
    for _ in 0..<2 {
      #expect(
        try verdicts(of: forged, trust) == [SignatureVerdict](repeating: .indeterminate(.issuerUnknown), count: 2))
    }
    #expect(try verdicts(of: world.issued(), trust) == [.valid, .valid])
  }
}
