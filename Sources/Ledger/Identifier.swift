/// The number of one row of one kind: `Identifier<Person>` and `Identifier<Agency>` can't be mixed up.
public struct Identifier<Subject>: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// Positive; given by the database.
  public let rawValue: Int64

  public init(rawValue: Int64) { self.rawValue = rawValue }

  /// Reads a decimal number, as it stands in a URL; nil for anything else.
  public init?(_ text: some StringProtocol) {
    guard let value = Int64(text), value > 0 else { return nil }
    rawValue = value
  }

  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  public var description: String { String(rawValue) }
}
