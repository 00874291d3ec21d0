/// A finished, still unsigned PDF/A-2b file; from here on it changes by incremental update only.
public struct TypesetPDF: Hashable, Sendable {
  public let bytes: [UInt8]
  /// Pages of the main text and its annexes together.
  public let pageCount: Int
  /// The empty form fields, in the order number, day, month, year, leader, agency; text fields only when reserved.
  public let reserved: [ReservedField]
}
