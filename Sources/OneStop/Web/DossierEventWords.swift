import Documents
import Ledger
import Markup
import People
import PrescribedForms
import WebShell
import WorkTime

extension DossierEvent {
  /// What was done, in the timeline.
  public var words: String {
    switch self {
    case .opened(let opening): "Nộp hồ sơ · \(opening.intake.channel.vietnameseName.lowercased())"
    case .completionAsked: "Yêu cầu hoàn thiện trước khi tiếp nhận"
    case .completed: "Người nộp đã hoàn thiện hồ sơ"
    case .versionChanged: "Chuyển sang phiên bản thủ tục đang áp dụng"
    case .refusedAtReception: "Từ chối tiếp nhận"
    case .accepted(let acceptance): "Tiếp nhận · \(acceptance.code)"
    case .handedOver: "Bàn giao xử lý"
    case .assigned: "Phân công, nhận xử lý"
    case .stepDone: "Hoàn thành bước"
    case .sentBack: "Trả lại bước trước"
    case .supplementAsked: "Yêu cầu bổ sung"
    case .supplementDelivered: "Người nộp gửi bổ sung trực tuyến"
    case .supplementReceived: "Đã bổ sung đủ"
    case .paymentAsked(let amount, _, _): "Thông báo nghĩa vụ tài chính \(amount.dong)"
    case .paymentReceived: "Đã thực hiện nghĩa vụ tài chính"
    case .referred(let referral): referral.kind.vietnameseName
    case .referralAssigned: "Cơ quan phối hợp phân công, nhận xử lý"
    case .referralAnswered: "Cơ quan phối hợp đã trả lời"
    case .referralClosed(_, let closing): closing.cause.words
    case .extended: "Gia hạn"
    case .apologyPrepared: "Lập phiếu xin lỗi và hẹn lại"
    case .rescheduled: "Ký phiếu xin lỗi, hẹn lại ngày trả"
    case .recounted: "Tính lại hạn do có ngày nghỉ mới công bố"
    case .resultDrafted: "Soạn kết quả"
    case .resultReady: "Hoàn thành, chuyển kết quả đến Bộ phận Một cửa"
    case .stopProposed(let proposal):
      proposal.cause == .ineligible ? "Đề nghị từ chối giải quyết" : "Đề nghị dừng giải quyết"
    case .stopped(let cause, _, _, _, _): "Dừng giải quyết: \(cause.vietnameseName.lowercased())"
    case .withdrawn: "Rút hồ sơ"
    case .givenBack: "Trả lại giấy tờ cho người nộp"
    case .returned: "Trả kết quả"
    case .correctionBegun: "Bắt đầu đính chính"
    case .feePaid(let payment): payment.amount < 0 ? "Hoàn \((-payment.amount).dong)" : "Thu \(payment.amount.dong)"
    case .scanned: "Quét bổ sung giấy tờ"
    case .noted: "Ghi chú"
    }
  }

  /// How the step looks in the timeline.
  var timelineState: TimelineStep.State {
    switch self {
    case .refusedAtReception, .sentBack, .stopped, .withdrawn, .completionAsked, .supplementAsked, .rescheduled,
      .referralClosed:
      .failed
    default: .done
    }
  }

