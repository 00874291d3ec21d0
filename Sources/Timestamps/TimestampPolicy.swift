import SignedMessages
import SwiftASN1

/// Chính sách cấp dấu thời gian: the rules that a server made a timestamp by, named by an object identifier.
public struct TimestampPolicy: Hashable, Sendable {
  /// `1.3.6.1.4.1.13762.3`
  public let name: String
  /// The name's whole DER element.
  let der: [UInt8]

  /// - Parameter name: an object identifier in dotted form; nil for anything else.
  public init?(_ name: String) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (48...57).contains($0) } && (part == "0" || part.first != "0") ? UInt32(part) : nil
    }
    guard numbers.count == parts.count, (2...32).contains(numbers.count), numbers[0] <= 2,
      numbers[0] == 2 || numbers[1] < 40
    else { return nil }
    do {
      let identifier = try ASN1ObjectIdentifier(elements: numbers.map { UInt($0) })
      var serializer = DER.Serializer()
      serializer.write(identifier)
      (self.name, der) = (name, serializer.serializedBytes)
    } catch {
      return nil
    }
  }

  init(_ node: ASN1Node) throws {
    name = try ASN1ObjectIdentifier(derEncoded: node).description
    der = Array(node.encodedBytes)
  }

  public static func == (left: TimestampPolicy, right: TimestampPolicy) -> Bool { left.der == right.der }

  public func hash(into hasher: inout Hasher) { hasher.combine(der) }
}
