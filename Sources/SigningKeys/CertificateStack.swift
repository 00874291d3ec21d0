import COpenSSL

/// libcrypto's list of certificates, which holds a reference to each of them.
final class CertificateStack {
  let pointer: OpaquePointer

  init(_ certificates: [Certificate]) {
    guard let created = OPENSSL_sk_new_null() else { preconditionFailure("out of memory") }
    pointer = created
    for certificate in certificates {
      X509_up_ref(certificate.pointer)
      precondition(OPENSSL_sk_push(created, UnsafeRawPointer(certificate.pointer)) > 0, "out of memory")
    }
  }

  init(owning pointer: OpaquePointer) { self.pointer = pointer }

  deinit {
    for element in elements { X509_free(element) }
    OPENSSL_sk_free(pointer)
  }

  /// The certificates, each with a reference of its own.
  var certificates: [Certificate] {
    elements.map { element in
      X509_up_ref(element)
      return Certificate(owning: element)
    }
  }

  private var elements: [OpaquePointer] {
    (0..<OPENSSL_sk_num(pointer)).compactMap { OPENSSL_sk_value(pointer, $0).map(OpaquePointer.init) }
  }
}
