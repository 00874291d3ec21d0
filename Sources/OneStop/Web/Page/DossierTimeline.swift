import Ledger
import Markup
import People
import WebShell
import WorkTime

/// The dossier's steps: what was done, by whom and when, then what is still to come with its due times.
struct DossierTimeline {
  let view: DossierView

  var steps: [TimelineStep] { done + coming }

  private var done: [TimelineStep] {
    view.steps.filter(\.event.isShownInTimeline).map { step in
      TimelineStep(
        step.event.timelineState, step.event.words, who: view.name(of: step.actor) ?? citizen(step.event),
        when: TimeText(step.at).html,
        note: step.event.note(names: view.names, agencies: view.agencyNames, steps: view.dossier.plan).map { "\($0)" })
    }
  }

  /// What nobody of ours did was done by the applicant, or by the system itself.
  private func citizen(_ event: DossierEvent) -> String? {
    if case .recounted = event { return "Hệ thống" }
    return "Người nộp"
  }

  private var coming: [TimelineStep] {
    let dossier = view.dossier
    switch dossier.status {
    case .accepted: return dossier.plan.map { planned($0, .next) } + closing
    case .inProcess, .correcting, .waitingSupplement, .waitingFinance:
      let rest = dossier.plan.dropFirst(dossier.step ?? 0)
      let isWorked = !dossier.status.isWaiting
      return rest.enumerated().map { planned($1, $0 == 0 && isWorked ? .now : .next) } + closing
    case .resultReady: return closing
    default: return []
    }
  }

  private func planned(_ step: PlannedStep, _ state: TimelineStep.State) -> TimelineStep {
    let who =
      state == .now ? view.name(of: view.dossier.handler) ?? step.position.vietnameseName : step.position.vietnameseName
    return TimelineStep(state, step.name, who: who, when: step.due.map { "trước \(TimeText($0))" })
  }

  private var closing: [TimelineStep] {
    [TimelineStep(view.dossier.status == .resultReady ? .now : .next, "Trả kết quả")]
  }
}

extension DossierEvent {
  /// Notes and scans have their own places on the page.
  fileprivate var isShownInTimeline: Bool {
    switch self {
    case .noted, .scanned: false
    default: true
    }
  }
}
