import SignatureJudgement

/// An element `ds:Signature` with exactly the parts that the schema gives it (XML Signature, 4.2).
struct SignatureElement {
  let element: XMLElement
  let signedInfo: XMLElement
  let value: XMLElement
  let keyInfo: XMLElement?
  let objects: [XMLElement]

  var identifier: String? { element.attribute("Id") }

  init(_ element: XMLElement) throws(SignatureFault) {
    var parts = try element.elements()[...]
    guard let signedInfo = parts.popFirst(), signedInfo.isNamed("SignedInfo", XMLNamespace.signature),
      let value = parts.popFirst(), value.isNamed("SignatureValue", XMLNamespace.signature)
    else { throw .defect(.signatureMalformed) }
    if let next = parts.first, next.isNamed("KeyInfo", XMLNamespace.signature) {
      keyInfo = parts.removeFirst()
    } else {
      keyInfo = nil
    }
    guard parts.allSatisfy({ $0.isNamed("Object", XMLNamespace.signature) }) else { throw .defect(.signatureMalformed) }
    self.element = element
    self.signedInfo = signedInfo
    self.value = value
    objects = Array(parts)
  }
}
