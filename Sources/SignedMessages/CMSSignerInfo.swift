public import Certificates
import SwiftASN1

/// The SignerInfo of a CMS signature (RFC 5652, 5.3), signed attributes required.
public struct CMSSignerInfo: Hashable, Sendable {
  public let identifier: SignerIdentifier
  /// Nil for a hash we don't know; SHA-1 is known, and weak.
  public let digestAlgorithm: HashAlgorithm?
  /// The dotted object identifier, known or not.
  public let digestAlgorithmName: String
  /// Nil for a way of signing we don't know.
  public let scheme: SignatureScheme?
  /// The dotted object identifier, known or not.
  public let signatureAlgorithmName: String
  public let attributes: MessageAttributes
  /// The attributes under the tag they are signed with: SET OF (RFC 5652, 5.4).
  public let signedBytes: [UInt8]
  /// What a signature timestamp is over.
  public let value: SignatureValue
  public let unsignedAttributes: UnsignedAttributes

  init(_ node: ASN1Node, content: ExpectedContent) throws {
    let parts = try children(of: node, .sequence)
    guard (6...7).contains(parts.count), parts[3].identifier == .context(0) else {
      throw SignedMessageRefusal.malformed
    }
    identifier = try SignerIdentifier(parts[1], version: try Int(derEncoded: parts[0]))
    let digest = try AlgorithmIdentifier(parts[2])
    digestAlgorithm = digest.hash
    digestAlgorithmName = digest.identifier.description
    attributes = try MessageAttributes(parts[3], content: content)
    signedBytes = try CMSSignerInfo.retagged(parts[3])
    let signature = try AlgorithmIdentifier(parts[4])
    scheme = try signature.scheme(digest: digest.hash)
    signatureAlgorithmName = signature.identifier.description
    value = SignatureValue(Array(try ASN1OctetString(derEncoded: parts[5]).bytes))
    guard parts.count == 7 else {
      unsignedAttributes = .none
      return
    }
    guard parts[6].identifier == .context(1) else { throw SignedMessageRefusal.malformed }
    unsignedAttributes = try UnsignedAttributes(parts[6])
  }

  /// The same set under its universal tag (RFC 5652, 5.4), elements as they came.
  private static func retagged(_ attributes: ASN1Node) throws -> [UInt8] {
    let elements = try children(of: attributes)
    var serializer = DER.Serializer()
    serializer.appendConstructedNode(identifier: .set) { coder in
      for element in elements { coder.serializeRawBytes(element.encodedBytes) }
    }
    return serializer.serializedBytes
  }
}
