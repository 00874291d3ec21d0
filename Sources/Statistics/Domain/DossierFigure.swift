/// Chỉ tiêu thống kê hồ sơ: a figure of the one-stop shop. Each is one condition on dossiers
/// (`DossierFigureQueries.condition`), for its count and for the list behind it. TT 01/2020/TT-VPCP, biểu II.06a.
///
/// What is reported on are the dossiers that were received before the end of the period and not ended before it began;
/// `total`. They split twice, whatever the slice: `received` + `carriedOver` = `done` + `open`, and `done` = `resolved` +
/// `withdrawn` + `stopped`. What was refused at reception, or waits to be accepted, is in none.
public enum DossierFigure: String, Sendable, CaseIterable, Codable {
  /// Tổng số hồ sơ phải giải quyết.
  case total = "tong-so"
  /// Tiếp nhận trong kỳ.
  case received = "tiep-nhan"
  /// Tiếp nhận trong kỳ, trực tuyến.
  case receivedOnline = "tiep-nhan-truc-tuyen"
  /// Tiếp nhận trong kỳ, trực tiếp và bưu chính.
  case receivedDirectly = "tiep-nhan-truc-tiep"
  /// Từ kỳ trước: received before the period and still open when it began.
  case carriedOver = "ky-truoc-chuyen-sang"
  /// Đã giải quyết, as the national form counts: with a result, withdrawn or stopped.
  case done = "da-ket-thuc"
  /// Đúng hạn, as the national form counts: withdrawn ones and those stopped in time are among them.
  case doneOnTime = "ket-thuc-dung-han"
  /// Quá hạn, as the national form counts: those refused too late are among them.
  case doneLate = "ket-thuc-qua-han"
  /// Đã có kết quả: ended with a result.
  case resolved = "da-giai-quyet"
  /// Trước hạn: before the day that was promised, the newest promise.
  case resolvedEarly = "truoc-han"
  /// Đúng hạn: on the day, or without a due date.
  case resolvedOnTime = "dung-han"
  /// Quá hạn, by the day (`LatenessRule`).
  case resolvedLate = "qua-han"
  /// Công dân rút hồ sơ.
  case withdrawn = "rut-ho-so"
  /// Dừng giải quyết: refused after examination, or not supplemented.
  case stopped = "dung-giai-quyet"
  /// Of those, what ended by the due day, or waited for the citizen until it was stopped.
  case stoppedInTime = "dung-giai-quyet-trong-han"
  /// Of those, what was refused after the due day.
  case stoppedLate = "dung-giai-quyet-qua-han"
  /// Đang giải quyết và đang chờ: not ended yet.
  case open = "chua-giai-quyet"
  /// Trong hạn, as the national form counts: what waits for the citizen is among them.
  case openInTime = "chua-giai-quyet-trong-han"
  /// Đang giải quyết trong hạn.
  case inTime = "dang-giai-quyet-trong-han"
  /// Đang giải quyết quá hạn.
  case late = "dang-giai-quyet-qua-han"
  /// Chờ bổ sung: never late meanwhile, but open.
  case waitingSupplement = "cho-bo-sung"
  /// Chờ thực hiện nghĩa vụ tài chính: never late meanwhile, but open.
  case waitingFinance = "cho-nghia-vu-tai-chinh"
  /// Có kết quả, người dân chưa nhận.
  case uncollected = "chua-nhan-ket-qua"
  /// Đã trả kết quả trong kỳ.
  case returned = "da-tra-ket-qua"

  /// The figures that this one is the sum of; none for those that are counted themselves.
  public var parts: [DossierFigure] {
    switch self {
    case .total: [.received, .carriedOver]
    case .received: [.receivedOnline, .receivedDirectly]
    case .resolved: [.resolvedEarly, .resolvedOnTime, .resolvedLate]
    case .stopped: [.stoppedInTime, .stoppedLate]
    case .done: [.resolved, .withdrawn, .stopped]
    case .doneOnTime: [.resolvedOnTime, .withdrawn, .stoppedInTime]
    case .doneLate: [.resolvedLate, .stoppedLate]
    case .open: [.openInTime, .late]
    case .openInTime: [.inTime, .waitingSupplement, .waitingFinance]
    default: []
    }
  }
}

/// Khi nào là quá hạn of a dossier whose day was put off with an apology (hẹn lại). What a supplement or an extension by
/// law changed is the due date itself, by either rule.
public enum LatenessRule: String, Sendable, CaseIterable, Codable {
  /// Judged by the day that was promised before the apology.
  case firstAppointment = "first_appointment"
  /// Judged by the new day.
  case newAppointment = "new_appointment"
}
