public import Certificates
public import Cryptography
import SwiftASN1

/// Thuộc tính sẽ ký: the signed attributes of a CMS message that somebody else built, before a key of ours signs them
/// (RFC 5652, 5.4: the DER encoding of the SET OF). They may say what a PAdES signature says and nothing more, so that a
/// signature over them commits its signer to one file and to nothing else (EN 319 142-1, 6.3).
public struct AttributesToSign: Hashable, Sendable {
  /// What the key signs, byte for byte as it came.
  public let der: [UInt8]
  private let messageDigest: [UInt8]
  private let references: [SigningCertificateReference]

  /// Far more than content type, digest and one certificate's name take, in bytes.
  private static let longest = 16 * 1024
  private static let known: Set<ASN1ObjectIdentifier> = [
    .contentType, .messageDigest, .signingCertificate, .signingCertificateV2,
  ]

  public init(der: [UInt8]) throws(AttributesRefusal) {
    guard der.count <= AttributesToSign.longest else { throw .malformed }
    self.der = der
    let values: [ASN1ObjectIdentifier: ASN1Node]
    do { values = try AttributesToSign.values(in: der) } catch { throw .malformed }
    guard Set(values.keys).isSubset(of: AttributesToSign.known) else { throw .somethingElse }
    do {
      guard let type = values[.contentType], let digest = values[.messageDigest],
        try ASN1ObjectIdentifier(derEncoded: type) == .cmsData
      else { throw AttributesRefusal.malformed }
      messageDigest = Array(try ASN1OctetString(derEncoded: digest).bytes)
      references = [
        try values[.signingCertificate].map { try AttributesToSign.reference($0, version: .v1) },
        try values[.signingCertificateV2].map { try AttributesToSign.reference($0, version: .v2) },
      ].compactMap { $0 }
    } catch let refusal as AttributesRefusal {
      throw refusal
    } catch {
      throw .malformed
    }
  }

  /// Each attribute's only value, of a SET in DER order: another order would be signed but not stand in the message.
  private static func values(in der: [UInt8]) throws -> [ASN1ObjectIdentifier: ASN1Node] {
    let node = try DER.parse(der)
    guard node.identifier == .set else { throw AttributesRefusal.malformed }
    var again = DER.Serializer()
    let elements = try children(of: node).map { EncodedElement(der: Array($0.encodedBytes)) }
    again.write(setOf: elements, identifier: .set)
    guard again.serializedBytes == der else { throw AttributesRefusal.malformed }
    return try AttributeSet(node).singleValues()
  }

  /// One certificate and no policies: what else such an attribute can hold says more than who signs.
  private static func reference(
    _ node: ASN1Node, version: SigningCertificateReference.Version
  ) throws -> SigningCertificateReference {
    let lists = try children(of: node, .sequence)
    guard lists.count == 1, try children(of: lists[0], .sequence).count == 1
    else { throw AttributesRefusal.somethingElse }
    return try SigningCertificateReference(node, version: version)
  }

  /// That they are over content of this digest and name this certificate, by a strong hash at least once.
  public func require(digest: SHA256Digest, certificate: Certificate) throws(AttributesRefusal) {
    guard messageDigest == digest.bytes else { throw .otherFile }
    guard references.contains(where: { $0.hash?.isStrong == true }), references.allSatisfy({ $0.names(certificate) })
    else { throw .otherCertificate }
  }

  /// That they are over content of this digest; for the time when the certificate is not at hand yet.
  public func require(digest: SHA256Digest) throws(AttributesRefusal) {
    guard messageDigest == digest.bytes else { throw .otherFile }
  }
}

/// Why attributes that somebody else built are not signed.
public enum AttributesRefusal: Error, Hashable, Sendable {
  /// No DER of a SET of attributes, or one that has to be there is missing.
  case malformed
  /// They say more than content type, digest and certificate.
  case somethingElse
  /// The digest is not that of the content.
  case otherFile
  /// They name another certificate, or none by a strong hash.
  case otherCertificate
}
