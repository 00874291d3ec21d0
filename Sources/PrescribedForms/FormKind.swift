import Typesetting

/// Loại biểu mẫu. The numbers changed their meaning in 2025, so forms are known by what they are: `Mẫu số 05` was the
/// control slip and became the stop notice.
public enum FormKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Giấy tiếp nhận hồ sơ và hẹn trả kết quả.
  case reception
  /// Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ.
  case supplementRequest = "supplement_request"
  /// Phiếu từ chối tiếp nhận giải quyết hồ sơ.
  case refusal
  /// Phiếu xin lỗi và hẹn lại ngày trả kết quả.
  case apology
  /// Thông báo dừng giải quyết hồ sơ; before 2025 the written notice that returns an ineligible dossier.
  case stopNotice = "stop_notice"
  /// Phiếu kiểm soát quá trình giải quyết hồ sơ.
  case control
  /// Sổ theo dõi hồ sơ.
  case register
  /// Phiếu thu phí, lệ phí; not prescribed.
  case payment
  /// Giấy biên nhận trả kết quả; not prescribed.
  case handover

  /// What follows the slash of the number; nil for forms without number.
  var symbol: String? {
    switch self {
    case .reception: "TNHS"
    case .supplementRequest: "HDHS"
    case .refusal: "TCHS"
    case .apology: "PXL"
    case .stopNotice: "TB"
    case .control: "KSHS"
    case .payment: "PT"
    case .handover: "TKQ"
    case .register: nil
    }
  }

  /// `01/PXL`, a blank for a number that is not given yet; nil for forms without number.
  public func printed(number: String?) -> String? {
    symbol.map { "\(number.map(OfficialPadding.number) ?? "………")/\($0)" }
  }
}
