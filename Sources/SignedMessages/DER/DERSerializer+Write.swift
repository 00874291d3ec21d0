package import SwiftASN1

extension DER.Serializer {
  /// Writes an element whose encoding can't fail: all elements of ours are built from values already checked.
  package mutating func write(_ element: some DERSerializable) {
    do {
      try serialize(element)
    } catch {
      preconditionFailure("an element of fixed shape is always encodable")
    }
  }

  /// Writes a SET OF in DER order.
  package mutating func write(setOf elements: [some DERSerializable], identifier: ASN1Identifier) {
    do {
      try serializeSetOf(elements, identifier: identifier)
    } catch {
      preconditionFailure("a set of such elements is always encodable")
    }
  }
}
