import Certificates
import SignatureJudgement

/// The value of a signature, and whose key made it.
struct SignatureProof {
  private let value: [UInt8]
  private let signedBytes: [UInt8]
  private let scheme: SignatureScheme

  init(
    _ signature: SignatureElement, _ information: SignedInformation, _ effort: XMLEffort
  ) throws(SignatureFault) {
    value = try signature.value.bytes()
    scheme = information.scheme
    var selection = NodeSelection(information.element)
    selection.hasComments = true
    signedBytes = try effort.bytes(of: selection, information.canonicalization)
  }

  /// The certificate whose key it was: of those that came along the one that the signed properties name, or else the one
  /// whose key fits; never an authority's, unless no other came.
  func signer(
    among certificates: [Certificate], named bindings: [CertificateDigest]
  ) throws(SignatureFault) -> Certificate {
    let bound = certificates.first { certificate in bindings.allSatisfy { $0.names(certificate) } }
    let named = bindings.isEmpty ? nil : bound
    let entities = certificates.filter { !$0.isAuthority }
    let candidates = named.map { [$0] } ?? (entities.isEmpty ? certificates : entities)
    guard candidates.contains(where: { scheme.fits($0.publicKey) }) else { throw .doubt(.algorithmUnsupported) }
    guard let signer = candidates.first(where: isMade) else { throw .defect(.valueMismatch) }
    return signer
  }

  private func isMade(by certificate: Certificate) -> Bool {
    guard let signature = SignatureValue(xml: value, key: certificate.publicKey) else { return false }
    return certificate.verify(signature: signature, over: signedBytes, scheme: scheme)
  }

  /// Every statement of which certificate it was has to name this one.
  func checkBinding(of signer: Certificate, to bindings: [CertificateDigest]) throws(SignatureFault) {
    for binding in bindings {
      guard binding.hash != nil else { throw .doubt(.algorithmUnsupported) }
      guard binding.names(signer) else { throw .defect(.certificateMismatch) }
    }
  }
}

extension SignatureValue {
  /// As XML writes it: ECDSA's numbers side by side, each as long as the curve's order (RFC 6931, 2.3.6).
  init?(xml bytes: [UInt8], key: PublicKeyKind) {
    switch key {
    case .ellipticCurve(let bits):
      guard bytes.count == 2 * SignatureValue.numberLength(bits: bits) else { return nil }
      self.init(rawECDSA: bytes)
    case .rsa, .other: self.init(bytes)
    }
  }

  /// The same the other way round; nil when it isn't such a signature.
  func xml(key: PublicKeyKind) -> [UInt8]? {
    switch key {
    case .ellipticCurve(let bits): rawECDSA(bits: bits)
    case .rsa: bytes
    case .other: nil
    }
  }
}
