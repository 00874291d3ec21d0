package import Certificates
package import SwiftASN1

/// An algorithm identifier as somebody else wrote it (RFC 5280, 4.1.1.2).
package struct AlgorithmIdentifier {
  package let identifier: ASN1ObjectIdentifier
  private let parameters: ASN1Node?

  package init(_ node: ASN1Node) throws {
    let parts = try children(of: node, .sequence)
    guard (1...2).contains(parts.count) else { throw SignedMessageRefusal.malformed }
    identifier = try ASN1ObjectIdentifier(derEncoded: parts[0])
    parameters = parts.count == 2 ? parts[1] : nil
  }

  /// No parameters, or the NULL that many write in their place (RFC 5754, 2).
  private var hasNoParameters: Bool { parameters.map { $0.identifier == .null } ?? true }

  /// Nil for hashes we don't know, MD5 among them.
  package var hash: HashAlgorithm? {
    guard hasNoParameters else { return nil }
    return switch identifier {
    case .sha1: .sha1
    case .sha256: .sha256
    case .sha384: .sha384
    case .sha512: .sha512
    case .sha3Bits256: .sha3Bits256
    case .sha3Bits384: .sha3Bits384
    case .sha3Bits512: .sha3Bits512
    default: nil
    }
  }

  /// Nil for ways of signing we don't know.
  /// - Parameter digest: the hash of the message, which the bare `rsaEncryption` leaves open (RFC 3370, 3.2).
  func scheme(digest: HashAlgorithm?) throws -> SignatureScheme? {
    if identifier == .rsaPSS { return try parameters.flatMap(AlgorithmIdentifier.saltedScheme) }
    guard hasNoParameters else { return nil }
    return switch identifier {
    case .rsaEncryption: digest.map { .rsaPKCS1($0) }
    case .sha1WithRSA: .rsaPKCS1(.sha1)
    case .sha256WithRSA: .rsaPKCS1(.sha256)
    case .sha384WithRSA: .rsaPKCS1(.sha384)
    case .sha512WithRSA: .rsaPKCS1(.sha512)
    case .sha3Bits256WithRSA: .rsaPKCS1(.sha3Bits256)
    case .sha3Bits384WithRSA: .rsaPKCS1(.sha3Bits384)
    case .sha3Bits512WithRSA: .rsaPKCS1(.sha3Bits512)
    case .ecdsaWithSHA1: .ecdsa(.sha1)
    case .ecdsaWithSHA256: .ecdsa(.sha256)
    case .ecdsaWithSHA384: .ecdsa(.sha384)
    case .ecdsaWithSHA512: .ecdsa(.sha512)
    case .ecdsaWithSHA3Bits256: .ecdsa(.sha3Bits256)
    case .ecdsaWithSHA3Bits384: .ecdsa(.sha3Bits384)
    case .ecdsaWithSHA3Bits512: .ecdsa(.sha3Bits512)
    default: nil
    }
  }

  /// In bytes: no RSA key has room for more. OpenSSL fills the room there is.
  private static let longestSalt = 2048

  /// RSASSA-PSS-params (RFC 4055, 3.1); nil unless the mask is MGF1 over the same hash and the trailer the only one.
  private static func saltedScheme(_ node: ASN1Node) throws -> SignatureScheme? {
    var (hash, mask, saltLength, trailer): (HashAlgorithm?, HashAlgorithm?, Int, Int) = (.sha1, .sha1, 20, 1)
    var lastTag: UInt?
    for field in try children(of: node, .sequence) {
      let inner = try onlyChild(of: field)
      guard field.identifier.tagClass == .contextSpecific, lastTag ?? 0 < field.identifier.tagNumber || lastTag == nil
      else { throw SignedMessageRefusal.malformed }
      lastTag = field.identifier.tagNumber
      switch field.identifier {
      case .context(0): hash = try AlgorithmIdentifier(inner).hash
      case .context(1): mask = try maskHash(inner)
      case .context(2): saltLength = try Int(derEncoded: inner)
      case .context(3): trailer = try Int(derEncoded: inner)
      default: throw SignedMessageRefusal.malformed
      }
    }
    guard let hash, mask == hash, (0...longestSalt).contains(saltLength), trailer == 1 else { return nil }
    return .rsaPSS(hash, saltLength: saltLength)
  }

  private static func maskHash(_ node: ASN1Node) throws -> HashAlgorithm? {
    let mask = try AlgorithmIdentifier(node)
    guard mask.identifier == .maskGeneration1, let parameters = mask.parameters else { return nil }
    return try AlgorithmIdentifier(parameters).hash
  }
}
