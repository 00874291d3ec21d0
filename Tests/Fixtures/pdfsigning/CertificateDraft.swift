import Certificates
import COpenSSL
import Glibc
import WorkTime

/// What a test certificate will say.
struct CertificateDraft {
  let commonName: String
  let validity: ClosedRange<Instant>
  let publicKey: TestKey
  var serial = 1
  var extensions: [(Int32, String)] = []

  init(commonName: String, validity: ClosedRange<Instant>, publicKey: TestKey) {
    self.commonName = commonName
    self.validity = validity
    self.publicKey = publicKey
  }

  /// - Parameter issuer: nil when the certificate is its own issuer.
  func signed(by key: TestKey, as issuer: Certificate?, hash: String = "sha256") throws -> Certificate {
    let draft = X509_new()
    defer { X509_free(draft) }
    X509_set_version(draft, 2)
    ASN1_INTEGER_set(X509_get_serialNumber(draft), serial)
    CertificateDraft.withTime(validity.lowerBound) { X509_set1_notBefore(draft, $0) }
    CertificateDraft.withTime(validity.upperBound) { X509_set1_notAfter(draft, $0) }
    let subject = X509_get_subject_name(draft)
    for (field, text) in [("C", "VN"), ("O", "UBND xã Tam Lư (thử nghiệm)"), ("CN", commonName)] {
      X509_NAME_add_entry_by_txt(subject, field, MBSTRING_UTF8, text, Int32(text.utf8.count), -1, 0)
    }
    if let issuer {
      let name = CertificateDraft.name(of: issuer)
      X509_set_issuer_name(draft, name)
      X509_NAME_free(name)
    } else {
      X509_set_issuer_name(draft, subject)
    }
    X509_set_pubkey(draft, publicKey.pointer)
    var context = X509V3_CTX()
    X509V3_set_ctx(&context, nil, draft, nil, nil, 0)
    for (identifier, value) in extensions {
      let made = X509V3_EXT_conf_nid(nil, &context, identifier, value)
      precondition(made != nil, "libcrypto takes the extension \(value)")
      X509_add_ext(draft, made, -1)
      X509_EXTENSION_free(made)
    }
    X509_sign(draft, key.pointer, EVP_get_digestbyname(hash))
    return try Certificate(der: CertificateDraft.encoded { i2d_X509(draft, $0) })
  }

  /// A copy of the certificate's subject name, to be freed.
  static func name(of certificate: Certificate) -> OpaquePointer? {
    let parsed = parsed(certificate)
    defer { X509_free(parsed) }
    return X509_NAME_dup(X509_get_subject_name(parsed))
  }

  /// libcrypto's reading of the certificate, to be freed.
  static func parsed(_ certificate: Certificate) -> OpaquePointer? {
    certificate.der.withUnsafeBufferPointer { buffer in
      var cursor = buffer.baseAddress
      return d2i_X509(nil, &cursor, buffer.count)
    }
  }

  static func withTime(_ instant: Instant, _ use: (UnsafeMutablePointer<ASN1_TIME>?) -> Int32) {
    let time = ASN1_TIME_set(nil, time_t(instant.microseconds / 1_000_000))
    precondition(use(time) == 1, "the time is set")
    ASN1_STRING_free(time)
  }

  static func encoded(_ encode: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Int(encode(nil))) { buffer, written in
      var cursor = buffer.baseAddress
      written = Int(encode(&cursor))
    }
  }
}
