import SwiftASN1

/// A SET OF Attribute as it came (RFC 5652, 5.3).
struct AttributeSet {
  private let attributes: [(type: ASN1ObjectIdentifier, values: [ASN1Node])]

  init(_ node: ASN1Node) throws {
    attributes = try children(of: node).map { attribute in
      let parts = try children(of: attribute, .sequence)
      guard parts.count == 2 else { throw SignedMessageRefusal.malformed }
      let values = try children(of: parts[1], .set)
      guard !values.isEmpty else { throw SignedMessageRefusal.malformed }
      return (try ASN1ObjectIdentifier(derEncoded: parts[0]), values)
    }
  }

  /// Each attribute's only value; an attribute that comes twice, or with several values, is malformed.
  func singleValues() throws -> [ASN1ObjectIdentifier: ASN1Node] {
    var found: [ASN1ObjectIdentifier: ASN1Node] = [:]
    for (type, values) in attributes {
      guard values.count == 1, found.updateValue(values[0], forKey: type) == nil
      else { throw SignedMessageRefusal.malformed }
    }
    return found
  }

  /// All values of an attribute that may be given several times.
  func values(of type: ASN1ObjectIdentifier) -> [ASN1Node] {
    attributes.filter { $0.type == type }.flatMap(\.values)
  }
}
