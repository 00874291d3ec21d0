import Certificates
import SignatureJudgement

/// What was added to a signature afterwards, by whomever (EN 319 132-1, 5.3 to 5.5). What we don't know is left out.
struct UnsignedProperties {
  /// Over the signature's value.
  private(set) var timestamps: [SignatureStamp] = []
  private(set) var received = ReceivedMaterial()

  init(_ element: XMLElement?) throws(SignatureFault) {
    guard let first = try element?.elements().first,
      first.isNamed("UnsignedSignatureProperties", XMLNamespace.xades)
    else { return }
    for property in try first.elements() {
      switch (property.namespace, property.localName) {
      case (XMLNamespace.xades, "SignatureTimeStamp"): timestamps += try SignatureStamp.all(in: property)
      case (XMLNamespace.xades, "CertificateValues"), (XMLNamespace.xades, "RevocationValues"): try collect(property)
      case (XMLNamespace.xades141, "TimeStampValidationData"):
        for part in try property.elements() { try collect(part) }
      default: continue
      }
    }
    guard timestamps.count <= XMLLimits.timestamps, received.certificates.count <= XMLLimits.certificates,
      received.evidence.revocationLists.count <= XMLLimits.evidence,
      received.evidence.ocspResponses.count <= XMLLimits.evidence
    else { throw .doubt(.formatUnsupported) }
  }

  /// Values stand in the element or in lists within it.
  private mutating func collect(_ values: XMLElement) throws(SignatureFault) {
    for item in try values.elements() where item.namespace == XMLNamespace.xades {
      switch item.localName {
      case "EncapsulatedX509Certificate": try Readable.certificate(item).map { received.certificates.append($0) }
      case "EncapsulatedCRLValue": try Readable.list(item).map { received.evidence.revocationLists.append($0) }
      case "EncapsulatedOCSPValue": try Readable.answer(item).map { received.evidence.ocspResponses.append($0) }
      case "CRLValues", "OCSPValues": try collect(item)
      default: continue
      }
    }
  }
}

/// A timestamp token over the canonical form of a signature's value (EN 319 132-1, 5.3).
struct SignatureStamp {
  let token: [UInt8]
  let canonicalization: Canonicalization

  /// Those that `SignatureTimeStamp` holds; none where it says otherwise what it is over, or isn't in DER.
  static func all(in property: XMLElement) throws(SignatureFault) -> [SignatureStamp] {
    var canonicalization = Canonicalization.fallback
    var found: [SignatureStamp] = []
    for part in try property.elements() {
      if part.isNamed("CanonicalizationMethod", XMLNamespace.signature) {
        guard let named = try Canonicalization(part) else { return [] }
        canonicalization = named
      } else if part.isNamed("EncapsulatedTimeStamp", XMLNamespace.xades) {
        found.append(SignatureStamp(token: try part.bytes(), canonicalization: canonicalization))
      } else {
        return []
      }
    }
    return found
  }
}
