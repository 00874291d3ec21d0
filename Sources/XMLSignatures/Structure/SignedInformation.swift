import Certificates
import SignatureJudgement

/// An element `ds:SignedInfo`: what the signature value is over (XML Signature, 4.4).
struct SignedInformation {
  let element: XMLElement
  let canonicalization: Canonicalization
  let scheme: SignatureScheme
  /// One at least.
  let references: [SignatureReference]

  init(_ element: XMLElement) throws(SignatureFault) {
    let parts = try element.elements()
    guard parts.count >= 3, parts[0].isNamed("CanonicalizationMethod", XMLNamespace.signature),
      parts[1].isNamed("SignatureMethod", XMLNamespace.signature),
      parts[2...].allSatisfy({ $0.isNamed("Reference", XMLNamespace.signature) })
    else { throw .defect(.signatureMalformed) }
    // Not judged for the work it takes, which is no fault of the signature.
    guard parts.count - 2 <= XMLLimits.references else { throw .doubt(.referenceUnsupported) }
    self.element = element
    guard let canonicalization = try Canonicalization(parts[0]) else { throw .doubt(.algorithmUnsupported) }
    self.canonicalization = canonicalization
    guard let scheme = XMLAlgorithm.scheme(try parts[1].algorithm()) else { throw .doubt(.algorithmUnsupported) }
    // No algorithm that we know has parameters; a length of the value is a way to cut it short.
    guard try parts[1].elements().isEmpty else { throw .defect(.signatureMalformed) }
    self.scheme = scheme
    var references: [SignatureReference] = []
    for part in parts[2...] { references.append(try SignatureReference(part)) }
    self.references = references
  }
}
