/// The value one reserved text field gets: the number, the day, the month, the year.
public struct FieldFill: Hashable, Sendable {
  /// The field's full name.
  public let name: String
  /// What the field shows and holds.
  public let value: String

  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  /// Appends an update that fills reserved fields and signs nothing: for a signature that somebody else's program will
  /// append after it. The bytes of `pdf` stay as they are; without fills they are all there is.
  public static func filling(_ fills: [FieldFill], in pdf: [UInt8]) throws(PDFSigningRefusal) -> [UInt8] {
    if fills.isEmpty { return pdf }
    var preparation = try Preparation(of: pdf)
    return try preparation.fill(fills)
  }
}
