import Certificates
import PDFSigning
import SigningFixtures
import SigningKeys
import Testing
import WorkTime

@Suite("One seam for every key")
struct SigningKeyTests {
  /// 2026-01-01T00:00:00Z.
  private let now = Instant(seconds: 1_767_225_600)

  @Test("a key file's key signs a PDF through the seam that tokens fulfil, with its chain")
  func keyFile() throws {
    let authority = try DemoAuthority.create(at: now, validYears: 5)
    let request = CertificateRequest(
      subject: CertificateSubject(commonName: "Hà Văn Ca", organization: "UBND xã Tam Lư"), purpose: .person,
      notBefore: now, notAfter: now.adding(seconds: 86_400), pin: "260817")
    let issued = try #require(try authority.issueMany([request]).first)
    let key: any SigningKey = try KeyContainer.open(issued.container, pin: "260817")
    #expect(key.certificate == issued.certificate)
    #expect(key.chain.count == 2)
    let signature = SignatureRequest(fieldName: "leader", kind: .certification, claimedTime: now)
    let signed = try signature.prepare(SamplePDF.letter()).signed(with: key)
    let trust = TrustList(roots: [try Certificate(der: try authority.rootCertificate)], revocationLists: [])
    let examined = try PDFSignatures.examine(signed.bytes, trust: trust, at: now.adding(seconds: 60))
    #expect(examined.signatures.map(\.fieldName) == ["leader"])
  }
}
