import COpenSSL
import Cryptography
public import WorkTime

/// Trả lời trạng thái chứng thư (OCSP, RFC 6960), kept as the exact bytes it came in. What it says counts only once a
/// trust list has found out who signed it.
public struct OCSPResponse: Sendable {
  /// The encoding of the OCSPResponse, byte for byte as received.
  public let der: [UInt8]
  /// When the responder signed.
  public let producedAt: Instant
  /// Those that came along, to find the responder's among them.
  public let certificates: [Certificate]

  let answers: [OCSPAnswer]
  /// SHA-256 of the bytes as received, with an envelope or without.
  let fingerprint: SHA256Digest
  let handle: OCSPResponseHandle

  /// More certificates than this are no responder's.
  static let mostCertificates = 16

  /// Reads a response (RFC 6960, 4.2.1, OCSPResponse). One that only tells an error is refused: it says nothing.
  public init(der: [UInt8]) throws(CertificateError) {
    let read = wholeElement(der, read: { d2i_OCSP_RESPONSE(nil, $0, $1) }, free: { OCSP_RESPONSE_free($0) })
    guard let read else { throw .notAnOCSPResponse }
    defer {
      OCSP_RESPONSE_free(read)
      ERR_clear_error()
    }
    guard OCSP_response_status(read) == OCSP_RESPONSE_STATUS_SUCCESSFUL, let basic = OCSP_response_get1_basic(read)
    else { throw .notAnOCSPResponse }
    try self.init(OCSPResponseHandle(owned: basic), der: der, received: der)
  }

  /// Reads the answer without its envelope (RFC 6960, 4.2.1, BasicOCSPResponse), as CAdES carries it; `der` becomes the
  /// response with an envelope.
  public init(basic bytes: [UInt8]) throws(CertificateError) {
    let read = wholeElement(bytes, read: { d2i_OCSP_BASICRESP(nil, $0, $1) }, free: { OCSP_BASICRESP_free($0) })
    guard let read else { throw .notAnOCSPResponse }
    let handle = OCSPResponseHandle(owned: read)
    let envelope = OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, read)
    defer {
      OCSP_RESPONSE_free(envelope)
      ERR_clear_error()
    }
    try self.init(handle, der: encodedDER { i2d_OCSP_RESPONSE(envelope, $0) }, received: bytes)
  }

  private init(_ handle: OCSPResponseHandle, der: [UInt8], received: [UInt8]) throws(CertificateError) {
    let basic = handle.pointer
    guard let producedAt = instant(of: OCSP_resp_get0_produced_at(basic)),
      OCSP_BASICRESP_get_ext_by_critical(basic, 1, -1) < 0
    else { throw .notAnOCSPResponse }
    certificates = try OCSPResponse.certificates(of: basic)
    answers = (0..<max(0, OCSP_resp_count(basic))).compactMap { index in
      OCSP_resp_get0(basic, index).flatMap { OCSPAnswer($0, producedAt: producedAt) }
    }
    ERR_clear_error()
    self.handle = handle
    self.der = der
    fingerprint = SHA256Digest(of: received)
    self.producedAt = producedAt
  }

  private static func certificates(of basic: OpaquePointer) throws(CertificateError) -> [Certificate] {
    let list = OCSP_resp_get0_certs(basic)
    let count = max(0, OPENSSL_sk_num(list))
    guard count <= mostCertificates else { throw .notAnOCSPResponse }
    var found: [Certificate] = []
    for index in 0..<count {
      guard let item = OPENSSL_sk_value(list, index) else { continue }
      let pointer = OpaquePointer(item)
      found.append(try Certificate(der: encodedDER { i2d_X509(pointer, $0) }))
    }
    return found
  }

  /// What is said of a certificate of this issuer; none when it isn't named.
  func answers(about certificate: Certificate, issuedBy issuer: Certificate) -> [OCSPAnswer] {
    let identities = CertificateIdentity.hashes.map { CertificateIdentity(of: certificate, issuer: issuer, hash: $0) }
    return answers.filter { identities.contains($0.identity) }
  }
}

extension OCSPResponse: Hashable {
  public static func == (left: OCSPResponse, right: OCSPResponse) -> Bool { left.der == right.der }

  public func hash(into hasher: inout Hasher) { hasher.combine(der) }
}
