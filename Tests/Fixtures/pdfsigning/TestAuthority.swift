public import Certificates
import COpenSSL
public import WorkTime

/// A certificate authority for tests: issues certificates and revocation lists under made-up names.
public struct TestAuthority: Sendable {
  public let key: TestKey
  public let certificate: Certificate

  /// - Parameter issuer: nil for a root.
  public init(
    _ commonName: String, key: TestKey = .ellipticCurve(), validity: ClosedRange<Instant> = TestAuthority.decade,
    issuer: TestAuthority? = nil, listAddress: String? = nil
  ) throws {
    self.key = key
    var draft = CertificateDraft(commonName: commonName, validity: validity, publicKey: key)
    draft.extensions = [
      (NID_basic_constraints, "critical,CA:TRUE"), (NID_key_usage, "critical,keyCertSign,cRLSign"),
    ]
    if let listAddress { draft.extensions.append((NID_crl_distribution_points, "URI:\(listAddress)")) }
    certificate = try draft.signed(by: issuer?.key ?? key, as: issuer?.certificate)
  }

  /// 2016 to the end of 2035.
  public static let decade = Instant(seconds: 1_451_606_400)...Instant(seconds: 2_082_758_399)

  /// - Parameters:
  ///   - purposes: the extended key usage, such as `critical,timeStamping`.
  ///   - isExemptFromRevocation: with id-pkix-ocsp-nocheck.
  public func issue(
    to commonName: String, key: TestKey, validity: ClosedRange<Instant> = TestAuthority.decade, serial: Int = 4711,
    keyUsage: String = "critical,digitalSignature,nonRepudiation", purposes: String? = nil,
    isExemptFromRevocation: Bool = false, listAddress: String? = nil
  ) throws -> Certificate {
    var draft = CertificateDraft(commonName: commonName, validity: validity, publicKey: key)
    draft.serial = serial
    draft.extensions = [
      (NID_basic_constraints, "critical,CA:FALSE"), (NID_key_usage, keyUsage), (NID_subject_key_identifier, "hash"),
    ]
    if let purposes { draft.extensions.append((NID_ext_key_usage, purposes)) }
    if isExemptFromRevocation { draft.extensions.append((NID_id_pkix_OCSP_noCheck, "ignored")) }
    if let listAddress { draft.extensions.append((NID_crl_distribution_points, "URI:\(listAddress)")) }
    return try draft.signed(by: self.key, as: certificate)
  }

  public func revocationList(
    from thisUpdate: Instant, until nextUpdate: Instant, revoked: [(serial: Int, since: Instant)] = [],
    hash: String = "sha256", number: Int? = nil
  ) throws -> CertificateRevocationList {
    let list = X509_CRL_new()
    defer { X509_CRL_free(list) }
    X509_CRL_set_version(list, 1)
    let issuer = CertificateDraft.name(of: certificate)
    defer { X509_NAME_free(issuer) }
    X509_CRL_set_issuer_name(list, issuer)
    CertificateDraft.withTime(thisUpdate) { X509_CRL_set1_lastUpdate(list, $0) }
    CertificateDraft.withTime(nextUpdate) { X509_CRL_set1_nextUpdate(list, $0) }
    for entry in revoked { add(entry.serial, since: entry.since, to: list) }
    X509_CRL_sort(list)
    if let number {
      let integer = ASN1_INTEGER_new()
      defer { ASN1_INTEGER_free(integer) }
      ASN1_INTEGER_set(integer, number)
      X509_CRL_add1_ext_i2d(list, NID_crl_number, integer, 0, 0)
    }
    X509_CRL_sign(list, key.pointer, EVP_get_digestbyname(hash))
    return try CertificateRevocationList(der: CertificateDraft.encoded { i2d_X509_CRL(list, $0) })
  }

  private func add(_ serial: Int, since: Instant, to list: OpaquePointer?) {
    let entry = X509_REVOKED_new()
    let number = ASN1_INTEGER_new()
    defer { ASN1_INTEGER_free(number) }
    ASN1_INTEGER_set(number, serial)
    X509_REVOKED_set_serialNumber(entry, number)
    CertificateDraft.withTime(since) { X509_REVOKED_set_revocationDate(entry, $0) }
    X509_CRL_add0_revoked(list, entry)
  }
}
