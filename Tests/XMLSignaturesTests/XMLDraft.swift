import Certificates
import Foundation
import SigningFixtures

/// A signature as a test wants it, right or wrong. All of it is written in exclusive canonical form, so that what is
/// hashed is the text itself and no canonicaliser is needed.
struct XMLDraft {
  static let ds = "http://www.w3.org/2000/09/xmldsig#"
  static let xades = "http://uri.etsi.org/01903/v1.3.2#"
  static let exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#"
  static let sha256 = "http://www.w3.org/2001/04/xmlenc#sha256"
  static let rsaSHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
  static let enveloped = transform("http://www.w3.org/2000/09/xmldsig#enveloped-signature")
  static let canonical = transform(exclusive)

  static func transform(_ algorithm: String, _ inside: String = "") -> String {
    "<ds:Transform Algorithm=\"\(algorithm)\">\(inside)</ds:Transform>"
  }

  static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  static func digest(_ text: String) -> String { base64(HashAlgorithm.sha256.digest(of: Array(text.utf8))) }

  struct Reference {
    var address: String? = ""
    var type: String?
    var transforms = [XMLDraft.enveloped, XMLDraft.canonical]
    var algorithm = XMLDraft.sha256
    /// What is hashed.
    var text: String
    /// In place of its digest.
    var value: String?

    var xml: String {
      let type = type.map { " Type=\"\($0)\"" } ?? ""
      let address = address.map { " URI=\"\($0)\"" } ?? ""
      let list = transforms.isEmpty ? "" : "<ds:Transforms>\(transforms.joined())</ds:Transforms>"
      return "<ds:Reference\(type)\(address)>\(list)<ds:DigestMethod Algorithm=\"\(algorithm)\"></ds:DigestMethod>"
        + "<ds:DigestValue>\(value ?? XMLDraft.digest(text))</ds:DigestValue></ds:Reference>"
    }
  }

  let world: XMLWorld
  var identifier = "chu-ky"
  var canonicalization = "<ds:CanonicalizationMethod Algorithm=\"\(XMLDraft.exclusive)\"></ds:CanonicalizationMethod>"
  var method = "<ds:SignatureMethod Algorithm=\"\(XMLDraft.rsaSHA256)\"></ds:SignatureMethod>"
  var references: [Reference]
  /// In place of the references.
  var referenceText: String?
  /// In place of the whole `ds:SignedInfo`, the key's signature over it still.
  var signedInfoText: String?
  /// In place of the right value.
  var value: String?
  var keyInfo: String
  /// Behind `ds:KeyInfo`.
  var objects = ""
  /// Its own text and what it is digested as; nil: plain XML-DSig.
  var properties: String?
  var unsignedProperties = ""
  var target: String?
  var referencesProperties = true

  init(_ world: XMLWorld, _ references: Reference...) {
    self.world = world
    self.references = references
    keyInfo = XMLDraft.keyInfo(world.rsa)
    properties = XMLDraft.properties(of: world.rsa)
  }

  static func keyInfo(_ certificates: Certificate...) -> String {
    let all = certificates.map { "<ds:X509Certificate>\(base64($0.der))</ds:X509Certificate>" }
    return "<ds:KeyInfo><ds:X509Data>\(all.joined())</ds:X509Data></ds:KeyInfo>"
  }

  static func properties(
    of certificate: Certificate, time: String? = "2020-08-17T09:30:00+07:00", identifier: String = "thuoc-tinh",
    hash: String = XMLDraft.sha256, digest: String? = nil
  ) -> String {
    let time = time.map { "<xades:SigningTime>\($0)</xades:SigningTime>" } ?? ""
    let named = digest ?? base64(HashAlgorithm.sha256.digest(of: certificate.der))
    return "<xades:SignedProperties xmlns:xades=\"\(xades)\" Id=\"\(identifier)\">"
      + "<xades:SignedSignatureProperties>\(time)<xades:SigningCertificateV2><xades:Cert><xades:CertDigest>"
      + "<ds:DigestMethod xmlns:ds=\"\(ds)\" Algorithm=\"\(hash)\"></ds:DigestMethod>"
      + "<ds:DigestValue xmlns:ds=\"\(ds)\">\(named)</ds:DigestValue></xades:CertDigest></xades:Cert>"
      + "</xades:SigningCertificateV2></xades:SignedSignatureProperties></xades:SignedProperties>"
  }

  var signedInfo: String {
    if let signedInfoText { return signedInfoText }
    var parts = references
    if let properties, referencesProperties {
      parts.append(
        Reference(
          address: "#thuoc-tinh", type: "http://uri.etsi.org/01903#SignedProperties", transforms: [XMLDraft.canonical],
          text: properties))
    }
    return "<ds:SignedInfo xmlns:ds=\"\(XMLDraft.ds)\">\(canonicalization)\(method)"
      + (referenceText ?? parts.map(\.xml).joined()) + "</ds:SignedInfo>"
  }

  var valueElement: String {
    let made = value ?? XMLDraft.base64(world.rsaKey.sign(Array(signedInfo.utf8)).bytes)
    return "<ds:SignatureValue xmlns:ds=\"\(XMLDraft.ds)\">\(made)</ds:SignatureValue>"
  }

  var signature: String { signature(valueElement) }

  func signature(_ valueElement: String) -> String {
    let qualifying = properties.map { properties in
      "<ds:Object><xades:QualifyingProperties xmlns:xades=\"\(XMLDraft.xades)\" Target=\"#\(target ?? identifier)\">"
        + properties + unsignedProperties + "</xades:QualifyingProperties></ds:Object>"
    }
    return "<ds:Signature xmlns:ds=\"\(XMLDraft.ds)\" Id=\"\(identifier)\">\(signedInfo)\(valueElement)\(keyInfo)"
      + "\(qualifying ?? "")\(objects)</ds:Signature>"
  }
}
