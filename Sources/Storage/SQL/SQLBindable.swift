public import Cryptography
public import Ledger
public import WorkTime

/// What may stand in an interpolation of `SQL`. An enum with a raw value needs only to name the protocol.
public protocol SQLBindable {
  var bound: BoundValue { get }
  /// The kind of `bound` when it is not NULL.
  static var boundKind: BoundKind { get }
}

extension SQLBindable {
  public static var boundKind: BoundKind { .unspecified }
}

extension SQLBindable where Self: RawRepresentable, RawValue: SQLBindable {
  public var bound: BoundValue { rawValue.bound }
  public static var boundKind: BoundKind { RawValue.boundKind }
}

extension Int64: SQLBindable {
  public var bound: BoundValue { .integer(self) }
  public static var boundKind: BoundKind { .integer }
}

extension Int: SQLBindable {
  public var bound: BoundValue { .integer(Int64(self)) }
  public static var boundKind: BoundKind { .integer }
}

extension String: SQLBindable {
  public var bound: BoundValue { .text(self) }
  public static var boundKind: BoundKind { .text }
}

/// Kept as 0 or 1.
extension Bool: SQLBindable {
  public var bound: BoundValue { .integer(self ? 1 : 0) }
  public static var boundKind: BoundKind { .integer }
}

/// Kept as microseconds since 1970-01-01T00:00:00Z.
extension Instant: SQLBindable {
  public var bound: BoundValue { .integer(microseconds) }
  public static var boundKind: BoundKind { .integer }
}

/// Kept as `yyyy-MM-dd`.
extension CalendarDate: SQLBindable {
  public var bound: BoundValue { .text(description) }
  public static var boundKind: BoundKind { .text }
}

extension Identifier: SQLBindable {
  public var bound: BoundValue { .integer(rawValue) }
  public static var boundKind: BoundKind { .integer }
}

extension Chain: SQLBindable {
  public var bound: BoundValue { .integer(rawValue) }
  public static var boundKind: BoundKind { .integer }
}

/// Kept as 64 lower-case hexadecimal digits.
extension SHA256Digest: SQLBindable {
  public var bound: BoundValue { .text(hexadecimal) }
  public static var boundKind: BoundKind { .text }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
  public var bound: BoundValue { self?.bound ?? .null }
  public static var boundKind: BoundKind { Wrapped.boundKind }
}
