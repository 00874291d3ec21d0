import COpenSSL
import Cryptography
import WorkTime

/// Writes and signs X.509 version 3 certificates (RFC 5280).
struct CertificateBuilder {
  /// Place of a certificate in the hierarchy.
  enum Role {
    case root, issuing, endEntity
  }

  let role: Role
  let subject: DistinguishedName
  let serial: CertificateSerial
  let notBefore: Instant
  let notAfter: Instant
  let key: PrivateKey

  /// The certificate of `key`, signed with the key of `issuer`; nil signs it with its own.
  func signed(by issuer: CertifiedKey?) throws(OpenSSLFault) -> Certificate {
    guard let created = X509_new() else { throw OpenSSLFault("certificate") }
    let certificate = Certificate(owning: created)
    let issuerName = issuer.map { X509_get_subject_name($0.certificate.pointer) } ?? subject.pointer
    guard X509_set_version(created, 2) == 1,
      try SerialInteger(serial.bytes).isAccepted(by: { X509_set_serialNumber(created, $0) }),
      X509_set_subject_name(created, subject.pointer) == 1, X509_set_issuer_name(created, issuerName) == 1,
      try CertificateTime(notBefore).isAccepted(by: { X509_set1_notBefore(created, $0) }),
      try CertificateTime(notAfter).isAccepted(by: { X509_set1_notAfter(created, $0) }),
      X509_set_pubkey(created, key.pointer) == 1
    else { throw OpenSSLFault("certificate") }
    for (extensionID, text) in extensions {
      try add(extensionID, text, to: certificate, issuer: issuer?.certificate ?? certificate)
    }
    guard X509_sign(created, (issuer?.key ?? key).pointer, EVP_sha384()) > 0 else {
      throw OpenSSLFault("certificate signature")
    }
    return certificate
  }

  /// In the order they are written; the key identifier of a root has to stand before it refers to itself.
  private var extensions: [(Int32, String)] {
    let constraints =
      switch role {
      case .root: "critical,CA:TRUE,pathlen:1"
      case .issuing: "critical,CA:TRUE,pathlen:0"
      case .endEntity: "critical,CA:FALSE"
      }
    let usage =
      switch role {
      case .root, .issuing: "critical,keyCertSign,cRLSign"
      case .endEntity: "critical,digitalSignature,nonRepudiation"
      }
    return [
      (NID_basic_constraints, constraints), (NID_key_usage, usage), (NID_subject_key_identifier, "hash"),
      (NID_authority_key_identifier, "keyid:always"),
    ]
  }

  private func add(
    _ extensionID: Int32, _ text: String, to certificate: Certificate, issuer: Certificate
  ) throws(OpenSSLFault) {
    var context = X509V3_CTX()
    X509V3_set_ctx(&context, issuer.pointer, certificate.pointer, nil, nil, 0)
    let made = X509V3_EXT_conf_nid(nil, &context, extensionID, text)
    defer { X509_EXTENSION_free(made) }
    guard made != nil, X509_add_ext(certificate.pointer, made, -1) == 1 else {
      throw OpenSSLFault("certificate extension")
    }
  }
}
