/// A moment in time: microseconds since 1970-01-01T00:00:00Z. Stored as an integer, compared exactly.
public struct Instant: Hashable, Comparable, Sendable, Codable {
  /// Microseconds since 1970-01-01T00:00:00Z; negative before.
  public let microseconds: Int64

  public init(microseconds: Int64) { self.microseconds = microseconds }

  /// - Parameter seconds: whole seconds since 1970-01-01T00:00:00Z.
  public init(seconds: Int64) { microseconds = seconds * 1_000_000 }

  public init(from decoder: any Decoder) throws {
    microseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(microseconds)
  }

  public static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }

  /// This instant moved by whole seconds (negative: earlier).
  public func adding(seconds: Int64) -> Instant { Instant(microseconds: microseconds + seconds * 1_000_000) }
}
