public import Ledger
public import People
public import WorkTime

/// An event of a dossier with its time and who did it: what the fold needs.
public struct TimedDossierEvent: Hashable, Sendable {
  public let event: DossierEvent
  public let at: Instant
  /// nil: a citizen, or the system.
  public let actor: Person.ID?

  public init(_ event: DossierEvent, at: Instant, by actor: Person.ID?) {
    (self.event, self.at, self.actor) = (event, at, actor)
  }
}

extension Dossier {
  /// The dossier that these events make; nil unless the first one opens it.
  public init?(id: ID, events: some Sequence<TimedDossierEvent>) {
    var dossier: Dossier?
    for timed in events {
      if dossier == nil {
        guard case .opened(let opening) = timed.event else { return nil }
        dossier = Dossier(id: id, opening, at: timed.at)
      } else {
        dossier?.apply(timed)
      }
    }
    guard let dossier else { return nil }
    self = dossier
  }

  /// What each event changes; decides nothing.
  mutating func apply(_ timed: TimedDossierEvent) {
    revision += 1
    change(by: timed)
    if let slip = timed.event.signedSlip { signedSlips.append(slip) }
    note(at: timed.at)
  }

  private mutating func change(by timed: TimedDossierEvent) {
    switch timed.event {
    case .opened, .completionAsked, .completed, .versionChanged, .refusedAtReception, .accepted: receive(timed)
    case .handedOver, .assigned, .stepDone, .sentBack, .resultDrafted: work(timed)
    case .referred, .referralAssigned, .referralAnswered, .referralClosed: refer(timed.event)
    case .supplementAsked, .supplementDelivered, .supplementReceived, .paymentAsked, .paymentReceived: wait(timed)
    case .extended(let clock, let plan), .recounted(let clock, let plan):
      (self.clock, self.plan) = (clock, plan ?? self.plan)
    case .apologyPrepared(let apology): self.apology = apology
    case .stopProposed(let proposal): stopProposal = proposal
    case .rescheduled(let clock, let plan, _, _): (self.clock, self.plan, apology) = (clock, plan ?? self.plan, nil)
    case .resultReady, .stopped, .withdrawn, .givenBack, .returned, .correctionBegun: end(timed)
    case .feePaid(let payment): payments.append(payment)
    case .scanned(let component): take([component])
    case .noted: break
    }
  }

  private mutating func receive(_ timed: TimedDossierEvent) {
    switch timed.event {
    case .completionAsked(let request):
      hasCompletionRequest = true
      requests.append(request)
      status = .supplementAtReception
    case .completed(let intake):
      self.intake = intake
      waitsSince = timed.at
      status = .submitted
    case .versionChanged(let intake): self.intake = intake
    case .refusedAtReception: status = .refusedAtReception
    case .accepted(let acceptance):
      self.acceptance = acceptance
      intake = acceptance.intake
      (acceptedAt, receiver) = (timed.at, timed.actor)
      (clock, plan, requests) = (acceptance.clock, acceptance.plan, [])
      status = .accepted
    default: break
    }
  }

  private mutating func work(_ timed: TimedDossierEvent) {
    switch timed.event {
    case .handedOver: (status, step) = (.inProcess, 0)
    case .assigned(let handler, _): self.handler = handler
    case .stepDone(_, let plan): (self.plan, step, handler) = (plan ?? self.plan, step.map { $0 + 1 }, nil)
    case .sentBack(let place, _, let plan):
      (self.plan, step, handler, stopProposal) = (plan ?? self.plan, place, nil, nil)
    case .resultDrafted(let document): drafts.append(document)
    default: break
    }
  }

  private mutating func refer(_ event: DossierEvent) {
    switch event {
    case .referred(let referral): referrals.append(referral)
    case .referralAssigned(let number, let handler, _): change(number) { $0.handler = handler }
    case .referralAnswered(let number, let answer): change(number) { $0.answer = answer }
    case .referralClosed(let number, let closing): change(number) { $0.closing = closing }
    default: break
    }
  }

  private mutating func change(_ number: Int, _ body: (inout Referral) -> Void) {
    if let place = referrals.firstIndex(where: { $0.number == number }) { body(&referrals[place]) }
  }

  private mutating func wait(_ timed: TimedDossierEvent) {
    switch timed.event {
    case .supplementAsked(let request, let clock):
      requests.append(request)
      (status, self.clock, delivered, stopProposal) = (.waitingSupplement, clock, nil, nil)
    case .supplementDelivered(let components):
      stopProposal = nil
      delivered = (delivered ?? []).filter { old in !components.contains { $0.place == old.place } } + components
    case .supplementReceived(let components, let clock, let plan, let step):
      take(components)
      if step != self.step { handler = nil }
      (self.clock, self.plan, self.step, delivered, status) = (clock, plan, step, nil, .inProcess)
      stopProposal = nil
    case .paymentAsked(_, _, let clock): (status, self.clock) = (.waitingFinance, clock)
    case .paymentReceived(_, let clock, let plan):
      (status, self.clock, self.plan) = (.inProcess, clock, plan ?? self.plan)
    default: break
    }
  }

  private mutating func end(_ timed: TimedDossierEvent) {
    switch timed.event {
    case .resultReady(let result):
      self.result = result
      endedAt = endedAt ?? timed.at
      status = .resultReady
    case .stopped: (status, endedAt) = (.stopped, timed.at)
    case .withdrawn: (status, endedAt) = (.withdrawn, timed.at)
    case .givenBack(let giving): givenBack = giving
    case .returned(let handover):
      (self.handover, returnedAt) = (handover, returnedAt ?? timed.at)
      status = .returned
    case .correctionBegun: status = .correcting
    default: break
    }
  }

  /// Components that came later join what was there.
  private mutating func take(_ components: [ReceivedComponent]) {
    for component in components {
      if let place = intake.components.firstIndex(where: { $0.place == component.place }) {
        intake.components[place] = intake.components[place].joined(with: component)
      } else {
        intake.components.append(component)
      }
    }
  }

  /// Closes the last span and begins another when something that spans tell has changed. A span of no time is none; one
  /// that a clock set back would end before its beginning ends where it began.
  private mutating func note(at time: Instant) {
    guard let last = spans.last else { return }
    let span = DossierSpan(of: self, since: max(time, last.since))
    if span.isSame(as: last) { return }
    if last.since == span.since { spans.removeLast() }
    guard let earlier = spans.last else {
      spans = [span]
      return
    }
    if span.isSame(as: earlier) {
      spans[spans.count - 1].until = nil
    } else {
      spans[spans.count - 1].until = span.since
      spans.append(span)
    }
  }
}
