public import Storage

extension OnlineLevel: SQLBindable, SQLReadable {}
extension Discretion: SQLBindable, SQLReadable {}

extension ProcedureCode: SQLBindable, SQLReadable {
  public var bound: BoundValue { .text(text) }
  public static var boundKind: BoundKind { .text }

  public static func read(_ value: BoundValue) throws(ColumnFault) -> ProcedureCode {
    guard case .text(let text) = value, let code = ProcedureCode(text) else {
      throw ColumnFault(expected: "ProcedureCode", found: value)
    }
    return code
  }
}

/// Where a procedure is offered, as its column says it; the other system's name has a column of its own.
enum PlaceKind: String, SQLBindable, SQLReadable {
  case everywhere
  case borderArea = "border_area"
  case elsewhere

  init(_ place: ProcedurePlace) {
    switch place {
    case .everywhere: self = .everywhere
    case .borderArea: self = .borderArea
    case .elsewhere: self = .elsewhere
    }
  }

  func place(in system: String?) -> ProcedurePlace {
    switch self {
    case .everywhere: .everywhere
    case .borderArea: .borderArea
    case .elsewhere: .elsewhere(system ?? "")
    }
  }
}
