import SwiftASN1

/// What was added to a signature afterwards, by whomever (RFC 5652, 5.3, unsignedAttrs).
public struct UnsignedAttributes: Hashable, Sendable {
  /// DER of the tokens over the signature value (RFC 3161, appendix A): one attribute or several, as CAdES allows.
  public let signatureTimestamps: [[UInt8]]
  /// How many archive timestamps there are (EN 319 122-1, 5.5.3): seen, not judged.
  public let archiveTimestampCount: Int

  /// More timestamps than this are no honest signature's.
  static let mostTimestamps = 16

  static let none = UnsignedAttributes(signatureTimestamps: [], archiveTimestampCount: 0)

  private init(signatureTimestamps: [[UInt8]], archiveTimestampCount: Int) {
    self.signatureTimestamps = signatureTimestamps
    self.archiveTimestampCount = archiveTimestampCount
  }

  init(_ node: ASN1Node) throws {
    let attributes = try AttributeSet(node)
    let tokens = attributes.values(of: .signatureTimestamp)
    guard tokens.count <= UnsignedAttributes.mostTimestamps else { throw SignedMessageRefusal.tooLarge }
    signatureTimestamps = tokens.map { Array($0.encodedBytes) }
    archiveTimestampCount = ASN1ObjectIdentifier.archiveTimestamps.reduce(0) { $0 + attributes.values(of: $1).count }
  }
}
