import WorkTime

/// Decides row by row what a file changes in the catalogue; a row that changes nothing publishes nothing.
///
/// A row stands for the version of its code that begins on its first day. Versions are taken in their order, whatever
/// the order of the rows. A row without a last day says nothing of the end that a later version gave it.
struct CatalogueMerge {
  /// What a row asks for.
  enum Change {
    case publish(Procedure)
    case retire(lastDay: CalendarDate, replacedBy: ProcedureCode?)
    case nothing
  }

  private(set) var versions: [ProcedureCode: ProcedureVersions]
  private(set) var lines: [CatalogueReport.Line] = []

  init(_ published: [Procedure]) {
    versions = Dictionary(grouping: published, by: \.code).reduce(into: [:]) { all, group in
      all[group.key] = ProcedureVersions(group.key, group.value)
    }
  }

  /// - Parameter carryOut: makes the change in the code's versions.
  mutating func merge(
    _ sheet: CatalogueSheet, carryOut: (Change, inout ProcedureVersions) throws -> Void
  ) throws {
    var seen: [ProcedureCode: [CalendarDate: Int]] = [:]
    for entry in sheet.entries.sorted(by: CatalogueMerge.precedes) {
      guard let procedure = entry.procedure else {
        add(entry, .refused(entry.problems))
        continue
      }
      if let earlier = seen[procedure.code]?[procedure.validFrom] {
        add(entry, .refused([CatalogueRowProblem(row: entry.row, column: nil, reason: .repeated(row: earlier))]))
        continue
      }
      seen[procedure.code, default: [:]][procedure.validFrom] = entry.row
      try merge(procedure, from: entry, carryOut: carryOut)
    }
    lines.sort { $0.row < $1.row }
  }

  private mutating func merge(
    _ procedure: Procedure, from entry: CatalogueSheet.Entry,
    carryOut: (Change, inout ProcedureVersions) throws -> Void
  ) throws {
    var known = versions[procedure.code] ?? ProcedureVersions(procedure.code, [])
    let isNew = known.all.isEmpty
    switch CatalogueMerge.change(procedure, in: known) {
    case .failure(let reason):
      add(entry, .refused([CatalogueRowProblem(row: entry.row, column: .validFrom, reason: reason.reason)]))
    case .success(let change):
      try carryOut(change, &known)
      versions[procedure.code] = known
      add(entry, CatalogueMerge.outcome(of: change, isNew: isNew))
    }
  }

  private struct Contradiction: Error {
    let reason: CatalogueRowProblem.Reason
  }

  private static func change(
    _ procedure: Procedure, in known: ProcedureVersions
  ) -> Result<Change, Contradiction> {
    guard let newest = known.newest else { return .success(.publish(procedure)) }
    guard let same = known.all.last(where: { $0.validFrom == procedure.validFrom }) else {
      return procedure.validFrom < newest.validFrom
        ? .failure(Contradiction(reason: .earlierThanPublished(newest.validFrom))) : .success(.publish(procedure))
    }
    if same.hasSameContent(as: procedure) { return .success(.nothing) }
    var endless = procedure
    (endless.validTo, endless.replacedBy) = (nil, nil)
    let differsInEndOnly = same.hasSameContent(as: endless)
    if same.version != newest.version {
      let end = same.validTo ?? newest.validFrom
      return .failure(
        Contradiction(reason: differsInEndOnly ? .otherEnd(end) : .earlierThanPublished(newest.validFrom)))
    }
    guard differsInEndOnly, let lastDay = procedure.validTo else { return .success(.publish(procedure)) }
    return .success(.retire(lastDay: lastDay, replacedBy: procedure.replacedBy))
  }

  private static func outcome(of change: Change, isNew: Bool) -> CatalogueReport.Outcome {
    switch change {
    case .publish(let procedure): isNew ? .added : .newVersion(from: procedure.validFrom)
    case .retire(let lastDay, _): .ended(on: lastDay)
    case .nothing: .unchanged
    }
  }

  private mutating func add(_ entry: CatalogueSheet.Entry, _ outcome: CatalogueReport.Outcome) {
    lines.append(CatalogueReport.Line(row: entry.row, code: entry.code, name: entry.name, outcome: outcome))
  }

  /// By first day, then by row.
  private static func precedes(_ left: CatalogueSheet.Entry, _ right: CatalogueSheet.Entry) -> Bool {
    let origin = CalendarDate(dayNumber: 0)
    return (left.procedure?.validFrom ?? origin, left.row) < (right.procedure?.validFrom ?? origin, right.row)
  }
}
