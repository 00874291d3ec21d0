import Ledger
public import OneStop
public import WorkTime

/// Một mốc trong quá trình giải quyết, as citizens are told of it: what happened and when, never who did it.
public struct PublicStep: Hashable, Sendable {
  public let kind: Kind
  public let at: Instant

  public enum Kind: Hashable, Sendable {
    case submitted(SubmissionChannel)
    case completionAsked, completed
    case refusedAtReception(reason: String)
    case accepted(due: Instant?)
    case handedOver
    /// A step of the internal process is done.
    case stepDone
    case supplementAsked, supplementDelivered
    case supplementReceived(due: Instant?)
    /// In đồng.
    case paymentAsked(amount: Int)
    case paymentReceived
    /// Another agency's opinion is being asked for.
    case referred
    /// Another agency does a part of it, and has done it.
    case legSent, legDone
    case extended(due: Instant)
    case rescheduled(due: Instant)
    case recounted(due: Instant)
    case resultReady
    case stopped(reason: String)
    case withdrawn
    case returned(ReturnChannel)
    case correctionBegun
    /// In đồng.
    case feePaid(amount: Int)
    /// In đồng.
    case refunded(amount: Int)
    case givenBack
  }
}

extension PublicStep {
  /// nil: what only concerns the office.
  ///
  /// - Parameter legs: the numbers of those referrals that are parts of the work.
  init?(_ viewed: ViewedDossierEvent, redaction: Redaction, legs: Set<Int>) {
    guard let kind = Kind(viewed.event, redaction: redaction, legs: legs) else { return nil }
    (self.kind, at) = (kind, viewed.at)
  }
}

extension PublicStep.Kind {
  init?(_ event: DossierEvent, redaction: Redaction, legs: Set<Int>) {
    switch event {
    case .opened(let opening): self = .submitted(opening.intake.channel)
    case .completionAsked: self = .completionAsked
    case .completed: self = .completed
    case .refusedAtReception(let reason, _): self = .refusedAtReception(reason: redaction.applied(to: reason))
    case .accepted(let acceptance): self = .accepted(due: acceptance.clock?.due)
    case .handedOver: self = .handedOver
    case .stepDone: self = .stepDone
    case .supplementAsked: self = .supplementAsked
    case .supplementDelivered: self = .supplementDelivered
    case .supplementReceived(_, let clock, _, _): self = .supplementReceived(due: clock?.due)
    case .paymentAsked(let amount, _, _): self = .paymentAsked(amount: amount)
    case .paymentReceived: self = .paymentReceived
    case .referred(let referral): self = referral.kind == .leg ? .legSent : .referred
    case .referralAnswered(let number, _) where legs.contains(number): self = .legDone
    case .extended(let clock, _): self = .extended(due: clock.due)
    case .rescheduled(let clock, _, _, _): self = .rescheduled(due: clock.due)
    case .recounted(let clock, _): self = .recounted(due: clock.due)
    case .resultReady: self = .resultReady
    case .stopped(_, let reason, _, _, _): self = .stopped(reason: redaction.applied(to: reason))
    case .withdrawn: self = .withdrawn
    case .returned(let handover): self = .returned(handover.channel)
    case .correctionBegun: self = .correctionBegun
    case .feePaid(let payment):
      self = payment.amount < 0 ? .refunded(amount: -payment.amount) : .feePaid(amount: payment.amount)
    case .givenBack: self = .givenBack
    case .versionChanged, .assigned, .sentBack, .referralAssigned, .referralAnswered,
      .referralClosed, .apologyPrepared, .resultDrafted, .stopProposed,
      .scanned, .noted:
      return nil
    }
  }
}
