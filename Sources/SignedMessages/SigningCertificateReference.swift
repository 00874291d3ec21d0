public import Certificates
import SwiftASN1

/// The signed statement which certificate a message was signed with: ESSCertID (RFC 2634, 5.4, always SHA-1) or
/// ESSCertIDv2 (RFC 5035, 4).
public struct SigningCertificateReference: Hashable, Sendable {
  public enum Version: Hashable, Sendable {
    case v1
    case v2
  }

  public let version: Version
  /// Nil for a hash we don't know.
  public let hash: HashAlgorithm?
  /// Of the certificate's whole DER encoding.
  public let digest: [UInt8]
  /// The issuer's name in DER and the serial number's DER element, where the reference repeats them.
  let issuerAndSerial: (issuer: [UInt8], serialNumber: [UInt8])?

  /// - Parameter node: a SigningCertificate or SigningCertificateV2; its first reference is the signer's.
  init(_ node: ASN1Node, version: Version) throws {
    let lists = try children(of: node, .sequence)
    guard (1...2).contains(lists.count), let first = try children(of: lists[0], .sequence).first
    else { throw SignedMessageRefusal.malformed }
    var parts = try children(of: first, .sequence)[...]
    self.version = version
    if version == .v2, let algorithm = parts.first, algorithm.identifier == .sequence {
      hash = try AlgorithmIdentifier(algorithm).hash
      parts = parts.dropFirst()
    } else {
      hash = version == .v1 ? .sha1 : .sha256
    }
    guard let digest = parts.popFirst() else { throw SignedMessageRefusal.malformed }
    self.digest = Array(try ASN1OctetString(derEncoded: digest).bytes)
    issuerAndSerial = try parts.popFirst().map(SigningCertificateReference.issuerAndSerial)
    guard parts.isEmpty else { throw SignedMessageRefusal.malformed }
  }

  /// IssuerSerial with one directoryName, as RFC 5035, 5 demands.
  private static func issuerAndSerial(_ node: ASN1Node) throws -> (issuer: [UInt8], serialNumber: [UInt8]) {
    let parts = try children(of: node, .sequence)
    guard parts.count == 2, parts[1].identifier == .integer else { throw SignedMessageRefusal.malformed }
    let name = try onlyChild(of: parts[0])
    guard name.identifier == .context(4) else { throw SignedMessageRefusal.malformed }
    return (Array(try onlyChild(of: name).encodedBytes), Array(parts[1].encodedBytes))
  }

  /// The reference is to this certificate.
  public func names(_ certificate: Certificate) -> Bool {
    guard let hash, hash.digest(of: certificate.der) == digest else { return false }
    guard let issuerAndSerial else { return true }
    return certificate.serialNumberDER == issuerAndSerial.serialNumber
      && certificate.hasIssuer(named: issuerAndSerial.issuer)
  }

  public static func == (left: SigningCertificateReference, right: SigningCertificateReference) -> Bool {
    left.version == right.version && left.hash == right.hash && left.digest == right.digest
      && left.issuerAndSerial?.issuer == right.issuerAndSerial?.issuer
      && left.issuerAndSerial?.serialNumber == right.issuerAndSerial?.serialNumber
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}
