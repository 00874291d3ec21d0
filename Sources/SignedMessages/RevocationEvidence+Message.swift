import Certificates
import SwiftASN1

/// Evidence that came with a message. What can't be read is left out, as what can't be trusted is later: neither proves
/// anything.
extension RevocationEvidence {
  /// More lists, or more answers, than this no path has use for.
  static let mostItems = 64

  /// RevocationInfoChoices, the message's `crls` (RFC 5652, 10.2.1; RFC 5940).
  init(choices node: ASN1Node) throws {
    var (lists, answers): ([ASN1Node], [OCSPResponse]) = ([], [])
    for choice in try children(of: node) {
      switch choice.identifier {
      case .sequence: lists.append(choice)
      case .context(1): answers += try RevocationEvidence.answer(in: choice)
      default: throw SignedMessageRefusal.malformed
      }
    }
    try self.init(lists: lists, answers: answers)
  }

  /// RevocationInfoArchival: lists under [0], answers under [1], anything else under [2].
  init(archive node: ASN1Node) throws {
    var (lists, answers): ([ASN1Node], [ASN1Node]) = ([], [])
    for field in try children(of: node, .sequence) {
      switch field.identifier {
      case .context(0) where lists.isEmpty: lists = try children(of: onlyChild(of: field), .sequence)
      case .context(1) where answers.isEmpty: answers = try children(of: onlyChild(of: field), .sequence)
      case .context(2): continue
      default: throw SignedMessageRefusal.malformed
      }
    }
    guard answers.count <= RevocationEvidence.mostItems else { throw SignedMessageRefusal.tooLarge }
    try self.init(
      lists: lists, answers: answers.compactMap { readable { bytes in try OCSPResponse(der: bytes) }($0) })
  }

  private init(lists: [ASN1Node], answers: [OCSPResponse]) throws {
    guard max(lists.count, answers.count) <= RevocationEvidence.mostItems else { throw SignedMessageRefusal.tooLarge }
    self.init(
      revocationLists: lists.compactMap(readable { bytes in try CertificateRevocationList(der: bytes) }),
      ocspResponses: answers)
  }

  /// OtherRevocationInfoFormat: a type and what it says.
  private static func answer(in choice: ASN1Node) throws -> [OCSPResponse] {
    let parts = try children(of: choice)
    guard parts.count == 2 else { throw SignedMessageRefusal.malformed }
    return switch try ASN1ObjectIdentifier(derEncoded: parts[0]) {
    case .ocspResponse: [readable { bytes in try OCSPResponse(der: bytes) }(parts[1])].compactMap { $0 }
    case .basicOCSPResponse: [readable { bytes in try OCSPResponse(basic: bytes) }(parts[1])].compactMap { $0 }
    default: []
    }
  }
}

/// Reads a node's bytes; nil where they can't be read.
private func readable<Item>(_ read: @escaping ([UInt8]) throws -> Item) -> (ASN1Node) -> Item? {
  { node in
    do {
      return try read(Array(node.encodedBytes))
    } catch {
      return nil
    }
  }
}
