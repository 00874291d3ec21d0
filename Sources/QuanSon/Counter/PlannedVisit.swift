import OneStop
import Procedures

/// Một lượt dân đến: what somebody hands in at once, on one slip, and what becomes of it.
struct PlannedVisit: Sendable {
  /// In `WorkClock` seconds.
  let at: Int
  let errand: PlannedErrand
  let procedure: Procedure
  let intakes: [Intake]
  let reception: PlannedReception
  /// Later steps of each of them, in the order of time.
  let steps: [PlannedHandling]
}

/// How it is taken in.
enum PlannedReception: Sendable {
  case atCounter
  /// Sent online; accepted at that time, or not yet.
  case online(acceptedAt: Int?)
  case refused(reason: String, ground: String)
  case completionAsked
}

struct PlannedHandling: Sendable {
  let at: Int
  let act: PlannedAct
}

/// Each is one call of a workflow.
enum PlannedAct: Sendable {
  case take, finish, bringBack, withdraw
  case askSupplement, supplement, stop
  case prepareApology, proposeStop
}
