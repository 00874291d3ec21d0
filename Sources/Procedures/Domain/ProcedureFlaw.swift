import WorkTime

/// What is wrong with a procedure by itself, whatever else is published.
public enum ProcedureFlaw: Error, Hashable, Sendable {
  case nameMissing
  case fieldMissing
  case resultMissing
  case componentsMissing
  case stepsMissing
  /// One of its fees, components or steps has no name.
  case partUnnamed
  /// In another authority's system, which is not named.
  case systemUnnamed
  /// Its last day is before its first.
  case endBeforeStart
  /// Another code takes its place, but it has no last day.
  case replacementWithoutEnd
  case replacedByItself
  /// Its steps take longer together than the whole may.
  case stepsExceedLimit
}

extension Procedure {
  /// Everything that is wrong with it, in the order of the form.
  public var flaws: [ProcedureFlaw] {
    var found: [ProcedureFlaw] = []
    if name.isEmpty { found.append(.nameMissing) }
    if field.isEmpty { found.append(.fieldMissing) }
    if let validTo, validTo < validFrom { found.append(.endBeforeStart) }
    if replacedBy != nil, validTo == nil { found.append(.replacementWithoutEnd) }
    if replacedBy == code { found.append(.replacedByItself) }
    if place == .elsewhere("") { found.append(.systemUnnamed) }
    if components.isEmpty { found.append(.componentsMissing) }
    if result.isEmpty { found.append(.resultMissing) }
    if steps.isEmpty { found.append(.stepsMissing) }
    if (fees.map(\.name) + components.map(\.name) + steps.map(\.name)).contains("") { found.append(.partUnnamed) }
    if stepsExceedLimit { found.append(.stepsExceedLimit) }
    return found
  }

  /// Whether the steps' limits, as far as they are counted like the whole, sum to more than it.
  private var stepsExceedLimit: Bool {
    guard let limit = term.limit else { return false }
    let steps = steps.compactMap(\.limit)
    return WorkingAmount.kinds.contains { kind in
      guard limit.stretches.allSatisfy({ kind($0) != nil }) else { return false }
      return steps.compactMap(kind).reduce(0, +) > limit.stretches.compactMap(kind).reduce(0, +)
    }
  }
}

/// Stretches that can be added up: working days and hours, of which a day has eight, or days and hours by the clock.
private enum WorkingAmount {
  typealias Kind = @Sendable (TimeLimit.Stretch) -> Int?

  static let kinds: [Kind] = [workingTime, clockTime]

  /// In tenths of an hour.
  @Sendable private static func workingTime(_ stretch: TimeLimit.Stretch) -> Int? {
    switch stretch {
    case .workingDays(let tenths): tenths * 8
    case .workingHours(let hours): hours * 10
    case .sameDay: 80
    case .days, .hours: nil
    }
  }

  /// In hours.
  @Sendable private static func clockTime(_ stretch: TimeLimit.Stretch) -> Int? {
    switch stretch {
    case .days(let days): days * 24
    case .hours(let hours): hours
    case .workingDays, .workingHours, .sameDay: nil
    }
  }
}
