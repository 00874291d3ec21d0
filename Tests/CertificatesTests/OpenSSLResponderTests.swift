import Certificates
import Foundation
import SigningFixtures
import Testing
import WorkTime

@Suite("OpenSSL's responder")
struct OpenSSLResponderTests {
  @Test("what `openssl ocsp` answers is read, believed and kept to", arguments: ["V", "R"])
  func answer(state: String) throws {
    let root = try TestAuthority("Goc thu nghiem")
    let signer = try root.issue(to: "Ha Van Ca", key: .ellipticCurve(), serial: 0x1267)
    let key = TestKey.rsa(bits: 2048)
    let responder = try root.issue(
      to: "May tra loi", key: key, serial: 2, purposes: "OCSPSigning", isExemptFromRevocation: true)
    let revoked = state == "R" ? "200801000000Z" : ""
    let index = "\(state)\t351231000000Z\t\(revoked)\t1267\tunknown\t/CN=Ha Van Ca\n"
    let der = try SystemTool.result(
      of: "openssl",
      [
        "ocsp", "-index", "index.txt", "-CA", "root.cer", "-issuer", "root.cer", "-cert", "signer.cer", "-rsigner",
        "responder.cer", "-rkey", "key.pem", "-ndays", "1", "-respout", "answer.der", "-noverify",
      ],
      files: [
        "index.txt": Array(index.utf8), "root.cer": root.certificate.der, "signer.cer": signer.der,
        "responder.cer": responder.der, "key.pem": key.pem,
      ], result: "answer.der")
    let response = try OCSPResponse(der: der)
    let trust = TrustList(roots: [root.certificate], ocspResponses: [response])
    let verdict = trust.judge(signer, at: response.producedAt)
    let path = ChainVerdict.trusted(path: ["Ha Van Ca", "Goc thu nghiem"])
    #expect(verdict == (state == "R" ? .revoked(since: Instant(seconds: 1_596_240_000)) : path))
  }
}
