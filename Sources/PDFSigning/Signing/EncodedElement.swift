import SwiftASN1

/// An element that is DER already.
struct EncodedElement: DERSerializable {
  let der: [UInt8]

  func serialize(into coder: inout DER.Serializer) throws { coder.serializeRawBytes(der) }
}
