import Ledger
import OneStop
import People
public import Storage
import WorkTime

/// Counts and lists of the figures, both from one condition, so that a list always adds up to its figure.
public struct DossierFigureQueries {
  let db: Database
  let rule: LatenessRule

  public init(_ db: Database, rule: LatenessRule) { (self.db, self.rule) = (db, rule) }

  /// The condition that defines a figure, on `dossiers d`.
  public func condition(_ figure: DossierFigure, of slice: DossierSlice, in window: StatisticsWindow) -> SQL {
    let base = FigurePopulation(of: figure)
    let whole: SQL = "\(slice.condition(asOf: window)) AND \(base.condition(in: window))"
    return narrowing(figure, in: window).map { "\(whole) AND \($0)" } ?? whole
  }

  /// What makes a figure of its base; nil: nothing more.
  func narrowing(_ figure: DossierFigure, in window: StatisticsWindow) -> SQL? {
    switch figure {
    case .total, .received, .done, .open, .uncollected, .returned: nil
    case .doneOnTime, .doneLate, .openInTime:
      "(\(SQL.joined(figure.parts.compactMap { narrowing($0, in: window) }.map { "(\($0))" }, by: " OR ")))"
    case .receivedOnline: "d.channel = 'online'"
    case .receivedDirectly: "d.channel <> 'online'"
    case .carriedOver: "d.accepted_at < \(window.period.begins)"
    case .resolved: "d.result_kind IS NOT NULL"
    case .resolvedEarly: "d.result_kind IS NOT NULL AND d.open_until < d.due_day AND \(isInTime)"
    case .resolvedOnTime:
      "d.result_kind IS NOT NULL AND (d.due_day IS NULL OR d.open_until >= d.due_day AND \(isInTime))"
    case .resolvedLate: "d.result_kind IS NOT NULL AND \(isLate)"
    case .withdrawn: "d.result_kind IS NULL AND d.status = 'withdrawn'"
    case .stopped: "d.result_kind IS NULL AND d.status = 'stopped'"
    case .stoppedInTime:
      "d.result_kind IS NULL AND d.status = 'stopped' AND (d.due_day IS NULL OR \(isInTime) OR \(waitedLast))"
    case .stoppedLate: "d.result_kind IS NULL AND d.status = 'stopped' AND \(isLate) AND NOT \(waitedLast)"
    case .inTime, .late, .waitingSupplement, .waitingFinance: state(figure, in: window)
    }
  }

  private func state(_ figure: DossierFigure, in window: StatisticsWindow) -> SQL {
    let status = DossierFigureQueries.atMoment("status", window)
    let due = DossierFigureQueries.atMoment(rule == .firstAppointment ? "late_from" : "due_day + 86400000000", window)
    return switch figure {
    case .waitingSupplement: "\(status) = 'waiting_supplement'"
    case .waitingFinance: "\(status) = 'waiting_finance'"
    case .late:
      "\(status) NOT IN ('waiting_supplement', 'waiting_finance') AND COALESCE(\(due) < \(window.asOf), 1 = 0)"
    default:
      "\(status) NOT IN ('waiting_supplement', 'waiting_finance') AND COALESCE(\(due) >= \(window.asOf), 1 = 1)"
    }
  }

  /// By the day: nothing is late at 17:01 of the day itself.
  private var isLate: SQL {
    rule == .firstAppointment ? "d.open_until >= d.late_from" : "d.open_until >= d.due_day + 86400000000"
  }

  private var isInTime: SQL {
    rule == .firstAppointment ? "d.open_until < d.late_from" : "d.open_until < d.due_day + 86400000000"
  }

  /// Whether it waited for the citizen until it ended.
  private var waitedLast: SQL {
    """
    EXISTS (SELECT 1 FROM dossier_spans w
      WHERE w.dossier = d.id AND w.until = d.open_until AND w.status = 'waiting_supplement')
    """
  }

  /// A column of the stretch that held at the moment.
  static func atMoment(_ column: SQL, _ window: StatisticsWindow) -> SQL {
    """
    (SELECT \(column) FROM dossier_spans s
      WHERE s.dossier = d.id AND s.since < \(window.asOf) ORDER BY s.number DESC LIMIT 1)
    """
  }
}

/// What figures are counted among.
enum FigurePopulation: CaseIterable {
  /// Received in the period.
  case received
  /// All that the report is about.
  case population
  case ended
  case open
  /// With a result that waits at the counter.
  case onShelf
  case returned

  init(of figure: DossierFigure) {
    switch figure {
    case .received, .receivedOnline, .receivedDirectly: self = .received
    case .total, .carriedOver: self = .population
    case .done, .doneOnTime, .doneLate, .resolved, .resolvedEarly, .resolvedOnTime, .resolvedLate, .withdrawn, .stopped,
      .stoppedInTime, .stoppedLate:
      self = .ended
    case .open, .openInTime, .inTime, .late, .waitingSupplement, .waitingFinance: self = .open
    case .uncollected: self = .onShelf
    case .returned: self = .returned
    }
  }

  /// Those that are counted, not added up.
  var figures: [DossierFigure] {
    DossierFigure.allCases.filter { $0.parts.isEmpty && FigurePopulation(of: $0) == self }
  }

  /// On `dossiers d`.
  func condition(in window: StatisticsWindow) -> SQL {
    let received: SQL = "\(mark(in: window)) AND d.accepted_at < \(window.receivedBefore)"
    return switch self {
    case .population, .ended, .returned: "\(FigurePass(of: self).bound(in: window)) AND \(received)"
    // Their marks say more than the bound does: nothing ends before it is received, and the moment is after the beginning.
    case .received, .open, .onShelf: received
    }
  }

  /// What tells it apart from all else that its pass reads.
  func mark(in window: StatisticsWindow) -> SQL {
    let now = window.asOf
    return switch self {
    case .received: "d.accepted_at >= \(window.period.begins)"
    case .population: "1 = 1"
    case .ended: "d.open_until < \(now)"
    case .open: "d.open_until >= \(now)"
    case .onShelf: "d.kept_until >= \(now) AND d.open_until < \(now)"
    case .returned: "d.kept_until < \(now)"
    }
  }
}

/// One reading of an index, from which all figures of some populations are counted.
enum FigurePass: CaseIterable {
  /// What was not ended before the period began.
  case open
  /// What was not fetched before the period began.
  case kept

  init(of population: FigurePopulation) {
    switch population {
    case .received, .population, .ended, .open: self = .open
    case .onShelf, .returned: self = .kept
    }
  }

  var populations: [FigurePopulation] { FigurePopulation.allCases.filter { FigurePass(of: $0) == self } }

  /// On `dossiers d`.
  func condition(in window: StatisticsWindow) -> SQL {
    "\(bound(in: window)) AND d.accepted_at < \(window.receivedBefore)"
  }

  fileprivate func bound(in window: StatisticsWindow) -> SQL {
    switch self {
    case .open: "d.open_until >= \(window.period.begins)"
    case .kept: "d.kept_until >= \(window.period.begins)"
    }
  }
}
