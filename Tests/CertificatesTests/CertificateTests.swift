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
}
