import COpenSSL
public import Cryptography
public import WorkTime

/// Chứng thư số: an X.509 certificate, kept as the exact DER bytes it came in.
public struct Certificate: Sendable {
  /// The DER encoding, byte for byte as received.
  public let der: [UInt8]
  /// The person or body it was issued to; empty when the subject names none.
  public let commonName: String
  /// The subject's organisation, where it names one.
  public let organization: String?
  /// The whole subject as one line.
  public let subjectName: String
  /// The whole issuer as one line.
  public let issuerName: String
  /// Lower-case hexadecimal, as printed on the token's paper.
  public let serialNumber: String
  /// First instant of validity.
  public let notBefore: Instant
  /// Last instant of validity.
  public let notAfter: Instant
  /// Nil when the certificate does not restrict its key.
  public let keyUsage: KeyUsage?
  /// Nil when the certificate does not limit its key's purposes.
  public let extendedKeyUsage: ExtendedKeyUsage?
  /// Nil when the certificate has no such extension (RFC 5280, 4.2.1.2).
  public let subjectKeyIdentifier: [UInt8]?
  /// The issuer says that this revocation responder's certificate need not be checked (RFC 6960, 4.2.2.2.1).
  public let isExemptFromRevocation: Bool
  public let publicKey: PublicKeyKind
  /// The certificate belongs to an authority that issues certificates.
  public let isAuthority: Bool
  /// SHA-256 of `der`.
  public let fingerprint: SHA256Digest
  /// The issuer's distinguished name in DER, as CMS repeats it.
  public let issuerDER: [UInt8]
  /// The serial number's whole DER element, as CMS repeats it.
  public let serialNumberDER: [UInt8]

  let handle: CertificateHandle

  /// Reads one certificate.
  public init(der: [UInt8]) throws(CertificateError) {
    let read = wholeElement(der, read: { d2i_X509(nil, $0, $1) }, free: { X509_free($0) })
    guard let x509 = read else { throw .notACertificate }
    handle = CertificateHandle(owned: x509)
    guard let notBefore = instant(of: X509_get0_notBefore(x509)), let notAfter = instant(of: X509_get0_notAfter(x509))
    else { throw .notACertificate }
    let (subject, issuer) = (X509_get_subject_name(x509), X509_get_issuer_name(x509))
    let serial = X509_get0_serialNumber(x509)
    self.der = der
    commonName = attribute(NID_commonName, of: subject) ?? ""
    organization = attribute(NID_organizationName, of: subject)
    subjectName = line(of: subject)
    issuerName = line(of: issuer)
    serialNumber = hexadecimal(of: serial)
    (self.notBefore, self.notAfter) = (notBefore, notAfter)
    let usage = X509_get_key_usage(x509)
    keyUsage = usage == UInt32.max ? nil : KeyUsage(rawValue: usage)
    extendedKeyUsage = ExtendedKeyUsage(of: x509)
    subjectKeyIdentifier = X509_get0_subject_key_id(x509).map(bytes(of:))
    isExemptFromRevocation = X509_get_ext_by_NID(x509, NID_id_pkix_OCSP_noCheck, -1) >= 0
    publicKey = Certificate.kind(of: X509_get0_pubkey(x509))
    isAuthority = X509_check_ca(x509) == 1
    fingerprint = SHA256Digest(of: der)
    issuerDER = encodedDER { i2d_X509_NAME(issuer, $0) }
    serialNumberDER = encodedDER { i2d_ASN1_INTEGER(serial, $0) }
    ERR_clear_error()
  }

  private static func kind(of key: OpaquePointer?) -> PublicKeyKind {
    guard let key else { return .other }
    let bits = Int(EVP_PKEY_get_bits(key))
    return switch EVP_PKEY_get_base_id(key) {
    case EVP_PKEY_RSA: .rsa(bits: bits)
    case EVP_PKEY_EC where isNamedCurve(key): .ellipticCurve(bits: bits)
    default: .other
    }
  }

  private static func isNamedCurve(_ key: OpaquePointer) -> Bool {
    var name = [CChar](repeating: 0, count: 32)
    guard EVP_PKEY_get_group_name(key, &name, name.count, nil) == 1 else { return false }
    let read = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return ["prime256v1", "secp384r1", "secp521r1"].contains(read)
  }
}

extension Certificate: Hashable {
  public static func == (left: Certificate, right: Certificate) -> Bool { left.der == right.der }

  public func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
}
