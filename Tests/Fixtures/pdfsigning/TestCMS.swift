public import Certificates
import COpenSSL

/// Makes CMS signatures with libcrypto instead of our own code, for files that our own code would never write.
public enum TestCMS {
  /// A detached signature over the content, with signing-certificate-v2; DER.
  public static func sign(_ content: [UInt8], key: TestKey, as signer: Certificate, issuer: Certificate) -> [UInt8] {
    let flags = UInt32(CMS_BINARY | CMS_DETACHED | CMS_PARTIAL | CMS_CADES)
    let (leaf, root) = (parsed(signer), parsed(issuer))
    defer {
      X509_free(leaf)
      X509_free(root)
    }
    let message = CMS_sign(nil, nil, nil, nil, flags)
    defer { CMS_ContentInfo_free(message) }
    precondition(CMS_add1_signer(message, leaf, key.pointer, EVP_sha256(), flags) != nil, "the signer is added")
    CMS_add1_cert(message, root)
    let source = BIO_new(BIO_s_mem())
    defer { BIO_free(source) }
    precondition(BIO_write(source, content, Int32(content.count)) == Int32(content.count), "the content fits")
    precondition(CMS_final(message, source, nil, flags) == 1, "the message is signed")
    return CertificateDraft.encoded { i2d_CMS_ContentInfo(message, $0) }
  }

  private static func parsed(_ certificate: Certificate) -> OpaquePointer? {
    certificate.der.withUnsafeBufferPointer { buffer in
      var cursor = buffer.baseAddress
      return d2i_X509(nil, &cursor, buffer.count)
    }
  }
}
