public import Cryptography
public import Documents
public import Ledger
public import People
public import WorkTime

/// What happened to a dossier. The dossier is the fold of these. Whatever a calendar, a price list or a procedure had a
/// part in is kept as it came out then: reading the log again counts nothing anew.
public enum DossierEvent: Hashable, RecordedEvent {
  /// Nộp: at the counter, online or by post.
  case opened(DossierOpening)
  /// Yêu cầu hoàn thiện before acceptance, once.
  case completionAsked(SupplementRequest)
  /// The applicant has put it right, still before acceptance.
  case completed(Intake)
  /// Before acceptance, the procedure's new version took the place of the one by which it was submitted.
  case versionChanged(Intake)
  case refusedAtReception(reason: String, ground: String)
  /// Tiếp nhận: the code is given, the clock starts.
  case accepted(Acceptance)
  /// Bàn giao to whoever handles it.
  case handedOver
  case assigned(handler: Person.ID, reason: String)
  /// `plan`: the steps with their new dates; nil where none has moved. The same below.
  case stepDone(note: String, plan: [PlannedStep]?)
  case sentBack(step: Int, reason: String, plan: [PlannedStep]?)
  case supplementAsked(SupplementRequest, clock: DossierClock?)
  /// The applicant has sent it online; the counter has yet to find it complete.
  case supplementDelivered([ReceivedComponent])
  case supplementReceived(components: [ReceivedComponent], clock: DossierClock?, plan: [PlannedStep], step: Int)
  /// Thông báo nghĩa vụ tài chính. `amount` in đồng.
  case paymentAsked(amount: Int, reference: String, clock: DossierClock?)
  case paymentReceived(proof: String, clock: DossierClock?, plan: [PlannedStep]?)
  case referred(Referral)
  /// Taken up or given to somebody in the agency asked.
  case referralAssigned(number: Int, handler: Person.ID, reason: String)
  case referralAnswered(number: Int, answer: ReferralAnswer)
  /// Trả lại hoặc thu hồi.
  case referralClosed(number: Int, closing: ReferralClosing)
  case extended(clock: DossierClock, plan: [PlannedStep]?)
  case apologyPrepared(Apology)
  /// Hẹn lại with the signed apology. `number`: nil where it was signed before slips had numbers of their own.
  case rescheduled(clock: DossierClock, plan: [PlannedStep]?, apology: SHA256Digest, number: SlipNumber?)
  /// A holiday was announced after the date was printed.
  case recounted(clock: DossierClock, plan: [PlannedStep]?)
  case resultDrafted(OutgoingDocument.ID)
  case resultReady(DossierResult)
  /// Đề nghị từ chối, dừng giải quyết, waiting for the leader's signature.
  case stopProposed(StopProposal)
  /// `notice`: the signed notice; nil where nobody signs one. `number`: as above.
  case stopped(cause: StopCause, reason: String, ground: String, notice: SHA256Digest?, number: SlipNumber?)
  case withdrawn(reason: String)
  case givenBack(GivingBack)
  case returned(ResultReturn)
  case correctionBegun(reason: String)
  /// Negative: refunded.
  case feePaid(FeePayment)
  /// A component was scanned after reception.
  case scanned(ReceivedComponent)
  case noted(String)

  public var kind: String { "dossier.\(name)" }

  private var name: String {
    switch self {
    case .opened: "opened"
    case .completionAsked: "completion_asked"
    case .completed: "completed"
    case .versionChanged: "version_changed"
    case .refusedAtReception: "refused_at_reception"
    case .accepted: "accepted"
    case .handedOver: "handed_over"
    case .assigned: "assigned"
    case .stepDone: "step_done"
    case .sentBack: "sent_back"
    case .supplementAsked: "supplement_asked"
    case .supplementDelivered: "supplement_delivered"
    case .supplementReceived: "supplement_received"
    case .paymentAsked: "payment_asked"
    case .paymentReceived: "payment_received"
    case .referred: "referred"
    case .referralAssigned: "referral_assigned"
    case .referralAnswered: "referral_answered"
    case .referralClosed: "referral_closed"
    case .extended: "extended"
    case .apologyPrepared: "apology_prepared"
    case .rescheduled: "rescheduled"
    case .recounted: "recounted"
    case .resultDrafted: "result_drafted"
    case .resultReady: "result_ready"
    case .stopProposed: "stop_proposed"
    case .stopped: "stopped"
    case .withdrawn: "withdrawn"
    case .givenBack: "given_back"
    case .returned: "returned"
    case .correctionBegun: "correction_begun"
    case .feePaid: "fee_paid"
    case .scanned: "scanned"
    case .noted: "noted"
    }
  }

  /// Every file that it names.
  public var files: [SHA256Digest] {
    switch self {
    case .opened(let opening): opening.intake.files
    case .completed(let intake), .versionChanged(let intake): intake.files
    case .accepted(let acceptance): acceptance.intake.files
    case .supplementDelivered(let components): components.compactMap(\.file?.digest)
    case .supplementReceived(let components, _, _, _): components.compactMap(\.file?.digest)
    case .referralAnswered(_, let answer): [answer.file].compactMap(\.self)
    case .rescheduled(_, _, let apology, _): [apology]
    case .stopped(_, _, _, let notice, _): [notice].compactMap(\.self)
    case .resultReady(let result): [result.file].compactMap(\.self)
    case .returned(let handover): [handover.receipt].compactMap(\.self)
    case .scanned(let component): [component.file?.digest].compactMap(\.self)
    default: []
    }
  }
}

/// How a dossier begins: which units it concerns and what was handed in.
public struct DossierOpening: Hashable, Sendable, Codable {
  /// Nơi tiếp nhận.
  public let receiving: Agency.ID
  /// Nơi có thẩm quyền giải quyết; another one when received regardless of boundaries.
  public let competent: Agency.ID
  /// Nơi hỗ trợ nộp; nil: nobody helped.
  public let support: Agency.ID?
  public let intake: Intake

  public init(receiving: Agency.ID, competent: Agency.ID, support: Agency.ID? = nil, intake: Intake) {
    self.receiving = receiving
    self.competent = competent
    self.support = support
    self.intake = intake
  }
}

/// What acceptance fixes.
public struct Acceptance: Hashable, Sendable, Codable {
  public let code: DossierCode
  /// As accepted, which may differ from what was submitted online.
  public let intake: Intake
  public let regime: Regime
  /// nil: the procedure has no due date.
  public let clock: DossierClock?
  public let plan: [PlannedStep]
  public let fee: FeeAssessment
  /// The code of the first dossier on the same slip, in a batch; nil: a slip of its own.
  public let batch: DossierCode?

  public init(
    code: DossierCode, intake: Intake, regime: Regime, clock: DossierClock?, plan: [PlannedStep], fee: FeeAssessment,
    batch: DossierCode?
  ) {
    self.code = code
    self.intake = intake
    self.regime = regime
    self.clock = clock
    self.plan = plan
    self.fee = fee
    self.batch = batch
  }
}

/// Phiếu xin lỗi và hẹn lại, prepared, waiting for the leader's signature.
public struct Apology: Hashable, Sendable, Codable {
  public let reason: String
  public let newDay: CalendarDate

  public init(reason: String, newDay: CalendarDate) { (self.reason, self.newDay) = (reason, newDay) }
}
