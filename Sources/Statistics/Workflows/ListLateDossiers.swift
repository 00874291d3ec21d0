public import Ledger
public import OneStop
public import People
import Storage
public import WorkTime

/// Hồ sơ quá hạn: how late, at which step, with whom, and the reason that was given.
public struct LateDossier: Sendable {
  public let line: DossierLine
  /// The day by which it is judged.
  public let lawfulDay: CalendarDate
  /// Working days after that day, until it ended or until the moment that is reported.
  public let delay: Int
  /// Where the time was lost; nil: before any step began.
  public let fault: DelayFault?
  /// What the apology said; empty: there was none.
  public let reason: String
}

/// Bước chậm.
public struct DelayFault: Hashable, Sendable {
  public let cause: Cause
  public let stepName: String
  public let agency: Agency.ID
  public let agencyName: String
  public let officerName: String?

  public enum Cause: Hashable, Sendable {
    /// The step went over its own limit.
    case overranStep
    /// The due day passed while the step was being done.
    case heldAtDueDay
  }
}

/// One page of them.
public struct LateDossierList: Sendable {
  public let count: Int
  /// From 1.
  public let page: Int
  public let dossiers: [LateDossier]
}

extension StatisticsDesk {
  /// Those that ended late in the period, and those that are late and open.
  ///
  /// - Parameter calendar: by which the delay is counted.
  public func late(
    _ figure: DossierFigure, of units: [Agency], slice: DossierSlice, in window: StatisticsWindow,
    calendar: WorkCalendar, page: Int
  ) async throws -> LateDossierList {
    let list = try await list(of: figure, of: units, slice: slice, in: window, page: page)
    return try await records.read { [rule] db in
      let register = DossierRegister(db)
      let late = try list.lines.compactMap { line in
        try LateDossier(
          line, register.dossier(line.id), rule: rule, window: window, calendar: calendar,
          people: PeopleRegister(db))
      }
      return LateDossierList(count: list.count, page: list.page, dossiers: late)
    }
  }
}

extension LateDossier {
  fileprivate init?(
    _ line: DossierLine, _ dossier: Dossier, rule: LatenessRule, window: StatisticsWindow, calendar: WorkCalendar,
    people: PeopleRegister
  ) throws {
    let known = dossier.spans.filter { $0.since < window.asOf }
    let ended = dossier.endedAt.flatMap { $0 < window.asOf ? $0 : nil }
    let held = known.last { span in ended.map { span.since < $0 } ?? true }
    guard let held, let due = rule == .firstAppointment ? held.lawfulDue : held.due else { return nil }
    self.line = line
    lawfulDay = due.vietnamDate
    delay = calendar.workingDays(from: lawfulDay, to: ended?.vietnamDate ?? window.lastDay)
    fault = try DelayFault(spans: known, due: due, ended: ended ?? window.asOf, people: people)
    reason = dossier.clock?.dates.last { $0.at < window.asOf && !$0.apologyReason.isEmpty }?.apologyReason ?? ""
  }
}

extension DelayFault {
  /// The first step that went over its own limit; else the one that was being done when the due day was over.
  fileprivate init?(spans: [DossierSpan], due: Instant, ended: Instant, people: PeopleRegister) throws {
    let over = spans.first { span in
      span.stepDue.map { $0 < min(span.until ?? ended, ended) } ?? false
    }
    let dayEnd = VietnamTime(due.vietnamDate.adding(days: 1)).instant
    let holding = spans.last { $0.since < dayEnd }
    guard let span = over ?? holding else { return nil }
    cause = over == nil ? .heldAtDueDay : .overranStep
    (stepName, agency) = (span.stepName, span.agency)
    agencyName = try people.agency(span.agency).name
    officerName = try span.handler.flatMap { try people.names(of: [$0])[$0] }
  }
}

extension DossierClock.KeptDate {
  fileprivate var apologyReason: String {
    if case .rescheduled(let reason) = reason { reason } else { "" }
  }
}
