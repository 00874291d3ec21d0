import Documents
import People
import WorkTime

/// A document as the script has it; people are places in `PlannedAgency.people`.
struct PlannedDocument: Hashable, Sendable {
  let type: String
  let subject: String
  /// The final text.
  let text: String
  let urgency: Urgency
  let matter: Matter
  let unit: String
  let addressees: [String]
  let recipients: [String]
  let dueOn: CalendarDate?
  let author: Int
  let signer: Int
  /// In the order of time.
  var steps: [PlannedStep]

  /// An earlier version: without the last paragraph but one.
  var unfinishedText: String {
    var lines = text.split(separator: "\n")
    if lines.count > 3 { lines.remove(at: lines.count - 2) }
    return lines.joined(separator: "\n")
  }

  var isSubmitted: Bool { steps.contains { $0.action == .submit || $0.action == .recordPaper } }
}

/// A step with its time in `WorkClock` seconds.
struct PlannedStep: Hashable, Sendable {
  var at: Int
  /// Who does it.
  let actor: Int
  let action: PlannedAction
}

/// What is done; each is one call of a workflow.
enum PlannedAction: Hashable, Sendable {
  case draft(TextVersion)
  case revise(TextVersion)
  case sendForReview
  case open
  case approveContent
  case approveFormat
  case returnToDraft(reason: String)
  case comment(String)
  case takeBack
  case submit
  case sign
  case number
  case seal
  case issue
  case recordPaper
}

/// Which text of a document is written.
enum TextVersion: Hashable, Sendable {
  case unfinished, final
}
