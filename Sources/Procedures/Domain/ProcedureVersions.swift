public import WorkTime

/// Các phiên bản of one code, oldest first.
///
///     (none) -publish-> in force -publish-> an older version ends the day before, a newer one is in force
///     in force -retire-> over, with or without another code in its place -publish-> in force again
///
/// Invariants: 1. A version is never changed but for its last day and its successor. 2. On no day two are in force.
/// 3. Versions begin in the order of their numbers; one that corrects another of the same first day leaves that one no
/// day at all.
public struct ProcedureVersions: Hashable, Sendable {
  public let code: ProcedureCode
  public private(set) var all: [Procedure]

  /// - Parameter all: those of the code, oldest first.
  public init(_ code: ProcedureCode, _ all: [Procedure]) { (self.code, self.all) = (code, all) }

  public var newest: Procedure? { all.last }

  /// The one by which a dossier is received that day; nil: the procedure isn't in force.
  public func inForce(on day: CalendarDate) -> Procedure? { all.last { $0.isInForce(on: day) } }

  /// Công bố: a new version from its `validFrom` on.
  ///
  /// - Parameter procedure: its `id` and `version` don't matter.
  /// - Returns: what happened, in order: the older one's end, if it had to be ended, and the publication, whose number
  ///   the database has still to give.
  public mutating func publish(_ procedure: Procedure) throws(ProcedureRefusal) -> [ProcedureEvent] {
    if let flaw = procedure.flaws.first { throw .flawed(flaw) }
    var events: [ProcedureEvent] = []
    if let last = all.last {
      if procedure.validFrom < last.validFrom { throw .earlierThanPublished(last.validFrom) }
      if last.hasSameContent(as: procedure) { throw .unchanged }
      let eve = procedure.validFrom.adding(days: -1)
      if last.validTo.map({ $0 > eve }) ?? true {
        all[all.count - 1].validTo = eve
        all[all.count - 1].replacedBy = nil
        events.append(.ended(all[all.count - 1]))
      }
    }
    var published = procedure
    published.version = (all.last?.version ?? 0) + 1
    all.append(published)
    return events + [.published(published)]
  }

  /// Bãi bỏ, thay thế: the newest version has a last day; a dossier that runs keeps it.
  ///
  /// - Parameter successor: the code under which the procedure goes on; nil: it goes on under none.
  public mutating func retire(
    lastDay: CalendarDate, replacedBy successor: ProcedureCode?
  ) throws(ProcedureRefusal) -> ProcedureEvent {
    guard var last = all.last else { throw .unknownProcedure }
    if last.validTo == lastDay, last.replacedBy == successor { throw .unchanged }
    (last.validTo, last.replacedBy) = (lastDay, successor)
    if let flaw = last.flaws.first(where: { [.endBeforeStart, .replacedByItself].contains($0) }) {
      throw .flawed(flaw)
    }
    all[all.count - 1] = last
    return .ended(last)
  }
}

extension Procedure {
  /// Whether everything is the same but the number of the version; a last day that only a later version gave it does
  /// not count unless the other one has one as well.
  func hasSameContent(as other: Procedure) -> Bool {
    var same = other
    (same.id, same.version) = (id, version)
    if other.validTo == nil { (same.validTo, same.replacedBy) = (validTo, replacedBy) }
    return same == self
  }
}
