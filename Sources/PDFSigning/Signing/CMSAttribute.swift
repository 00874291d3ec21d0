import SignedMessages
import SwiftASN1

/// One attribute with one value (RFC 5652, 5.3).
struct CMSAttribute: DERSerializable, Hashable, Sendable {
  let type: ASN1ObjectIdentifier
  private let value: [UInt8]

  init(_ type: ASN1ObjectIdentifier, value write: (inout DER.Serializer) -> Void) {
    self.type = type
    var serializer = DER.Serializer()
    write(&serializer)
    value = serializer.serializedBytes
  }

  func serialize(into coder: inout DER.Serializer) throws {
    coder.appendConstructedNode(identifier: .sequence) { coder in
      coder.write(type)
      coder.appendConstructedNode(identifier: .set) { $0.serializeRawBytes(value) }
    }
  }
}
