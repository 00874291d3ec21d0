import Ledger
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
  public let agencyName: String
  public let officerName: String?

  public enum Cause: Hashable, Sendable {
    /// The step went over its own limit.
    case overranStep
    /// Another agency's part went over its own limit.
    case overranLeg
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
    let (end, legs) = (ended ?? window.asOf, dossier.referrals.filter { $0.kind == .leg })
    fault =
      try DelayFault(firstOver: known, legs, ended: end, people: people)
      ?? DelayFault(holding: known, due: due, people: people)
    reason = dossier.clock?.dates.last { $0.at < window.asOf && !$0.apologyReason.isEmpty }?.apologyReason ?? ""
  }
}

extension DelayFault {
  /// What first went over its own limit: a step, or another agency's part. An agency is late for its own part only.
  fileprivate init?(
    firstOver spans: [DossierSpan], _ legs: [Referral], ended: Instant, people: PeopleRegister
  ) throws {
    let step = spans.first { span in span.stepDue.map { $0 < min(span.until ?? ended, ended) } ?? false }
    let late = legs.filter { leg in
      leg.sentAt < ended && leg.isLate(at: min(leg.endedAt ?? ended, ended))
    }
    if let leg = late.min(by: { $0.due < $1.due }), step?.stepDue.map({ leg.due <= $0 }) ?? true {
      try self.init(leg, people: people)
    } else if let step {
      try self.init(.overranStep, step, people: people)
    } else {
      return nil
    }
  }

  /// The step that was being done when the due day was over.
  fileprivate init?(holding spans: [DossierSpan], due: Instant, people: PeopleRegister) throws {
    let dayEnd = VietnamTime(due.vietnamDate.adding(days: 1)).instant
    guard let span = spans.last(where: { $0.since < dayEnd }) else { return nil }
    try self.init(.heldAtDueDay, span, people: people)
  }

  private init(_ cause: Cause, _ span: DossierSpan, people: PeopleRegister) throws {
    self.cause = cause
    stepName = span.stepName
    agencyName = try people.agency(span.agency).name
    officerName = try people.name(of: span.handler)
  }

  private init(_ leg: Referral, people: PeopleRegister) throws {
    cause = .overranLeg
    stepName = ""
    switch leg.target {
    case .agency(let agency): agencyName = try people.agency(agency).name
    case .outside(let name): agencyName = name
    }
    officerName = try people.name(of: leg.handler)
  }
}

extension PeopleRegister {
  fileprivate func name(of person: Person.ID?) throws -> String? { try person.flatMap { try names(of: [$0])[$0] } }
}

extension DossierClock.KeptDate {
  fileprivate var apologyReason: String {
    if case .rescheduled(let reason) = reason { reason } else { "" }
  }
}
