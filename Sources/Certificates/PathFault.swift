import COpenSSL

/// Why libcrypto found no path, as its X509_V_ERR number.
struct PathFault: Error {
  let code: Int32

  var verdict: ChainVerdict {
    switch code {
    case X509_V_ERR_CERT_HAS_EXPIRED: .expired
    case X509_V_ERR_CERT_NOT_YET_VALID: .notYetValid
    case X509_V_ERR_EE_KEY_TOO_SMALL, X509_V_ERR_CA_KEY_TOO_SMALL, X509_V_ERR_CA_MD_TOO_WEAK: .tooWeak
    default: .untrusted
    }
  }
}
