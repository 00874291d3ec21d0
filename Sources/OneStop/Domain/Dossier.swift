public import Documents
public import Ledger
public import People
public import WorkTime

/// Hồ sơ thủ tục hành chính, from submission to return: the fold of its events. NĐ 61/2018/NĐ-CP, Điều 17-21.
///
///     (nothing) -open-> submitted -askCompletion-> supplementAtReception -complete-> submitted
///     submitted | supplementAtReception -refuseAtReception-> refusedAtReception
///     submitted | supplementAtReception -accept-> accepted -handOver-> inProcess
///     inProcess -completeStep, sendBack-> inProcess at another step
///     inProcess -askSupplement-> waitingSupplement -receiveSupplement-> inProcess
///     inProcess -askPayment-> waitingFinance -receivePayment-> inProcess
///     inProcess -extend, reschedule-> inProcess with a later date
///     inProcess -proposeStop, stop(signed:)-> stopped;   any open one -withdraw-> withdrawn
///     waitingSupplement -stop-> stopped, since NĐ 118/2025/NĐ-CP -proposeOverdueStop, stop(signed:)-> stopped
///     stopped | withdrawn -giveBack-> the same, nothing of the citizen's is with us
///     inProcess | correcting -finish-> resultReady -returnResult-> returned -beginCorrection-> correcting
///
/// Invariants: 1. the code is given once, at acceptance, by the receiving unit. 2. It keeps the procedure's version of
/// that day. 3. It ends only with a result that names it, a stop with its reason, or a withdrawal. 4. No date is
/// forgotten: the clock keeps them all. 5. `revision` counts the events.
public struct Dossier: Hashable, Sendable {
  public typealias ID = Identifier<Dossier>

  public let id: ID
  public let receiving: Agency.ID
  public let competent: Agency.ID
  public let support: Agency.ID?
  public internal(set) var intake: Intake
  public internal(set) var status = DossierStatus.submitted
  public internal(set) var revision = 1
  public let submittedAt: Instant
  /// Since when it waits for the counter: the submission, or its completion.
  public internal(set) var waitsSince: Instant
  public internal(set) var hasCompletionRequest = false
  public internal(set) var acceptance: Acceptance?
  public internal(set) var acceptedAt: Instant?
  public internal(set) var receiver: Person.ID?
  public internal(set) var clock: DossierClock?
  public internal(set) var plan: [PlannedStep] = []
  /// Place in `plan`; nil until it is handed over.
  public internal(set) var step: Int?
  public internal(set) var handler: Person.ID?
  public internal(set) var requests: [SupplementRequest] = []
  /// What the applicant has sent online since the last request.
  public internal(set) var delivered: [ReceivedComponent]?
  public internal(set) var referrals: [Referral] = []
  public internal(set) var apology: Apology?
  public internal(set) var stopProposal: StopProposal?
  /// Oldest first.
  public internal(set) var signedSlips: [SignedSlip] = []
  public internal(set) var drafts: [OutgoingDocument.ID] = []
  public internal(set) var result: DossierResult?
  /// Ngày kết thúc xử lý: result handed to the counter, stopped or withdrawn; the first time only.
  public internal(set) var endedAt: Instant?
  public internal(set) var returnedAt: Instant?
  public internal(set) var handover: ResultReturn?
  /// What went back to the citizen of a dossier without a result.
  public internal(set) var givenBack: GivingBack?
  public internal(set) var payments: [FeePayment] = []
  /// Each stretch in which nothing of status, step, handler and due date changed, oldest first.
  public internal(set) var spans: [DossierSpan] = []

  init(id: ID, _ opening: DossierOpening, at time: Instant) {
    self.id = id
    receiving = opening.receiving
    competent = opening.competent
    support = opening.support
    intake = opening.intake
    submittedAt = time
    waitsSince = time
    spans = [DossierSpan(of: self, since: time)]
  }

  public var code: DossierCode? { acceptance?.code }

  /// Counted as "tiếp nhận": from acceptance on. The status alone does not say it, as a dossier may be withdrawn before.
  public var isReceived: Bool { acceptance != nil }

  /// The step that is being done; nil outside processing.
  public var currentStep: PlannedStep? { step.flatMap { plan.indices.contains($0) ? plan[$0] : nil } }

  /// In đồng.
  public var paid: Int { payments.reduce(0) { $0 + $1.amount } }

  /// In đồng.
  public var feeOwed: Int { status.feeOwed(of: acceptance?.fee.total ?? 0, paid: paid) }

  /// Whose work it is at the moment.
  public var agencyInCharge: Agency.ID {
    switch status {
    case .inProcess, .correcting: competent
    default: receiving
    }
  }
}

/// Một quãng của hồ sơ: from what figures as of a past moment, the timeline and the time of each unit are drawn.
public struct DossierSpan: Hashable, Sendable {
  public let status: DossierStatus
  public let agency: Agency.ID
  public let step: Int?
  public let stepName: String
  public let stepDue: Instant?
  public let handler: Person.ID?
  /// The due moment that held; nil: none.
  public let due: Instant?
  /// The same without a new appointment.
  public let lawfulDue: Instant?
  public let since: Instant
  /// nil: it lasts.
  public internal(set) var until: Instant?

  init(of dossier: Dossier, since: Instant) {
    status = dossier.status
    agency = dossier.agencyInCharge
    let isWorked = [.inProcess, .correcting].contains(dossier.status)
    step = isWorked ? dossier.step : nil
    stepName = isWorked ? dossier.currentStep?.name ?? "" : ""
    stepDue = isWorked ? dossier.currentStep?.due : nil
    handler = dossier.handler
    due = dossier.clock?.due
    lawfulDue = dossier.clock?.lawfulDue
    self.since = since
  }

  /// Whether the two say the same but for the time.
  func isSame(as other: DossierSpan) -> Bool {
    (status, agency, step, handler, due) == (other.status, other.agency, other.step, other.handler, other.due)
      && (stepDue, lawfulDue) == (other.stepDue, other.lawfulDue)
  }
}
