public import People
public import Procedures
public import WorkTime

/// Bước trong quy trình nội bộ của một hồ sơ, with its own due moment.
public struct PlannedStep: Hashable, Sendable, Codable {
  public let name: String
  public let position: Position
  public let unit: String
  /// nil: only the dossier's own due date holds.
  public let due: Instant?

  public init(name: String, position: Position, unit: String, due: Instant?) {
    (self.name, self.position, self.unit, self.due) = (name, position, unit, due)
  }

  /// The procedure's steps counted out from a moment; none ends after the dossier does.
  public static func plan(
    _ steps: [ProcedureStep], from start: Instant, rules: DueRules, notAfter end: Instant?
  ) -> [PlannedStep] {
    var run: [TimeLimit.Stretch] = []
    return steps.map { step in
      var due: Instant?
      if let limit = step.limit {
        run.append(limit)
        due = TimeLimit(run).map { rules.due($0, from: VietnamTime(start)).instant }
        if let found = due, let end { due = min(found, end) }
      }
      return PlannedStep(name: step.name, position: step.position, unit: step.unit, due: due)
    }
  }

  /// Whether the leader's signature or the clerk's number on the result proves that it was done.
  public var isProvedByResult: Bool { [.chairman, .viceChairman, .clerk].contains(position) }

  /// Whether somebody with this standing may do it.
  public func isOpen(to standing: Standing) -> Bool {
    standing.appointments.contains { office in
      let holds =
        office.position == position || position == .chairman && office.position == .viceChairman
        || position == .officer && [.unitHead, .officeHead].contains(office.position)
      return holds && (unit.isEmpty || office.unit == unit || office.position != .officer)
    }
  }
}
