import Certificates
import SigningFixtures
import Testing
import WorkTime

@Suite("What a certificate may be used for")
struct PurposeTests {
  private let now = SigningWorld.signingTime
  private let root: TestAuthority
  private let trust: TrustList

  init() throws {
    root = try TestAuthority("Gốc thử nghiệm")
    let list = try root.revocationList(from: now, until: now.adding(seconds: 86_400))
    trust = TrustList(roots: [root.certificate], revocationLists: [list])
  }

  /// The purposes a certificate with this extended key usage is trusted for.
  private func allowed(_ purposes: String?, keyUsage: String = "critical,digitalSignature") throws
    -> [CertificatePurpose]
  {
    let certificate = try root.issue(to: "Máy", key: .ellipticCurve(), keyUsage: keyUsage, purposes: purposes)
    return [.documentSigning, .timestamping, .ocspSigning].filter {
      trust.judge(certificate, for: $0, at: now) == .trusted(path: ["Máy", "Gốc thử nghiệm"])
    }
  }

  @Test("timestamps need the one critical purpose timeStamping and nothing else")
  func timestamping() throws {
    #expect(try allowed("critical,timeStamping") == [.timestamping])
    #expect(try allowed("timeStamping").isEmpty)
    #expect(try allowed("critical,timeStamping,emailProtection") == [.documentSigning])
    #expect(try allowed("critical,timeStamping", keyUsage: "critical,keyEncipherment").isEmpty)
  }

  @Test("revocation answers need the purpose OCSPSigning")
  func answers() throws {
    #expect(try allowed("OCSPSigning") == [.ocspSigning])
    #expect(try allowed("critical,OCSPSigning,emailProtection") == [.documentSigning, .ocspSigning])
  }

  @Test("documents are signed with any other key for signing")
  func documents() throws {
    #expect(try allowed(nil) == [.documentSigning])
    #expect(try allowed("emailProtection") == [.documentSigning])
    #expect(try allowed("emailProtection", keyUsage: "critical,keyAgreement").isEmpty)
  }

  @Test("an authority's certificate is for none of them")
  func authority() {
    for purpose in [CertificatePurpose.documentSigning, .timestamping, .ocspSigning] {
      #expect(trust.judge(root.certificate, for: purpose, at: now) == .notForSigning)
    }
  }
}
