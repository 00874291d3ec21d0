import SwiftASN1

/// What a signed message has to be about; the type is signed, so that a message is never taken for another kind.
public enum ExpectedContent: Hashable, Sendable {
  /// id-data that is kept elsewhere: a PDF, or the file beside a `.p7s` (RFC 5652, 4).
  case detachedData
  /// id-ct-TSTInfo inside the message: a timestamp (RFC 3161, 2.4.2).
  case timestampInfo

  var type: ASN1ObjectIdentifier {
    switch self {
    case .detachedData: .cmsData
    case .timestampInfo: .timestampInfo
    }
  }

  /// The content's octets from an EncapsulatedContentInfo (RFC 5652, 5.2); nil for detached content.
  func octets(in node: ASN1Node) throws -> [UInt8]? {
    let parts = try children(of: node, .sequence)
    guard let first = parts.first, try ASN1ObjectIdentifier(derEncoded: first) == type
    else { throw SignedMessageRefusal.malformed }
    switch self {
    case .detachedData where parts.count == 1: return nil
    case .timestampInfo where parts.count == 2 && parts[1].identifier == .context(0):
      return Array(try ASN1OctetString(derEncoded: onlyChild(of: parts[1])).bytes)
    default: throw SignedMessageRefusal.malformed
    }
  }
}
