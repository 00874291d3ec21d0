/// Trạng thái hồ sơ, and the national status it is told as. NĐ 61/2018/NĐ-CP; the national list of ten.
public enum DossierStatus: String, Sendable, Codable, CaseIterable {
  /// Mới đăng ký: arrived online or by post, waits to be accepted; no code, not received yet.
  case submitted
  /// Đã được yêu cầu hoàn thiện trước khi tiếp nhận.
  case supplementAtReception = "supplement_at_reception"
  case refusedAtReception = "refused_at_reception"
  case accepted
  case inProcess = "in_process"
  case waitingSupplement = "waiting_supplement"
  case waitingFinance = "waiting_finance"
  case withdrawn
  case stopped
  case resultReady = "result_ready"
  case returned
  /// Đính chính kết quả do lỗi của cơ quan: free of charge, after the return.
  case correcting

  public var nationalCode: Int {
    switch self {
    case .submitted, .supplementAtReception: 1
    case .accepted: 2
    case .refusedAtReception: 3
    case .inProcess, .correcting: 4
    case .waitingSupplement: 5
    case .waitingFinance: 6
    case .withdrawn: 7
    case .stopped: 8
    case .resultReady: 9
    case .returned: 10
    }
  }

  /// Waits for the citizen: open, but never late meanwhile.
  public var isWaiting: Bool { self == .waitingSupplement || self == .waitingFinance }

  /// Received or not, it was ended and nothing comes of it; what is the citizen's goes back.
  var isEndedWithoutResult: Bool { self == .withdrawn || self == .stopped }

  /// What is still to be paid, in đồng; never negative, and nothing for what ended without a result.
  func feeOwed(of total: Int, paid: Int) -> Int { isEndedWithoutResult ? 0 : max(0, total - paid) }

  /// Nothing more is to come but perhaps a correction.
  public var isClosed: Bool {
    switch self {
    case .refusedAtReception, .withdrawn, .stopped, .returned: true
    default: false
    }
  }
}