  /// Why, or to what effect; nil when the words say it all.
  ///
  /// - Parameter steps: the names of the dossier's steps.
  func note(names: [Person.ID: String], agencies: [Agency.ID: String], steps: [PlannedStep]) -> String? {
    switch self {
    case .opened(let opening): opening.intake.assistance == nil ? nil : "nộp hộ, người dân đồng ý"
    case .completionAsked(let request), .supplementAsked(let request, _): request.reason
    case .refusedAtReception(let reason, let ground): DossierEvent.reasoned(reason, ground)
    case .stopped(_, let reason, let ground, _, _): numbered(DossierEvent.reasoned(reason, ground), by: ": ")
    case .accepted(let acceptance): acceptance.clock.map { "hẹn trả \($0.due.dayWords)" } ?? "không có hạn trả"
    case .assigned(let handler, let reason), .referralAssigned(_, let handler, let reason):
      [names[handler].map { "giao \($0)" }, reason.isEmpty ? nil : reason].compactMap(\.self).joined(separator: ": ")
    case .stepDone(let note, _): note.isEmpty ? nil : note
    case .sentBack(let step, let reason, _):
      steps.indices.contains(step) ? "về “\(steps[step].name)”: \(reason)" : reason
    case .supplementReceived(_, let clock, _, _): clock.map { "hạn mới \($0.due.dayWords)" }
    case .paymentAsked(_, let reference, _): reference.isEmpty ? nil : reference
    case .paymentReceived(let proof, _, _): proof
    case .referred(let referral): "\(referral.target.name(in: agencies)), trả lời trước \(referral.due.timeWords)"
    case .referralAnswered(_, let answer): answer.text
    case .referralClosed(_, let closing): closing.reason
    case .extended(let clock, _), .recounted(let clock, _): "hạn mới \(clock.due.dayWords)"
    case .apologyPrepared(let apology): "hẹn \(apology.newDay.shortText): \(apology.reason)"
    case .rescheduled(let clock, _, _, _): numbered("hẹn lại \(clock.due.dayWords)", by: ", ")
    case .resultReady(let result): result.number.isEmpty ? result.name : "\(result.name) số \(result.number)"
    case .stopProposed(let proposal): DossierEvent.reasoned(proposal.reason, proposal.ground)
    case .withdrawn(let reason), .correctionBegun(let reason): reason
    case .returned(let handover):
      [handover.receiverName, handover.channel.vietnameseName.lowercased()].filter { !$0.isEmpty }
        .joined(separator: ", ")
    case .givenBack(let giving):
      giving.originalsReturned ? "\(giving.receiverName), đã trả bản chính" : giving.receiverName
    case .feePaid(let payment):
      payment.method.vietnameseName.lowercased() + (payment.receipt.isEmpty ? "" : ", biên lai \(payment.receipt)")
    case .noted(let text): text
    case .completed, .versionChanged, .handedOver, .supplementDelivered, .resultDrafted, .scanned: nil
    }
  }
}

extension ReferralClosing.Cause {
  var words: String {
    switch self {
    case .declined: "Cơ quan phối hợp trả lại"
    case .recalled: "Thu hồi đề nghị phối hợp"
    }
  }
}

extension DossierEvent {
  /// `Không đủ điều kiện (Luật Hộ tịch, Điều 16)`
  private static func reasoned(_ reason: String, _ ground: String) -> String {
    ground.isEmpty ? reason : "\(reason) (\(ground))"
  }

  /// `số 01/PXL, hẹn lại 04/9/2020`: after the number of the slip that was signed, if it has one.
  private func numbered(_ words: String, by separator: String) -> String {
    signedSlip.map { "số \($0.printed)\(separator)\(words)" } ?? words
  }
}

extension SignedSlip {
  /// `01/PXL`
  var printed: String { form.kind.printed(number: String(number.number)) ?? "" }
}

extension ReferralTarget {
  func name(in agencies: [Agency.ID: String]) -> String {
    switch self {
    case .agency(let agency): agencies[agency] ?? ""
    case .outside(let name): name
    }
  }
}

extension DossierClock.Reason {
  /// Why this date was set.
  var words: String {
    switch self {
    case .received: "Hẹn khi tiếp nhận"
    case .restarted: "Tính lại từ đầu khi đã bổ sung đủ"
    case .shifted(let days): "Cộng \(days) ngày chờ người nộp"
    case .extended(let limit, let reason): "Gia hạn \(limit.vietnameseText): \(reason)"
    case .rescheduled(let reason): "Xin lỗi và hẹn lại: \(reason)"
    case .recounted: "Tính lại do có ngày nghỉ công bố sau khi in giấy hẹn"
    }
  }
}

extension Instant {
  /// `17/8/2020`
  var dayWords: String { vietnamDate.shortText }

  /// `08:20, 17/8/2020`
  var timeWords: String { "\(VietnamTime(self).clockText), \(vietnamDate.shortText)" }
}
