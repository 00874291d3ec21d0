import Certificates
import SwiftASN1

/// The parts of a SignedData (RFC 5652, 5.1).
struct MessageParts {
  let content: [UInt8]?
  let certificates: [Certificate]
  let evidence: RevocationEvidence
  let signerInfo: CMSSignerInfo

  static func read(
    _ der: [UInt8], content: ExpectedContent, _ known: KnownCertificates
  ) throws(SignedMessageRefusal) -> MessageParts {
    do {
      let root = try children(of: DER.parse(der), .sequence)
      guard root.count == 2, try ASN1ObjectIdentifier(derEncoded: root[0]) == .cmsSignedData,
        root[1].identifier == .context(0)
      else { throw SignedMessageRefusal.malformed }
      return try MessageParts(onlyChild(of: root[1]), content: content, known)
    } catch let refusal as SignedMessageRefusal {
      throw refusal
    } catch {
      throw .malformed
    }
  }

  private init(_ node: ASN1Node, content expected: ExpectedContent, _ known: KnownCertificates) throws {
    var parts = try children(of: node, .sequence)[...]
    guard let version = parts.popFirst(), [1, 3, 4, 5].contains(try Int(derEncoded: version)),
      let digests = parts.popFirst(), digests.identifier == .set, let content = parts.popFirst(),
      let infos = parts.popLast()
    else { throw SignedMessageRefusal.malformed }
    self.content = try expected.octets(in: content)
    certificates =
      try MessageParts.take(.context(0), from: &parts).map { try MessageParts.certificates($0, known) } ?? []
    evidence =
      try MessageParts.take(.context(1), from: &parts).map { try RevocationEvidence(choices: $0) }
      ?? RevocationEvidence()
    guard parts.isEmpty else { throw SignedMessageRefusal.malformed }
    let signers = try children(of: infos, .set)
    guard signers.count == 1 else { throw SignedMessageRefusal.malformed }
    signerInfo = try CMSSignerInfo(signers[0], content: expected)
  }

  private static func take(_ identifier: ASN1Identifier, from parts: inout ArraySlice<ASN1Node>) -> ASN1Node? {
    guard parts.first?.identifier == identifier else { return nil }
    return parts.popFirst()
  }

  /// CertificateSet (RFC 5652, 10.2.3); certificates of other formats than X.509 are left out.
  private static func certificates(_ node: ASN1Node, _ known: KnownCertificates) throws -> [Certificate] {
    let choices = try children(of: node).filter { $0.identifier.tagClass != .contextSpecific }
    guard choices.count <= SignedMessage.mostCertificates else { throw SignedMessageRefusal.tooLarge }
    return try choices.map { choice in
      do {
        return try known.certificate(der: Array(choice.encodedBytes))
      } catch {
        throw SignedMessageRefusal.malformed
      }
    }
  }
}
