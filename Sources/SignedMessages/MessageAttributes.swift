public import Certificates
import SwiftASN1
public import WorkTime

/// What a signer signed beside the content (RFC 5652, 5.3, signedAttrs). Those we don't know are left out.
public struct MessageAttributes: Hashable, Sendable {
  /// The digest of the content (RFC 5652, 11.2).
  public let messageDigest: [UInt8]
  /// Which certificate was signed with, in one form or both; empty when the signer doesn't say.
  public let signingCertificates: [SigningCertificateReference]
  /// What the signer's machine said (RFC 5652, 11.3), proved by nobody.
  public let signingTime: Instant?
  /// Lists and answers that the signer put under its signature (ISO 32000-1, 12.8.3.3.2).
  public let evidence: RevocationEvidence

  /// - Parameter content: the type that the attributes must repeat (RFC 5652, 11.1).
  init(_ node: ASN1Node, content: ExpectedContent) throws {
    let attributes = try AttributeSet(node).singleValues()
    guard let type = attributes[.contentType], try ASN1ObjectIdentifier(derEncoded: type) == content.type,
      let digest = attributes[.messageDigest]
    else { throw SignedMessageRefusal.malformed }
    messageDigest = Array(try ASN1OctetString(derEncoded: digest).bytes)
    let first = try attributes[.signingCertificate].map { try SigningCertificateReference($0, version: .v1) }
    let second = try attributes[.signingCertificateV2].map { try SigningCertificateReference($0, version: .v2) }
    signingCertificates = [first, second].compactMap { $0 }
    signingTime = try attributes[.signingTime].map { try Instant($0) }
    evidence = try attributes[.revocationArchive].map { try RevocationEvidence(archive: $0) } ?? RevocationEvidence()
  }
}
