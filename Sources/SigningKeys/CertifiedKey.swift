/// A certification authority's certificate with its key.
struct CertifiedKey {
  let certificate: Certificate
  let key: PrivateKey
}
