public import Certificates
import COpenSSL
import Glibc
public import WorkTime

/// What a test responder will say.
public struct OCSPDraft {
  public struct Answer {
    let certificate: Certificate
    let issuer: Certificate
    let status: RevocationStatus
    let thisUpdate: Instant
    let nextUpdate: Instant?
    let hasCriticalExtension: Bool
  }

  public var producedAt: Instant
  public private(set) var answers: [Answer] = []
  /// Certificates are named by this hash.
  public var identityHash = "sha1"
  public var signatureHash = "sha256"
  /// The responder is named by its key instead of its name.
  public var namesKey = false

  public init(producedAt: Instant) { self.producedAt = producedAt }

  /// An answer that is good for a week, unless it says otherwise.
  public mutating func answer(
    _ status: RevocationStatus, about certificate: Certificate, of issuer: Certificate, from thisUpdate: Instant? = nil,
    until nextUpdate: Instant?? = .none, hasCriticalExtension: Bool = false
  ) {
    let from = thisUpdate ?? producedAt
    answers.append(
      Answer(
        certificate: certificate, issuer: issuer, status: status, thisUpdate: from,
        nextUpdate: nextUpdate ?? from.adding(seconds: 7 * 86_400), hasCriticalExtension: hasCriticalExtension))
  }

  /// The response, signed in this certificate's name.
  public func signed(
    by key: TestKey, as responder: Certificate, carrying certificates: [Certificate] = []
  ) throws -> OCSPResponse {
    let basic = OCSP_BASICRESP_new()
    defer { OCSP_BASICRESP_free(basic) }
    for answer in answers { add(answer, to: basic) }
    for certificate in certificates {
      let parsed = CertificateDraft.parsed(certificate)
      OCSP_basic_add1_cert(basic, parsed)
      X509_free(parsed)
    }
    let time = UnsafeMutablePointer(mutating: OCSP_resp_get0_produced_at(basic))
    ASN1_GENERALIZEDTIME_set(time, time_t(producedAt.microseconds / 1_000_000))
    let signer = CertificateDraft.parsed(responder)
    defer { X509_free(signer) }
    let flags = UInt(OCSP_NOTIME | OCSP_NOCERTS | (namesKey ? OCSP_RESPID_KEY : 0))
    let method = EVP_get_digestbyname(signatureHash)
    precondition(OCSP_basic_sign(basic, signer, key.pointer, method, nil, flags) == 1, "the key is the responder's")
    let response = OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic)
    defer { OCSP_RESPONSE_free(response) }
    return try OCSPResponse(der: CertificateDraft.encoded { i2d_OCSP_RESPONSE(response, $0) })
  }

  /// A response that tells an error only.
  public static func error(_ status: Int32) -> [UInt8] {
    let response = OCSP_response_create(status, nil)
    defer { OCSP_RESPONSE_free(response) }
    return CertificateDraft.encoded { i2d_OCSP_RESPONSE(response, $0) }
  }

  private func add(_ answer: Answer, to basic: OpaquePointer?) {
    let subject = CertificateDraft.parsed(answer.certificate)
    let issuer = CertificateDraft.parsed(answer.issuer)
    let identity = OCSP_cert_to_id(EVP_get_digestbyname(identityHash), subject, issuer)
    let next = answer.nextUpdate.map(OCSPDraft.time)
    let this = OCSPDraft.time(answer.thisUpdate)
    var revoked: UnsafeMutablePointer<ASN1_TIME>?
    var code = V_OCSP_CERTSTATUS_GOOD
    switch answer.status {
    case .good: break
    case .unknown: code = V_OCSP_CERTSTATUS_UNKNOWN
    case .revoked(let date): (code, revoked) = (V_OCSP_CERTSTATUS_REVOKED, OCSPDraft.time(date))
    }
    let single = OCSP_basic_add1_status(basic, identity, code, -1, revoked, this, next ?? nil)
    if answer.hasCriticalExtension {
      OCSP_SINGLERESP_add1_ext_i2d(single, NID_id_pkix_OCSP_archiveCutoff, this, 1, 0)
    }
    for time in [revoked, this, next ?? nil] { ASN1_STRING_free(time) }
    OCSP_CERTID_free(identity)
    X509_free(subject)
    X509_free(issuer)
  }

  private static func time(_ instant: Instant) -> UnsafeMutablePointer<ASN1_TIME>? {
    ASN1_GENERALIZEDTIME_set(nil, time_t(instant.microseconds / 1_000_000))
  }
}
