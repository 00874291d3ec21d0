import Ledger
import People
import Procedures
import Storage
import WorkTime

/// What the row of a dossier says: derived from the fold, its procedure and the offices' hours, nothing else.
struct DossierRow {
  let dossier: Dossier
  let terms: DossierTerms
  let changedAt: Instant

  init(_ dossier: Dossier, terms: DossierTerms, changedAt: Instant) {
    self.dossier = dossier
    self.terms = terms
    self.changedAt = changedAt
  }

  /// Every column but the key, with what it says.
  var columns: [(name: SQL, value: SQL)] { testified + counted }

  /// Those that the events alone decide: what an audit compares.
  var testified: [(name: SQL, value: SQL)] { beginning + people + middle + ending }

  /// Moments counted by today's calendar and office hours: they order the work and testify nothing.
  private var counted: [(name: SQL, value: SQL)] {
    [
      ("answer_due", "\(dossier.status == .submitted ? dossier.answerDue(rules: terms.receivingRules) : nil)"),
      ("hand_over_due", "\(handOverDue)"), ("reschedule_until", "\(rescheduleUntil)"),
    ]
  }

  private var beginning: [(name: SQL, value: SQL)] {
    let procedure = terms.procedure
    return [
      ("receiving", "\(dossier.receiving)"), ("competent", "\(dossier.competent)"), ("support", "\(dossier.support)"),
      ("status", "\(dossier.status)"), ("revision", "\(dossier.revision)"), ("procedure", "\(procedure.id)"),
      ("procedure_code", "\(procedure.code.text)"), ("procedure_name", "\(procedure.name)"),
      ("field", "\(procedure.field)"), ("discretion", "\(procedure.discretion.rawValue)"),
      ("online_level", "\(procedure.onlineLevel.rawValue)"), ("code", "\(dossier.code)"),
      ("batch", "\(dossier.acceptance?.batch)"), ("channel", "\(dossier.intake.channel)"),
      ("return_channel", "\(dossier.intake.returnChannel)"),
      ("is_assisted", "\(dossier.intake.assistance != nil)"), ("submitted_at", "\(dossier.submittedAt)"),
      ("accepted_at", "\(dossier.acceptedAt)"),
      ("receiver", "\(dossier.receiver)"),
    ]
  }

  private var handOverDue: Instant? {
    guard dossier.status == .accepted, let acceptedAt = dossier.acceptedAt else { return nil }
    return Dossier.lastHandOver(acceptedAt: acceptedAt, rules: terms.receivingRules)
  }

  private var people: [(name: SQL, value: SQL)] {
    let (applicant, owner) = (dossier.intake.parties.applicant, dossier.intake.parties.concerned)
    return [
      ("applicant_name", "\(applicant.name)"), ("owner_name", "\(owner.name)"),
      ("owner_identity", "\(owner.identity?.number ?? "")"), ("phone", "\(applicant.phone)"),
      ("email", "\(applicant.email)"),
    ]
  }

  /// The last moment for an apology, while one is possible.
  private var rescheduleUntil: Instant? {
    guard dossier.status == .inProcess || dossier.status == .accepted, let clock = dossier.clock,
      clock.mayBeRescheduled
    else { return nil }
    return clock.lastReschedule(rules: terms.competentRules)
  }

  private var middle: [(name: SQL, value: SQL)] {
    let step = [.inProcess, .correcting].contains(dossier.status) ? dossier.currentStep : nil
    let until = dossier.status == .waitingSupplement ? dossier.requests.last?.until : nil
    return [
      ("due", "\(dossier.clock?.due)"), ("due_day", "\(dossier.clock?.due.startOfDay)"),
      ("first_due_day", "\(dossier.clock?.firstDue.startOfDay)"),
      ("late_from", "\(dossier.clock?.lawfulDue.startOfNextDay)"), ("step", "\(step == nil ? nil : dossier.step)"),
      ("step_name", "\(step?.name)"), ("step_position", "\(step?.position.rawValue)"), ("step_unit", "\(step?.unit)"),
      ("step_due", "\(step?.due)"), ("handler", "\(dossier.handler)"), ("supplement_until", "\(until)"),
      ("is_delivered", "\(dossier.delivered != nil)"), ("requests", "\(dossier.requests.count)"),
      ("needs_signature", "\(dossier.awaitsSignature)"),
    ]
  }

  /// Until when it is open, for figures: never before it was accepted, though a clock be set back.
  private var openUntil: Instant {
    dossier.endedAt.map { max($0, dossier.acceptedAt ?? $0) } ?? DossierRow.farFuture
  }

  /// Until when its result waits at the counter; the beginning of time where there is none.
  private var keptUntil: Instant {
    guard dossier.result != nil else { return Instant(microseconds: 0) }
    return dossier.returnedAt.map { max($0, openUntil) } ?? DossierRow.farFuture
  }

  private static let farFuture = Instant(microseconds: .max)

  private var ending: [(name: SQL, value: SQL)] {
    let (components, result) = (dossier.intake.components, dossier.result)
    return [
      ("owes_back", "\(dossier.owesBack)"), ("ended_at", "\(dossier.endedAt)"),
      ("returned_at", "\(dossier.returnedAt)"),
      ("open_until", "\(openUntil)"), ("kept_until", "\(keptUntil)"),
      ("fee", "\(dossier.acceptance?.fee.total ?? 0)"),
      ("charge", "\(dossier.acceptance?.fee.total(of: .charge) ?? 0)"), ("paid", "\(dossier.paid)"),
      ("paid_online", "\(dossier.payments.contains { $0.method == .gateway })"),
      ("components", "\(components.count)"),
      ("digitised", "\(components.count { $0.file != nil || $0.source == .database })"),
      ("reused", "\(components.count { $0.source == .reused })"), ("result_kind", "\(result?.kind.name)"),
      ("result_number", "\(result?.number)"), ("result_file", "\(result?.file)"), ("changed_at", "\(changedAt)"),
    ]
  }
}

extension Instant {
  /// The midnight, in Vietnam, that begins its day: what is late is late by the day.
  var startOfDay: Instant { VietnamTime(vietnamDate).instant }

  /// The midnight that ends its day.
  var startOfNextDay: Instant { VietnamTime(vietnamDate.adding(days: 1)).instant }
}

extension ResultKind {
  /// As stored.
  var name: String {
    switch self {
    case .document: "document"
    case .signedFile: "signed_file"
    case .paper: "paper"
    case .acknowledgement: "acknowledgement"
    }
  }
}
