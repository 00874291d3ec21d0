/// Names one request in the log and to the visitor: eight letters and digits without look-alikes, `K7QM-2X9D`.
public struct RequestID: Hashable, Sendable, CustomStringConvertible {
  private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  public let description: String

  /// A random one out of 2^40.
  public init() {
    let drawn = (0..<8).map { _ in RequestID.letters[Int.random(in: 0..<32)] }
    description = String(drawn[..<4]) + "-" + String(drawn[4...])
  }
}
