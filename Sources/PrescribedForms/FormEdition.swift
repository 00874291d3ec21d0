public import WorkTime

/// Bộ biểu mẫu đang áp dụng: which circular's forms a dossier uses from its reception to its end.
public enum FormEdition: String, Hashable, Sendable, Codable, CaseIterable {
  /// TT 01/2018/TT-VPCP, Điều 9: six forms.
  case circular01of2018 = "tt_01_2018"
  /// TT 03/2025/TT-VPCP of 15/9/2025: seven forms.
  case circular03of2025 = "tt_03_2025"

  /// The first day of the newer forms.
  static let change = CalendarDate(dayNumber: 20_346)

  /// - Parameter day: the day of reception.
  public init(on day: CalendarDate) { self = day < FormEdition.change ? .circular01of2018 : .circular03of2025 }

  /// nil when this edition does not prescribe such a form.
  public func number(of kind: FormKind) -> Int? {
    switch (self, kind) {
    case (_, .reception): 1
    case (_, .supplementRequest): 2
    case (_, .refusal): 3
    case (_, .apology): 4
    case (.circular01of2018, .control): 5
    case (.circular01of2018, .register): 6
    case (.circular01of2018, .stopNotice): nil
    case (.circular03of2025, .stopNotice): 5
    case (.circular03of2025, .control): 6
    case (.circular03of2025, .register): 7
    case (_, .payment), (_, .handover): nil
    }
  }

  public func title(of kind: FormKind) -> String {
    switch (self, kind) {
    case (_, .reception): "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"
    case (_, .supplementRequest): "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"
    case (.circular01of2018, .refusal): "Phiếu từ chối tiếp nhận giải quyết hồ sơ"
    case (.circular03of2025, .refusal): "Phiếu từ chối tiếp nhận hồ sơ"
    case (.circular01of2018, .apology): "Phiếu xin lỗi và hẹn lại ngày trả kết quả"
    case (.circular03of2025, .apology): "Văn bản xin lỗi và đề nghị gia hạn thời gian trả kết quả"
    case (.circular01of2018, .stopNotice): "Thông báo trả lại hồ sơ không đủ điều kiện giải quyết"
    case (.circular03of2025, .stopNotice): "Thông báo dừng giải quyết hồ sơ"
    case (_, .control): "Phiếu kiểm soát quá trình giải quyết hồ sơ"
    case (_, .register): "Sổ theo dõi hồ sơ"
    case (_, .payment): "Phiếu thu phí, lệ phí"
    case (_, .handover): "Giấy biên nhận trả kết quả"
    }
  }

  /// `Mẫu số 01`
  func mark(of kind: FormKind) -> String? {
    number(of: kind).map { "Mẫu số \(OfficialWords.twoDigits($0))" }
  }
}
