import Certificates
import SignatureJudgement
import WorkTime

/// An element `xades:QualifyingProperties`: what XAdES adds to a signature (EN 319 132-1, 4.3).
struct QualifyingProperties {
  /// nil: nothing of it is signed.
  let signed: XMLElement?
  let unsigned: UnsignedProperties

  /// Those in the signature's own objects; nil: it is plain XML-DSig.
  init?(of signature: SignatureElement) throws(SignatureFault) {
    var found: [XMLElement] = []
    for object in signature.objects {
      found += object.children.map { XMLElement($0, of: object.tree) }.filter { child in
        child.isElement && child.isNamed("QualifyingProperties", XMLNamespace.xades)
      }
    }
    guard let only = found.first else { return nil }
    guard found.count == 1, let identifier = signature.identifier, only.attribute("Target") == "#\(identifier)"
    else { throw .defect(.signatureMalformed) }
    var parts = try only.elements()[...]
    if let first = parts.first, first.isNamed("SignedProperties", XMLNamespace.xades) {
      signed = parts.removeFirst()
    } else {
      signed = nil
    }
    let last = parts.popFirst()
    guard parts.isEmpty, last?.isNamed("UnsignedProperties", XMLNamespace.xades) ?? true
    else { throw .defect(.signatureMalformed) }
    unsigned = try UnsignedProperties(last)
  }
}

/// What the signer signed of themselves (EN 319 132-1, 5.2); what else stands there is not looked at.
struct SignedProperties {
  /// What the signer's machine said.
  var signingTime: Instant?
  /// Which certificate was signed with, in one form or both.
  var certificates: [CertificateDigest] = []

  init(_ element: XMLElement) throws(SignatureFault) {
    let parts = try element.elements()
    guard let first = parts.first, first.isNamed("SignedSignatureProperties", XMLNamespace.xades) else { return }
    for property in try first.elements() where property.namespace == XMLNamespace.xades {
      switch property.localName {
      case "SigningTime": signingTime = Instant(xmlDateTime: try property.text())
      case "SigningCertificate", "SigningCertificateV2": certificates.append(try CertificateDigest(property))
      default: continue
      }
    }
  }
}

/// A certificate by its digest: the first that `SigningCertificate` or its second form names is the signer's. Issuer and
/// number, which may stand beside it, say nothing that the digest doesn't.
struct CertificateDigest {
  /// nil: a hash that we don't know.
  let hash: HashAlgorithm?
  let digest: [UInt8]

  init(_ property: XMLElement) throws(SignatureFault) {
    guard let reference = try property.elements().first, reference.isNamed("Cert", XMLNamespace.xades),
      let named = try reference.elements().first, named.isNamed("CertDigest", XMLNamespace.xades)
    else { throw .defect(.signatureMalformed) }
    let parts = try named.elements()
    guard parts.count == 2, parts[0].isNamed("DigestMethod", XMLNamespace.signature),
      parts[1].isNamed("DigestValue", XMLNamespace.signature)
    else { throw .defect(.signatureMalformed) }
    hash = try parts[0].digestMethod()
    digest = try parts[1].bytes()
  }

  func names(_ certificate: Certificate) -> Bool { hash?.digest(of: certificate.der) == digest }
}
