/// Đồng hồ của một hồ sơ: its due dates, the pauses, and why each date came about. Nothing is forgotten: the date that
/// was printed first stays known.
///
///     running -askSupplement-> waitingSupplement -receiveSupplement-> running
///     running -askPayment-> waitingPayment -receivePayment-> running
///     running -extend, reschedule, recount-> running with a later date
///
/// Another agency's opinion stops nothing (NĐ 61/2018/NĐ-CP, Điều 19 khoản 5). Nothing is late while it waits for the
/// citizen. Invariants: 1. the newest date holds. 2. Dates move only by one of the arrows, each with its reason.
public struct DossierClock: Hashable, Sendable, Codable {
  public let limit: TimeLimit
  /// Tiếp nhận; kept when the count begins anew.
  public let receivedAt: Instant
  /// From when the present date is counted: the reception, or the day the dossier was complete.
  public private(set) var countedFrom: Instant
  /// Every date it has had, oldest first; never empty.
  public private(set) var dates: [KeptDate]
  public private(set) var state: State

  public enum State: Hashable, Sendable, Codable {
    case running
    case waitingSupplement(since: Instant)
    case waitingPayment(since: Instant)
  }

  /// One due date and how it came about.
  public struct KeptDate: Hashable, Sendable, Codable {
    public let due: Instant
    public let reason: Reason
    /// When it was set.
    public let at: Instant
  }

  public enum Reason: Hashable, Sendable, Codable {
    case received
    /// Tính lại từ đầu from the full dossier. NĐ 61/2018/NĐ-CP, Điều 19 khoản 4.
    case restarted
    /// Moved on by so many days that it waited, counted in the limit's own days.
    case shifted(days: Int)
    /// Gia hạn that the procedure's own law provides for, once.
    case extended(TimeLimit, reason: String)
    /// Hẹn lại with an apology, once. Điều 19 khoản 9.
    case rescheduled(reason: String)
    /// A holiday was announced after the date was printed.
    case recounted
  }

  public init(limit: TimeLimit, received: Instant, rules: DueRules) {
    self.limit = limit
    receivedAt = received
    countedFrom = received
    state = .running
    let due = rules.due(limit, from: VietnamTime(received)).instant
    dates = [KeptDate(due: due, reason: .received, at: received)]
  }

  /// The date that holds.
  public var due: Instant { dates[dates.count - 1].due }
  /// The date that was printed first.
  public var firstDue: Instant { dates[0].due }

  /// Hạn theo quy định: the date without what a new appointment (hẹn lại) added. A count that began anew replaces it; a
  /// pause or an extension moves it on by as much as it moved the date that holds.
  public var lawfulDue: Instant {
    zip(dates, dates.dropFirst()).reduce(firstDue) { lawful, step in
      let (old, new) = step
      if new.reason.isCount { return new.due }
      if new.reason.isReschedule { return lawful }
      return Instant(microseconds: lawful.microseconds + new.due.microseconds - old.due.microseconds)
    }
  }
}

/// What a supplement does to the due date. The law says restart; some sector laws shift.
public enum SupplementPolicy: String, Hashable, Sendable, Codable, CaseIterable {
  case restart, shift
}

/// Why the clock says no.
public enum DossierClockRefusal: Error, Hashable, Sendable {
  case notRunning
  case notWaiting
  /// Hẹn lại is for before the end: at the latest at this moment.
  case tooLateToReschedule(last: Instant)
  case rescheduledAlready
  case extendedAlready
  /// The new date is not after the one that holds.
  case notLater(than: Instant)
  case reasonMissing
  case limitTooLong
  /// The moment lies before what the clock has seen already.
  case beforeTheLast(Instant)
}

extension DossierClock {
  /// Days within which a supplement may be asked for after acceptance. NĐ 61/2018/NĐ-CP, Điều 19 khoản 4.
  public static let supplementDays = 3

  /// The last moment at which asking for a supplement is in time; later it is itself a breach.
  public func lastSupplementRequest(rules: DueRules) -> Instant {
    let day = rules.calendar.adding(workingDays: DossierClock.supplementDays, to: VietnamTime(receivedAt).date)
    return rules.hours.closing(of: day).instant
  }

  /// The last moment at which the date can be put off: the end of work a day before it, or of the working day before
  /// that when the day is one of rest. Điều 19 khoản 9.
  public func lastReschedule(rules: DueRules) -> Instant {
    let eve = due.vietnamDate.adding(days: -1)
    let day = rules.calendar.isWorkingDay(eve) ? eve : rules.calendar.previousWorkingDay(before: eve)
    return rules.hours.closing(of: day).instant
  }

  /// Whether it has not been put off yet: once only.
  public var mayBeRescheduled: Bool { state == .running && !dates.contains(where: \.reason.isReschedule) }

  /// Quá hạn: by date, not by the minute; never while the citizen is waited for.
  ///
  /// - Parameter moment: when processing ended; now, while it goes on.
  public func isLate(at moment: Instant) -> Bool { state == .running && moment.vietnamDate > due.vietnamDate }

