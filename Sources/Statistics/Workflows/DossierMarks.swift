import Ledger
import OneStop
import People
import WorkTime

/// The points of one dossier by the indices that are judged dossier by dossier. TT 01/2018/TT-VPCP, Điều 14.
struct DossierMarks {
  /// Who did a step of it in the agency.
  let officers: Set<Person.ID>
  private let total: Int?
  /// The worst of each officer's steps that have a limit; nil for who has none.
  private let steps: [(officer: Person.ID?, points: Int)]
  private let contacts: Int?
  private let agencies: Int?
  private let attitude: Int?

  init(
    _ dossier: Dossier, _ history: [ViewedDossierEvent], of agency: Agency.ID, window: StatisticsWindow,
    isComplained: Bool
  ) {
    let ended = dossier.endedAt ?? window.asOf
    let own = dossier.spans.filter { $0.agency == agency && $0.step != nil && $0.since < ended }
    officers = Set(own.compactMap(\.handler))
    let due = dossier.spans.last { $0.since < ended }?.lawfulDue
    total = due.map { DossierMarks.points(of: ended, due: $0) }
    steps = own.compactMap { span in
      // A step that changed hands is judged where it ended.
      guard let due = span.stepDue, !own.contains(where: { $0.step == span.step && $0.since == span.until }),
        !dossier.waitedForLateLeg(at: due)
      else { return nil }
      return (span.handler, DossierMarks.points(of: min(span.until ?? ended, ended), due: due))
    }
    let requests = history.count { step in
      switch step.event {
      case .completionAsked, .supplementAsked: step.at < ended
      default: false
      }
    }
    contacts = requests == 0 ? 2 : requests == 1 ? 1 : 0
    let isOnline = dossier.intake.channel == .online && dossier.intake.returnChannel == .online
    agencies = isOnline ? 2 : 1
    attitude = isComplained ? 0 : total ?? 1
  }

  /// Of parts that the agency did for a dossier of another's: they say how long it took for them, and nothing else.
  init(legs: [Referral]) {
    officers = Set(legs.compactMap(\.handler))
    steps = legs.compactMap { leg in leg.endedAt.map { (leg.handler, DossierMarks.points(of: $0, due: leg.due)) } }
    (total, contacts, agencies, attitude) = (nil, nil, nil, nil)
  }

  /// nil: this dossier says nothing of the index.
  ///
  /// - Parameter officer: nil for the agency as a whole.
  func points(_ index: QualityIndex, for officer: Person.ID?) -> Int? {
    switch index {
    case .totalTime: total
    case .unitTime: steps.filter { officer == nil || $0.officer == officer }.map(\.points).min()
    case .contacts: contacts
    case .agencies: agencies
    case .attitude: attitude
    default: nil
    }
  }

  /// Shorter, equal, longer: by the day.
  private static func points(of end: Instant, due: Instant) -> Int {
    let (day, last) = (end.vietnamDate, due.vietnamDate)
    return day < last ? 2 : day == last ? 1 : 0
  }
}

extension Dossier {
  /// Whether another agency's part was past its own limit then: a step that runs over meanwhile is no fault of who has it.
  fileprivate func waitedForLateLeg(at moment: Instant) -> Bool {
    referrals.contains { leg in
      leg.kind == .leg && leg.sentAt <= moment && leg.due <= moment && (leg.endedAt.map { moment < $0 } ?? true)
    }
  }
}
