public import Certificates
import SwiftASN1

/// How a message names its signer's certificate (RFC 5652, 5.3, SignerIdentifier).
public enum SignerIdentifier: Hashable, Sendable {
  /// The issuer's name in DER and the serial number's whole DER element.
  case issuerAndSerialNumber(issuer: [UInt8], serialNumber: [UInt8])
  case subjectKeyIdentifier([UInt8])

  /// - Parameter version: that of the SignerInfo, which says the same (1 or 3).
  init(_ node: ASN1Node, version: Int) throws {
    switch (node.identifier, version) {
    case (.sequence, 1):
      let parts = try children(of: node)
      guard parts.count == 2, parts[1].identifier == .integer else { throw SignedMessageRefusal.malformed }
      self = .issuerAndSerialNumber(issuer: Array(parts[0].encodedBytes), serialNumber: Array(parts[1].encodedBytes))
    case (.context(0), 3):
      let identifier = try ASN1OctetString(derEncoded: node, withIdentifier: .context(0))
      guard !identifier.bytes.isEmpty else { throw SignedMessageRefusal.malformed }
      self = .subjectKeyIdentifier(Array(identifier.bytes))
    default: throw SignedMessageRefusal.malformed
    }
  }

  /// The certificate is one that this names.
  public func names(_ certificate: Certificate) -> Bool {
    switch self {
    case .issuerAndSerialNumber(let issuer, let serialNumber):
      certificate.serialNumberDER == serialNumber && certificate.hasIssuer(named: issuer)
    case .subjectKeyIdentifier(let identifier): certificate.subjectKeyIdentifier == identifier
    }
  }
}
