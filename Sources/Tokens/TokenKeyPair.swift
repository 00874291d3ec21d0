import Certificates
import CPKCS11

/// A private key on the token with the certificate of the same `CKA_ID`.
struct TokenKeyPair: Sendable {
  let key: CK_OBJECT_HANDLE
  let certificate: Certificate
  /// The authorities' certificates on the token, its issuer's first.
  let chain: [Certificate]
  /// `CKA_ALWAYS_AUTHENTICATE` (PKCS#11, 4.9).
  let asksEachTime: Bool

  var publicKey: PublicKeyKind { certificate.publicKey }
}

/// A certificate with the identifier that its private key bears as well.
struct IdentifiedCertificate: Sendable {
  let certificate: Certificate
  let id: [UInt8]
}

extension Driver {
  /// The X.509 certificates that the session sees (PKCS#11, 4.6.3).
  func certificates(in session: CK_SESSION_HANDLE) throws(TokenRefusal) -> [IdentifiedCertificate] {
    var certificates: [IdentifiedCertificate] = []
    for object in try objects(CKO_CERTIFICATE, in: session) {
      guard let der = try attribute(CKA_VALUE, of: object, in: session), let certificate = Certificate(onToken: der)
      else { continue }
      let id = try attribute(CKA_ID, of: object, in: session) ?? []
      certificates.append(IdentifiedCertificate(certificate: certificate, id: id))
    }
    return certificates
  }

  /// The private keys that have a certificate; one with several, as after a renewal, is there once for each.
  func keyPairs(in session: CK_SESSION_HANDLE) throws(TokenRefusal) -> [TokenKeyPair] {
    let certificates = try certificates(in: session)
    var pairs: [TokenKeyPair] = []
    for key in try objects(CKO_PRIVATE_KEY, in: session) {
      guard let id = try attribute(CKA_ID, of: key, in: session), !id.isEmpty else { continue }
      let asksEachTime = try attribute(CKA_ALWAYS_AUTHENTICATE, of: key, in: session) == [1]
      for leaf in certificates where leaf.id == id {
        let chain = leaf.certificate.issuers(among: certificates.map(\.certificate))
        pairs.append(
          TokenKeyPair(key: key, certificate: leaf.certificate, chain: chain, asksEachTime: asksEachTime))
      }
    }
    return pairs
  }
}

extension Certificate {
  /// nil for bytes that are no certificate.
  fileprivate init?(onToken der: [UInt8]) {
    do throws(CertificateError) { try self.init(der: der) } catch { return nil }
  }

  /// The certificates above this one by their names, its issuer first. Who verifies builds its own path; these travel.
  fileprivate func issuers(among others: [Certificate]) -> [Certificate] {
    var remaining = others.filter { $0.isAuthority && $0 != self }
    var chain: [Certificate] = []
    var last = self
    while let index = remaining.firstIndex(where: { $0.subjectName == last.issuerName }) {
      last = remaining.remove(at: index)
      chain.append(last)
    }
    return chain
  }
}
