import Certificates
import Cryptography
import SigningFixtures
import Testing
import WorkTime

@Suite("A certificate")
struct CertificateTests {
  @Test("a certificate's Vietnamese names, serial and validity are read as issued")
  func fields() throws {
    let root = try TestAuthority("Gốc thử nghiệm")
    let certificate = try root.issue(to: "Hà Văn Ca", key: .ellipticCurve(), serial: 0x1267)
    #expect(certificate.commonName == "Hà Văn Ca")
    #expect(certificate.organization == "UBND xã Tam Lư (thử nghiệm)")
    #expect(certificate.issuerName == "CN=Gốc thử nghiệm,O=UBND xã Tam Lư (thử nghiệm),C=VN")
    #expect(certificate.serialNumber == "1267")
    #expect(certificate.notBefore...certificate.notAfter == TestAuthority.decade)
    #expect(certificate.fingerprint == SHA256Digest(of: certificate.der))
  }

  @Test("key usage and kind of key are read")
  func keyUsage() throws {
    let root = try TestAuthority("Gốc thử nghiệm", key: .rsa(bits: 2048))
    let certificate = try root.issue(to: "Hà Văn Ca", key: .ellipticCurve())
    #expect(certificate.keyUsage == [.digitalSignature, .contentCommitment])
    #expect(certificate.publicKey == .ellipticCurve(bits: 256))
    #expect(!certificate.isAuthority)
    #expect(root.certificate.publicKey == .rsa(bits: 2048))
    #expect(root.certificate.isAuthority)
  }

  @Test("bytes that aren't exactly one certificate are refused")
  func notACertificate() throws {
    let der = try TestAuthority("Gốc thử nghiệm").certificate.der
    #expect(throws: CertificateError.notACertificate) { try Certificate(der: []) }
    #expect(throws: CertificateError.notACertificate) { try Certificate(der: Array(der.dropLast())) }
    #expect(throws: CertificateError.notACertificate) { try Certificate(der: der + [0]) }
  }

  @Test("text without a certificate isn't PEM")
  func notPEM() {
    #expect(throws: CertificateError.notPEM) { try Certificate.certificates(inPEM: "") }
    #expect(throws: CertificateError.notPEM) { try Certificate.certificates(inPEM: "không phải chứng thư") }
  }

  @Test("a signature verifies with its own key, message and hash only", arguments: [true, false])
  func verification(isRSA: Bool) throws {
    let key = isRSA ? TestKey.rsa(bits: 2048) : TestKey.ellipticCurve()
    let root = try TestAuthority("Gốc thử nghiệm")
    let certificate = try root.issue(to: "Hà Văn Ca", key: key)
    let value = key.sign([1, 2, 3])
    #expect(certificate.verify(signature: value, over: [1, 2, 3]))
    #expect(!certificate.verify(signature: value, over: [1, 2, 4]))
    #expect(!certificate.verify(signature: value, over: [1, 2, 3], hash: .sha384))
    #expect(!root.certificate.verify(signature: value, over: [1, 2, 3]))
    #expect(!certificate.verify(signature: SignatureValue([]), over: [1, 2, 3]))
  }

  @Test("a signature verifies in the way it was made and in no other", arguments: HashAlgorithm.allCases)
  func schemes(hash: HashAlgorithm) throws {
    let key = TestKey.rsa(bits: 2048)
    let certificate = try TestAuthority("Gốc thử nghiệm").issue(to: "Hà Văn Ca", key: key)
    let salted = key.sign([1, 2, 3], hash: hash, saltLength: 32)
    #expect(certificate.verify(signature: salted, over: [1, 2, 3], scheme: .rsaPSS(hash, saltLength: 32)))
    for other in [
      SignatureScheme.rsaPSS(hash, saltLength: 20), .rsaPSS(hash, saltLength: -1), .rsaPSS(hash, saltLength: .max),
      .rsaPKCS1(hash), .ecdsa(hash), .rsaPSS(hash == .sha256 ? .sha384 : .sha256, saltLength: 32),
    ] {
      #expect(!certificate.verify(signature: salted, over: [1, 2, 3], scheme: other))
    }
    #expect(hash.digest(of: []).count == hash.digestLength)
    #expect(hash.isStrong == (hash != .sha1))
  }

  @Test("of elliptic curves only P-256, P-384 and P-521 are ours", arguments: ["P-384", "P-521", "secp256k1", "P-224"])
  func curves(name: String) throws {
    let key = TestKey.ellipticCurve(named: name)
    let certificate = try TestAuthority("Gốc thử nghiệm").issue(to: "Hà Văn Ca", key: key)
    let expected: PublicKeyKind =
      ["P-384": .ellipticCurve(bits: 384), "P-521": .ellipticCurve(bits: 521)][name] ?? .other
    #expect(certificate.publicKey == expected)
    #expect(certificate.verify(signature: key.sign([1]), over: [1]) == (expected != .other))
  }

  @Test("names are compared as names are, not byte by byte")
  func names() throws {
    let root = try TestAuthority("Goc thu nghiem")
    let certificate = try root.issue(to: "Ha Van Ca", key: .ellipticCurve())
    #expect(certificate.hasIssuer(named: certificate.issuerDER))
    #expect(root.certificate.hasSubject(named: certificate.issuerDER))
    #expect(!certificate.hasSubject(named: certificate.issuerDER))
    #expect(!certificate.hasIssuer(named: []))
    let louder = try TestAuthority("GOC THU NGHIEM")
    #expect(certificate.hasIssuer(named: louder.certificate.issuerDER))
  }
}
