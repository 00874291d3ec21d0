import Documents
import Ledger
import People
import Storage
import WorkTime

/// Takes the documents of one agency through the workflows, step by step in the order of time.
struct ScriptRunner: Sendable {
  private let desk: DocumentDesk
  private let agency: LoadedAgency
  private let script: AgencyScript
  /// For each document the turn in which it begins.
  private let tickets: [Int]
  private let counter: VisitRunner

  init(desk: DocumentDesk, agency: LoadedAgency, script: AgencyScript, tickets: [Int], counter: VisitRunner) {
    self.counter = counter
    self.desk = desk
    self.agency = agency
    self.script = script
    self.tickets = tickets
  }

  private struct Turn {
    let at: Int
    let document: Int
    let step: Int
  }

  /// What the script has brought forth so far.
  private struct Outcome {
    var identifiers: [Int: OutgoingDocument.ID] = [:]
    /// How many numbers the register has given out.
    var numbersGiven = 0
  }

  func run(through turnstile: Turnstile, telling progress: LoadingProgress) async throws {
    do {
      var outcome = Outcome()
      var counter = counter
      for turn in turns {
        try await counter.run(until: turn.at, through: turnstile, telling: progress)
        try await take(turn, through: turnstile, outcome: &outcome)
        if turn.step == script.documents[turn.document].steps.count - 1 { await progress.finished(agency.plan.name) }
      }
      try await counter.run(until: .max, through: turnstile, telling: progress)
    } catch {
      await turnstile.close()
      throw error
    }
  }

  private var turns: [Turn] {
    let turns = script.documents.enumerated().flatMap { index, document in
      document.steps.enumerated().map { Turn(at: $1.at, document: index, step: $0) }
    }
    return turns.sorted { ($0.at, $0.document, $0.step) < ($1.at, $1.document, $1.step) }
  }

  private func take(_ turn: Turn, through turnstile: Turnstile, outcome: inout Outcome) async throws {
    let document = script.documents[turn.document]
    let step = document.steps[turn.step]
    let now = WorkClock.instant(step.at)
    let actor = agency.standing(step.actor, on: now.vietnamDate)
    if let id = outcome.identifiers[turn.document] {
      try await perform(step.action, on: id, of: document, by: actor, at: now)
    } else {
      try await turnstile.enter(tickets[turn.document])
      outcome.identifiers[turn.document] = try await begin(
        document, with: step.action, number: outcome.numbersGiven + 1, by: actor, at: now)
      await turnstile.leave()
    }
    if step.action == .number || step.action == .recordPaper { outcome.numbersGiven += 1 }
  }

  /// - Parameter number: the next one of the register, as it stands on a paper.
  private func begin(
    _ document: PlannedDocument, with action: PlannedAction, number: Int, by actor: Standing, at now: Instant
  ) async throws -> OutgoingDocument.ID {
    switch action {
    case .draft(let version):
      try await desk.createDraft(
        content(of: document, version), by: try actor.permit(Drafting.self), at: now)
    case .recordPaper: try await recordPaper(document, number: number, by: actor, at: now)
    default: preconditionFailure("a script begins with a draft or a paper")
    }
  }

  private func perform(
    _ action: PlannedAction, on id: OutgoingDocument.ID, of document: PlannedDocument, by actor: Standing,
    at now: Instant
  ) async throws {
    switch action {
    case .revise(let number):
      let version = try await desk.records.read { db in try DocumentStore(db).load(id).document.version }
      try await desk.reviseDraft(
        id, with: content(of: document, number), expecting: version, by: try actor.permit(Drafting.self), at: now)
    case .sendForReview: try await desk.sendForReview(id, by: try actor.permit(Drafting.self), at: now)
    case .open: try await desk.open(id, by: actor, at: now)
    case .approveContent: try await desk.approveContent(id, by: try actor.permit(ContentReview.self), at: now)
    case .approveFormat: try await desk.approveFormat(id, by: try actor.permit(FormatReview.self), at: now)
    case .returnToDraft(let reason):
      try await desk.returnDocument(id, to: .draft, reason: reason, by: actor, at: now)
    case .comment(let opinion): try await desk.comment(opinion, on: id, by: actor, at: now)
    case .takeBack: try await desk.takeBack(id, by: try actor.permit(Drafting.self), at: now)
    case .submit: try await desk.submit(id, by: try actor.permit(Drafting.self), at: now)
    case .sign: try await desk.sign(id, as: actor, pin: QuanSon.pin, at: now)
    case .number: try await desk.number(id, by: try actor.permit(Registry.self), at: now)
    case .seal: try await desk.seal(id, by: try actor.permit(Registry.self), pin: QuanSon.pin, at: now)
    case .issue: try await desk.issue(id, by: try actor.permit(Registry.self), at: now)
    case .draft, .recordPaper: preconditionFailure("begins a document")
    }
  }

  private func content(of document: PlannedDocument, _ version: TextVersion) -> DraftContent {
    DraftContent(
      particulars: document.particulars(signer: agency.people[document.signer].id),
      text: version == .final ? document.text : document.unfinishedText)
  }

  private func recordPaper(
    _ document: PlannedDocument, number: Int, by actor: Standing, at now: Instant
  ) async throws -> OutgoingDocument.ID {
    let scan = try await PaperScan(
      document: document, agency: agency, number: number, recordedAt: now, files: desk.records.files
    ).pdf()
    let signer = agency.people[document.signer]
    let content = PaperContent(
      particulars: document.particulars(signer: signer.id), signedOn: now.vietnamDate, signerName: signer.fullName,
      signerPosition: agency.plan.people[document.signer].position, scan: scan)
    return try await desk.recordPaper(content, by: try actor.permit(Registry.self), at: now)
  }
}

extension PlannedDocument {
  func particulars(signer: Person.ID) -> Particulars {
    Particulars(
      type: type, subject: subject, urgency: urgency, matter: matter, signer: signer, unit: unit,
      addressees: addressees, recipients: recipients, copies: recipients.count, dueOn: dueOn)
  }
}
