import COpenSSL

/// Whether the algorithm a list or an answer was signed with hashes with SHA-256 or better (SHA-2 or SHA-3).
func isStrong(_ algorithm: UnsafePointer<X509_ALGOR>?) -> Bool {
  guard let algorithm else { return false }
  let identifier = OBJ_obj2nid(algorithm.pointee.algorithm)
  if identifier == NID_rsassaPss { return isStrongPSS(algorithm.pointee.parameter) }
  if identifier == NID_ED25519 || identifier == NID_ED448 { return true }
  var hash: Int32 = NID_undef
  return OBJ_find_sigid_algs(identifier, &hash, nil) == 1 && isStrongHash(hash)
}

/// RFC 4055, 3.1: both hashes are SHA-1 unless the parameters say otherwise.
private func isStrongPSS(_ parameter: UnsafePointer<ASN1_TYPE>?) -> Bool {
  defer { ERR_clear_error() }
  guard let read = ASN1_TYPE_unpack_sequence(RSA_PSS_PARAMS_it(), parameter) else { return false }
  let parameters = read.assumingMemoryBound(to: RSA_PSS_PARAMS.self)
  defer { RSA_PSS_PARAMS_free(parameters) }
  guard let hash = parameters.pointee.hashAlgorithm else { return false }
  return isStrongHash(OBJ_obj2nid(hash.pointee.algorithm))
}

private func isStrongHash(_ identifier: Int32) -> Bool {
  [NID_sha256, NID_sha384, NID_sha512, NID_sha3_256, NID_sha3_384, NID_sha3_512].contains(identifier)
}
