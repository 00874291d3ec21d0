import Ledger
import OneStop
import People
import Procedures
import WorkTime

@testable import Statistics

/// The figures counted once more, from the raw events, day by day and without any table: slow, plain, and written
/// without a look at the queries.
struct PlainTally {
  let stories: [DossierStory]
  let rule: LatenessRule

  func figures(_ window: StatisticsWindow, where isOfSlice: (PlainDossier) -> Bool = { _ in true }) -> [DossierFigure:
    Int]
  {
    var counts: [DossierFigure: Int] = [:]
    for story in stories {
      let dossier = PlainDossier(story, before: window.asOf)
      guard isOfSlice(dossier) else { continue }
      for figure in figures(of: dossier, window) { counts[figure, default: 0] += 1 }
    }
    return counts
  }

  private func figures(of dossier: PlainDossier, _ window: StatisticsWindow) -> [DossierFigure] {
    guard let accepted = dossier.accepted, accepted < window.period.ends else { return [] }
    var found: [DossierFigure] = []
    if let returned = dossier.returned {
      if returned >= window.period.begins { found.append(.returned) }
    } else if dossier.hasResult {
      found.append(.uncollected)
    }
    if let ended = dossier.ended, ended < window.period.begins { return found }
    found.append(.total)
    if accepted < window.period.begins {
      found.append(.carriedOver)
    } else {
      found += [.received, dossier.story.opening.intake.channel == .online ? .receivedOnline : .receivedDirectly]
    }
    return found + (dossier.ended.map { ending(of: dossier, on: $0.vietnamDate) } ?? presence(of: dossier, window))
  }

  private func judgedDay(of dossier: PlainDossier) -> CalendarDate? {
    rule == .firstAppointment ? dossier.lawfulDay : dossier.dueDay
  }

  private func ending(of dossier: PlainDossier, on day: CalendarDate) -> [DossierFigure] {
    let isLate = judgedDay(of: dossier).map { day > $0 } ?? false
    switch dossier.ending {
    case .withdrawn: return [.done, .doneOnTime, .withdrawn]
    case .stopped:
      let late: [DossierFigure] = [.done, .doneLate, .stopped, .stoppedLate]
      return isLate && !dossier.waitedAtEnd ? late : [.done, .doneOnTime, .stopped, .stoppedInTime]
    default:
      if isLate { return [.done, .doneLate, .resolved, .resolvedLate] }
      let isEarly = dossier.dueDay.map { day < $0 } ?? false
      return [.done, .resolved] + (isEarly ? [.resolvedEarly] : [.doneOnTime, .resolvedOnTime])
    }
  }

  private func presence(of dossier: PlainDossier, _ window: StatisticsWindow) -> [DossierFigure] {
    switch dossier.waiting {
    case .waitingSupplement: return [.open, .openInTime, .waitingSupplement]
    case .waitingFinance: return [.open, .openInTime, .waitingFinance]
    default:
      let isLate = judgedDay(of: dossier).map { window.lastDay > $0 } ?? false
      return isLate ? [.open, .late] : [.open, .openInTime, .inTime]
    }
  }
}

/// A dossier as somebody knows it who has read its events up to a moment.
struct PlainDossier {
  let story: DossierStory
  private(set) var accepted: Instant?
  private(set) var ended: Instant?
  private(set) var returned: Instant?
  private(set) var hasResult = false
  private(set) var ending = DossierStatus.returned
  private(set) var waiting: DossierStatus?
  private(set) var waitedAtEnd = false
  private(set) var officer: Person.ID?
  private(set) var dueDay: CalendarDate?
  private(set) var lawfulDay: CalendarDate?

  init(_ story: DossierStory, before moment: Instant) {
    self.story = story
    for timed in story.events where timed.at < moment { read(timed) }
  }

  private mutating func read(_ timed: TimedDossierEvent) {
    switch timed.event {
    case .accepted(let acceptance):
      accepted = timed.at
      read(acceptance.clock)
    case .assigned(let handler, _): officer = handler
    case .supplementAsked(_, let clock):
      waiting = .waitingSupplement
      read(clock)
    case .paymentAsked(_, _, let clock):
      waiting = .waitingFinance
      read(clock)
    case .supplementReceived(_, let clock, _, _), .paymentReceived(_, let clock, _):
      waiting = nil
      read(clock)
    case .extended(let clock, _), .rescheduled(let clock, _, _, _), .recounted(let clock, _): read(clock)
    case .resultReady: end(.resultReady, at: timed.at)
    case .stopped: end(.stopped, at: timed.at)
    case .withdrawn: end(.withdrawn, at: timed.at)
    case .returned: if returned == nil { returned = timed.at }
    default: break
    }
  }

  private mutating func end(_ status: DossierStatus, at time: Instant) {
    if status == .resultReady { hasResult = true }
    guard ended == nil else { return }
    (ended, ending, waitedAtEnd) = (time, status, waiting == .waitingSupplement)
  }

  /// The days are compared, so days are what is kept. An extension or a pause that follows an apology moves the day
  /// before the apology by as many microseconds as it moved the other.
  private mutating func read(_ clock: DossierClock?) {
    guard let clock else { return }
    dueDay = clock.due.vietnamDate
    var lawful = clock.dates[0].due
    var last = lawful
    for date in clock.dates.dropFirst() {
      switch date.reason {
      case .received, .restarted, .recounted: lawful = date.due
      case .rescheduled: break
      case .shifted, .extended:
        lawful = Instant(microseconds: lawful.microseconds + date.due.microseconds - last.microseconds)
      }
      last = date.due
    }
    lawfulDay = lawful.vietnamDate
  }
}
