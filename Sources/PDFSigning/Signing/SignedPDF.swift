/// A file with one more complete signature.
public struct SignedPDF: Hashable, Sendable {
  public let bytes: [UInt8]
}
