public import Cryptography
public import Ledger
public import WorkTime

/// What can be read from a column. An enum with a raw value needs only to name the protocol.
public protocol SQLReadable {
  static func read(_ value: BoundValue) throws(ColumnFault) -> Self
}

extension SQLReadable where Self: RawRepresentable, RawValue: SQLReadable {
  public static func read(_ value: BoundValue) throws(ColumnFault) -> Self {
    guard let known = Self(rawValue: try RawValue.read(value)) else {
      throw ColumnFault(expected: String(describing: Self.self), found: value)
    }
    return known
  }
}

extension Int64: SQLReadable {
  public static func read(_ value: BoundValue) throws(ColumnFault) -> Int64 {
    guard case .integer(let number) = value else { throw ColumnFault(expected: "Int64", found: value) }
    return number
  }
}

extension Int: SQLReadable {
  public static func read(_ value: BoundValue) throws(ColumnFault) -> Int {
    guard case .integer(let number) = value, let narrow = Int(exactly: number) else {
      throw ColumnFault(expected: "Int", found: value)
    }
    return narrow
  }
}

extension String: SQLReadable {
  public static func read(_ value: BoundValue) throws(ColumnFault) -> String {
    guard case .text(let text) = value else { throw ColumnFault(expected: "String", found: value) }
    return text
  }
}

extension Bool: SQLReadable {
  public static func read(_ value: BoundValue) throws(ColumnFault) -> Bool {
    switch value {
    case .integer(0): false
    case .integer(1): true
    default: throw ColumnFault(expected: "Bool", found: value)
    }
  }
}

extension Instant: SQLReadable {
  public static func read(_ value: BoundValue) throws(ColumnFault) -> Instant {
    guard case .integer(let microseconds) = value else { throw ColumnFault(expected: "Instant", found: value) }
    return Instant(microseconds: microseconds)
  }
}

extension CalendarDate: SQLReadable {
  public static func read(_ value: BoundValue) throws(ColumnFault) -> CalendarDate {
    guard case .text(let text) = value, let date = CalendarDate(text) else {
      throw ColumnFault(expected: "CalendarDate", found: value)
    }
    return date
  }
}

extension Identifier: SQLReadable {
  public static func read(_ value: BoundValue) throws(ColumnFault) -> Identifier {
    guard case .integer(let number) = value else { throw ColumnFault(expected: "Identifier", found: value) }
    return Identifier(rawValue: number)
  }
}

extension Chain: SQLReadable {
  public static func read(_ value: BoundValue) throws(ColumnFault) -> Chain {
    guard case .integer(let number) = value else { throw ColumnFault(expected: "Chain", found: value) }
    return Chain(rawValue: number)
  }
}

extension SHA256Digest: SQLReadable {
  public static func read(_ value: BoundValue) throws(ColumnFault) -> SHA256Digest {
    guard case .text(let text) = value, let digest = SHA256Digest(hexadecimal: text) else {
      throw ColumnFault(expected: "SHA256Digest", found: value)
    }
    return digest
  }
}

extension Optional: SQLReadable where Wrapped: SQLReadable {
  public static func read(_ value: BoundValue) throws(ColumnFault) -> Wrapped? {
    if case .null = value { return nil }
    return try Wrapped.read(value)
  }
}
