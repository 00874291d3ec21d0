/// Why a signature did not pass, in the words of EN 319 102-1 (clause 5.1.3, tables 5 and 6).
public enum SubIndication: String, Hashable, Sendable, Codable, CaseIterable {
  // With TOTAL-FAILED.
  case formatFailure = "FORMAT_FAILURE"
  case hashFailure = "HASH_FAILURE"
  case signatureCryptoFailure = "SIG_CRYPTO_FAILURE"
  case revoked = "REVOKED"
  case expired = "EXPIRED"
  case notYetValid = "NOT_YET_VALID"
  // With INDETERMINATE; those of the constraints with TOTAL-FAILED too, where we are stricter.
  case signatureConstraintsFailure = "SIG_CONSTRAINTS_FAILURE"
  case chainConstraintsFailure = "CHAIN_CONSTRAINTS_FAILURE"
  case cryptoConstraintsFailure = "CRYPTO_CONSTRAINTS_FAILURE"
  case cryptoConstraintsFailureNoProof = "CRYPTO_CONSTRAINTS_FAILURE_NO_POE"
  case noSigningCertificateFound = "NO_SIGNING_CERTIFICATE_FOUND"
  case noCertificateChainFound = "NO_CERTIFICATE_CHAIN_FOUND"
  case noCertificateChainFoundNoProof = "NO_CERTIFICATE_CHAIN_FOUND_NO_POE"
  case revokedNoProof = "REVOKED_NO_POE"
  case outOfBoundsNoProof = "OUT_OF_BOUNDS_NO_POE"
  case tryLater = "TRY_LATER"
  case noProof = "NO_POE"
  case signedDataNotFound = "SIGNED_DATA_NOT_FOUND"
}
