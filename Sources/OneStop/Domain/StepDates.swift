import Procedures
import WorkTime

/// Hạn của từng bước: what becomes of the dates of the plan while it is carried out. Steps that are done keep theirs; nil
/// says that none moves.
extension Dossier {
  /// The plan when a step begins after another that is done. Unless the procedure passes on what was left over, the step
  /// and those after it are counted out anew: who gets a dossier early has no more time for it, and who gets it late no
  /// less, but for the dossier's own date.
  func plan(
    continuedAt place: Int, of procedure: Procedure, rules: DueRules, at now: Instant
  ) -> [PlannedStep]? {
    switch procedure.term.slack {
    case .kept: plan(begunAgainAt: place, of: procedure, rules: rules, at: now)
    case .passedOn: nil
    }
  }

  /// The plan when a step has to be done again.
  func plan(
    begunAgainAt place: Int, of procedure: Procedure, rules: DueRules, at now: Instant
  ) -> [PlannedStep]? {
    let rest = Array(procedure.steps.dropFirst(place))
    return unlessSame(plan.prefix(place) + PlannedStep.plan(rest, from: now, rules: rules, notAfter: clock?.due))
  }

  /// The plan when the dossier's date has moved: the step at work and those after it move on by as many working days, none
  /// past the new date.
  func plan(movedWith clock: DossierClock?, rules: DueRules) -> [PlannedStep]? {
    guard let old = self.clock?.due, let new = clock?.due, old < new else { return nil }
    let days = rules.calendar.workingDays(from: old.vietnamDate, to: new.vietnamDate)
    let first = step ?? 0
    let moved = plan.enumerated().map { place, planned in
      guard place >= first, let due = planned.due else { return planned }
      return planned.moved(to: min(rules.moving(VietnamTime(due), byWorkingDays: days).instant, new))
    }
    return unlessSame(moved)
  }

  private func unlessSame(_ steps: [PlannedStep]) -> [PlannedStep]? { steps == plan ? nil : steps }
}

extension PlannedStep {
  fileprivate func moved(to due: Instant) -> PlannedStep {
    PlannedStep(name: name, position: position, unit: unit, due: due)
  }
}
