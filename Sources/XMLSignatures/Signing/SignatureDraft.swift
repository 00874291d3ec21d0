import Certificates
import Cryptography
import Foundation
import WorkTime

/// The text of a signature that is being made. What is hashed of it is libxml2's canonical form, not this text.
struct SignatureDraft: Hashable {
  let certificate: Certificate
  /// The address of the signature algorithm.
  let method: String
  let claimedTime: Instant
  let contentDigest: SHA256Digest
  /// Of the signed properties; nil: not known yet.
  var propertiesDigest: SHA256Digest?
  var value: [UInt8] = []
  /// To travel along, the issuer's first.
  var chain: [Certificate] = []
  /// DER of a token over the value's canonical form.
  var timestamp: [UInt8]?

  init(certificate: Certificate, method: String, claimedTime: Instant, contentDigest: SHA256Digest) {
    self.certificate = certificate
    self.method = method
    self.claimedTime = claimedTime
    self.contentDigest = contentDigest
  }

  /// Its `Id`, which the others are made of: no two signatures share it.
  private var identifier: String {
    let parts = [contentDigest.hexadecimal, certificate.fingerprint.hexadecimal, "\(claimedTime.microseconds)"]
    return "chu-ky-" + SHA256Digest(of: Array(parts.joined(separator: " ").utf8)).hexadecimal.prefix(24)
  }

  var text: String {
    let certificates = ([certificate] + chain).map { SignatureDraft.element("ds:X509Certificate", $0.der) }.joined()
    return """
      <ds:Signature xmlns:ds="\(XMLNamespace.signature)" Id="\(identifier)">\(signedInfo)\
      <ds:SignatureValue Id="\(identifier)-gia-tri">\(SignatureDraft.base64(value))</ds:SignatureValue>\
      <ds:KeyInfo><ds:X509Data>\(certificates)</ds:X509Data></ds:KeyInfo><ds:Object>\
      <xades:QualifyingProperties xmlns:xades="\(XMLNamespace.xades)" Target="#\(identifier)">\(signedProperties)\
      \(unsignedProperties)</xades:QualifyingProperties></ds:Object></ds:Signature>
      """
  }

  private var signedInfo: String {
    """
    <ds:SignedInfo><ds:CanonicalizationMethod Algorithm="\(XMLNamespace.exclusive)"/>\
    <ds:SignatureMethod Algorithm="\(method)"/>\
    <ds:Reference Id="\(identifier)-noi-dung" URI=""><ds:Transforms><ds:Transform Algorithm="\(XMLAlgorithm.enveloped)"/>\
    <ds:Transform Algorithm="\(XMLNamespace.exclusive)"/></ds:Transforms>\(SignatureDraft.digest(contentDigest.bytes))\
    </ds:Reference><ds:Reference Type="\(SignatureReference.signedProperties)" URI="#\(identifier)-thuoc-tinh">\
    <ds:Transforms><ds:Transform Algorithm="\(XMLNamespace.exclusive)"/></ds:Transforms>\
    \(SignatureDraft.digest(propertiesDigest?.bytes ?? []))</ds:Reference></ds:SignedInfo>
    """
  }

  private var signedProperties: String {
    """
    <xades:SignedProperties Id="\(identifier)-thuoc-tinh"><xades:SignedSignatureProperties>\
    <xades:SigningTime>\(VietnamTime(claimedTime).isoText)</xades:SigningTime><xades:SigningCertificateV2><xades:Cert>\
    <xades:CertDigest>\(SignatureDraft.digest(certificate.fingerprint.bytes))</xades:CertDigest></xades:Cert>\
    </xades:SigningCertificateV2></xades:SignedSignatureProperties><xades:SignedDataObjectProperties>\
    <xades:DataObjectFormat ObjectReference="#\(identifier)-noi-dung"><xades:MimeType>text/xml</xades:MimeType>\
    </xades:DataObjectFormat></xades:SignedDataObjectProperties></xades:SignedProperties>
    """
  }

  private var unsignedProperties: String {
    guard let timestamp else { return "" }
    return """
      <xades:UnsignedProperties><xades:UnsignedSignatureProperties><xades:SignatureTimeStamp>\
      <ds:CanonicalizationMethod Algorithm="\(XMLNamespace.exclusive)"/>\
      \(SignatureDraft.element("xades:EncapsulatedTimeStamp", timestamp))</xades:SignatureTimeStamp>\
      </xades:UnsignedSignatureProperties></xades:UnsignedProperties>
      """
  }

  private static func digest(_ bytes: [UInt8]) -> String {
    "<ds:DigestMethod Algorithm=\"\(XMLAlgorithm.sha256)\"/>\(element("ds:DigestValue", bytes))"
  }

  private static func element(_ name: String, _ bytes: [UInt8]) -> String { "<\(name)>\(base64(bytes))</\(name)>" }

  private static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
}