  /// Yêu cầu bổ sung.
  public mutating func askSupplement(at now: Instant) throws(DossierClockRefusal) {
    try requireRunning(at: now)
    state = .waitingSupplement(since: now)
  }

  /// Đã bổ sung đủ: counted anew from now, or moved on by the time it waited.
  public mutating func receiveSupplement(
    policy: SupplementPolicy, rules: DueRules, at now: Instant
  ) throws(DossierClockRefusal) {
    guard case .waitingSupplement(let since) = state else { throw .notWaiting }
    if now < since { throw .beforeTheLast(since) }
    switch policy {
    case .restart:
      countedFrom = now
      set(rules.due(limit, from: VietnamTime(now)).instant, .restarted, at: now)
    case .shift: shift(since: since, rules: rules, at: now)
    }
    state = .running
  }

  /// Chờ thực hiện nghĩa vụ tài chính, where the sector's law leaves that time out.
  public mutating func askPayment(at now: Instant) throws(DossierClockRefusal) {
    try requireRunning(at: now)
    state = .waitingPayment(since: now)
  }

  public mutating func receivePayment(rules: DueRules, at now: Instant) throws(DossierClockRefusal) {
    guard case .waitingPayment(let since) = state else { throw .notWaiting }
    if now < since { throw .beforeTheLast(since) }
    shift(since: since, rules: rules, at: now)
    state = .running
  }

  /// Gia hạn by what the procedure provides for, e.g. for a verification; once.
  public mutating func extend(
    by more: TimeLimit.Stretch, reason: String, rules: DueRules, at now: Instant
  ) throws(DossierClockRefusal) {
    try requireRunning(at: now)
    if reason.isEmpty { throw .reasonMissing }
    if dates.contains(where: \.reason.isExtension) { throw .extendedAlready }
    guard let added = TimeLimit([more]), limit.extended(by: more) != nil else { throw .limitTooLong }
    let end = VietnamTime(due)
    set(rules.end(of: more, following: end).instant, .extended(added, reason: reason), at: now)
  }

  /// Xin lỗi và hẹn lại: to the close of a day, before the last day, once.
  public mutating func reschedule(
    to day: CalendarDate, reason: String, rules: DueRules, at now: Instant
  ) throws(DossierClockRefusal) {
    try requireRunning(at: now)
    if reason.isEmpty { throw .reasonMissing }
    if dates.contains(where: \.reason.isReschedule) { throw .rescheduledAlready }
    let last = lastReschedule(rules: rules)
    if now > last { throw .tooLateToReschedule(last: last) }
    let new = rules.hours.closing(of: rules.calendar.workingDay(onOrAfter: day)).instant
    if new.vietnamDate <= due.vietnamDate { throw .notLater(than: due) }
    set(new, .rescheduled(reason: reason), at: now)
  }

  /// Counts again by a calendar that has changed: the date moves on only, never nearer than what was printed.
  ///
  /// - Returns: whether it moved, and the citizen is to be told.
  public mutating func recount(rules: DueRules, at now: Instant) -> Bool {
    guard let base = dates.last(where: \.reason.isCount), base.due == due else { return false }
    let new = rules.due(limit, from: VietnamTime(countedFrom)).instant
    if new <= due { return false }
    set(new, .recounted, at: now)
    return true
  }
}

extension DossierClock {
  private func requireRunning(at now: Instant) throws(DossierClockRefusal) {
    if state != .running { throw .notRunning }
    let last = dates[dates.count - 1].at
    if now < last { throw .beforeTheLast(last) }
  }

  private mutating func set(_ due: Instant, _ reason: Reason, at now: Instant) {
    dates.append(KeptDate(due: due, reason: reason, at: now))
  }

  /// By as many days as it waited: working days for limits in working time, calendar days for the others.
  private mutating func shift(since: Instant, rules: DueRules, at now: Instant) {
    let (first, last) = (since.vietnamDate, now.vietnamDate)
    let end = VietnamTime(due)
    if limit.isInCalendarTime {
      let days = last.dayNumber - first.dayNumber
      let day = rules.calendar.workingDay(onOrAfter: end.date.adding(days: days))
      set(rules.hours.closing(of: day).instant, .shifted(days: days), at: now)
    } else {
      let days = rules.calendar.workingDays(from: first, to: last)
      set(rules.moving(end, byWorkingDays: days).instant, .shifted(days: days), at: now)
    }
  }
}

extension DossierClock.Reason {
  fileprivate var isExtension: Bool {
    if case .extended = self { true } else { false }
  }

  fileprivate var isReschedule: Bool {
    if case .rescheduled = self { true } else { false }
  }

  /// Whether the date is the limit counted out, so that counting again can be compared with it.
  fileprivate var isCount: Bool { self == .received || self == .restarted || self == .recounted }
}

extension TimeLimit {
  /// Whether its last stretch runs through days of rest.
  fileprivate var isInCalendarTime: Bool {
    switch stretches.last {
    case .days, .hours: true
    default: false
    }
  }
}
