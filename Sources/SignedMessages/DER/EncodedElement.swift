package import SwiftASN1

/// An element that is DER already.
package struct EncodedElement: DERSerializable {
  let der: [UInt8]

  package init(der: [UInt8]) { self.der = der }

  package func serialize(into coder: inout DER.Serializer) throws { coder.serializeRawBytes(der) }
}
