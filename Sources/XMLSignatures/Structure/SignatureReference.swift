import Certificates
import SignatureJudgement

/// An element `ds:Reference`: something that is signed, and its digest (XML Signature, 4.4.3).
struct SignatureReference {
  /// The type that XAdES gives to the reference to its signed properties (EN 319 132-1, 4.4.2).
  static let signedProperties = "http://uri.etsi.org/01903#SignedProperties"

  /// nil: it doesn't say.
  let address: String?
  let type: String?
  let hash: HashAlgorithm
  let digest: [UInt8]
  private let transforms: [XMLElement]

  init(_ element: XMLElement) throws(SignatureFault) {
    var parts = try element.elements()[...]
    if let first = parts.first, first.isNamed("Transforms", XMLNamespace.signature) {
      parts.removeFirst()
      transforms = try first.elements()
      guard !transforms.isEmpty, transforms.allSatisfy({ $0.isNamed("Transform", XMLNamespace.signature) })
      else { throw .defect(.signatureMalformed) }
    } else {
      transforms = []
    }
    guard let method = parts.popFirst(), method.isNamed("DigestMethod", XMLNamespace.signature),
      let value = parts.popFirst(), value.isNamed("DigestValue", XMLNamespace.signature), parts.isEmpty
    else { throw .defect(.signatureMalformed) }
    (address, type) = (element.attribute("URI"), element.attribute("Type"))
    digest = try value.bytes()
    guard let hash = try method.digestMethod() else { throw .doubt(.algorithmUnsupported) }
    self.hash = hash
  }

  /// What is done to the nodes before they are hashed: the signature left out once perhaps, then one canonical form. All
  /// other transforms are refused: whoever chooses them chooses what is signed.
  func preparation() throws(SignatureFault) -> (leavesSignatureOut: Bool, canonicalization: Canonicalization?) {
    var rest = transforms[...]
    var leavesSignatureOut = false
    if let first = rest.first, try first.algorithm() == XMLAlgorithm.enveloped {
      guard try first.elements().isEmpty else { throw .doubt(.referenceUnsupported) }
      leavesSignatureOut = true
      rest.removeFirst()
    }
    guard let last = rest.popFirst() else { return (leavesSignatureOut, nil) }
    guard rest.isEmpty, let canonicalization = try Canonicalization(last) else { throw .doubt(.referenceUnsupported) }
    return (leavesSignatureOut, canonicalization)
  }
}
