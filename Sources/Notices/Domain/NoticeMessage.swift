public import WorkTime

/// Nội dung tin nhắn: codes, dates and places, and nothing of a person. Kept as JSON: a case and its labels never change
/// once used.
public enum NoticeMessage: Hashable, Sendable, Codable {
  /// Đã nộp hồ sơ trực tuyến, chờ tiếp nhận: there is no code yet.
  case dossierSubmitted(at: Instant)
  /// Đã tiếp nhận. No due day: the procedure has none.
  case accepted(code: String, receivedAt: Instant, due: CalendarDate?)
  /// Yêu cầu bổ sung, before the reception (no code) or after it.
  case supplementAsked(code: String?, until: CalendarDate?)
  /// Từ chối tiếp nhận hoặc giải quyết.
  case refused(code: String?)
  /// Xin lỗi và hẹn lại ngày trả kết quả.
  case rescheduled(code: String, newDue: CalendarDate)
  /// Gia hạn theo quy định của thủ tục.
  case extended(code: String, newDue: CalendarDate)
  /// Đã nhận đủ bổ sung. No due day: the procedure has none.
  case supplemented(code: String, due: CalendarDate?)
  /// Có kết quả, được gửi qua bưu chính.
  case resultPosted(code: String)
  /// Có kết quả. The place is a unit's name and address, or the page where it can be had.
  case resultReady(code: String, place: String)
  /// Dừng giải quyết.
  case stopped(code: String)
  /// Đã rút hồ sơ.
  case withdrawn(code: String)
  /// Yêu cầu thực hiện nghĩa vụ tài chính.
  case paymentAsked(code: String)
  /// Đã đính chính kết quả, không thu phí.
  case corrected(code: String)
  /// Ngày trả kết quả lùi vì ngày nghỉ mới được công bố.
  case holidayMovedDue(code: String, newDue: CalendarDate)
  /// Mã đăng nhập: six digits, for so many minutes.
  case signInCode(code: String, minutes: Int)

  public var occasion: NoticeOccasion {
    switch self {
    case .dossierSubmitted: .dossierSubmitted
    case .accepted: .accepted
    case .supplementAsked: .supplementAsked
    case .refused: .refused
    case .rescheduled: .rescheduled
    case .extended: .extended
    case .supplemented: .supplemented
    case .resultPosted: .resultReady
    case .resultReady: .resultReady
    case .stopped: .stopped
    case .withdrawn: .withdrawn
    case .paymentAsked: .paymentAsked
    case .corrected: .corrected
    case .holidayMovedDue: .holidayMovedDue
    case .signInCode: .signInCode
    }
  }

  /// Seconds after which the message is not worth sending any more.
  public var lifetime: Int64 {
    if case .signInCode(_, let minutes) = self { Int64(minutes) * 60 } else { 7 * 86_400 }
  }

  /// The message as it is kept once it is sent or given up: a code that opens something is gone.
  public var spent: NoticeMessage {
    if case .signInCode(_, let minutes) = self { .signInCode(code: "", minutes: minutes) } else { self }
  }
}

/// Dịp gửi tin: what happened, without its particulars.
public enum NoticeOccasion: String, Sendable, Codable, CaseIterable {
  case dossierSubmitted = "dossier_submitted"
  case accepted
  case supplementAsked = "supplement_asked"
  case refused
  case rescheduled
  case extended
  case supplemented
  case resultReady = "result_ready"
  case stopped
  case withdrawn
  case paymentAsked = "payment_asked"
  case corrected
  case holidayMovedDue = "holiday_moved_due"
  case signInCode = "sign_in_code"
}
