import Ledger
import WorkTime

/// The certificate calendar as a table, for a spreadsheet and the terminal.
public enum CalendarExport {
  public static func rows(of entries: [CalendarEntry]) -> [[String]] {
    [["Người giữ", "Số hiệu", "Hết hạn", "Còn lại (ngày)", "Tình trạng", "Việc cần làm"]]
      + entries.map { entry in
        [
          entry.holderName, entry.key.serial, entry.lastDay.shortText, String(entry.daysLeft), entry.standing.words,
          entry.advice ?? "",
        ]
      }
  }
}

extension CertificateStanding {
  /// In a few words.
  public var words: String {
    switch self {
    case .revoked(let day): "Đã bị thu hồi từ ngày \(day.shortText)"
    case .expired: "Đã hết hạn"
    case .weak: "Khóa yếu"
    case .notYetValid: "Chưa có hiệu lực"
    case .expiring(let days, _): days == 0 ? "Hết hạn hôm nay" : "Còn \(days) ngày"
    case .issuerUnknown: "Nơi cấp chưa được tin cậy"
    case .revocationUnknown: "Chưa rõ có bị thu hồi không"
    case .good: "Dùng được"
    }
  }

  /// As data.
  public var code: String {
    switch self {
    case .revoked: "revoked"
    case .expired: "expired"
    case .weak: "weak"
    case .notYetValid: "not_yet_valid"
    case .expiring: "expiring"
    case .issuerUnknown: "issuer_unknown"
    case .revocationUnknown: "revocation_unknown"
    case .good: "good"
    }
  }
}

extension CalendarEntry {
  /// What to do about it; nil: nothing.
  public var advice: String? {
    switch standing {
    case .revoked: "Không ký được. Đề nghị đơn vị gửi ngay văn bản xin cấp chứng thư mới."
    case .expired: "Không ký được. Đề nghị đơn vị gửi ngay văn bản xin cấp lại."
    case .weak: "Có thể bị giả mạo. Đề nghị đơn vị gửi văn bản xin cấp chứng thư mới với khóa đủ mạnh."
    case .notYetValid: "Ký được từ ngày \(key.notBefore.vietnamDate.shortText)."
    case .expiring(let days, _):
      days > CertificateNotice.oneMonth.rawValue
        ? "Đề nghị đơn vị gửi văn bản xin cấp lại trước ngày \(requestBy.shortText)."
        : "Đề nghị đơn vị gửi ngay văn bản xin cấp lại."
    case .issuerUnknown: "Đề nghị quản trị thêm chứng thư của nơi cấp vào danh sách tin cậy."
    case .revocationUnknown: "Đề nghị quản trị cập nhật danh sách thu hồi (CRL) của nơi cấp."
    case .good: nil
    }
  }

  /// One sentence for who has to see to it.
  ///
  /// - Parameter owner: `của ông/bà`, `của UBND Xã Trung Tiến`.
  public func sentence(of owner: String) -> String {
    let start = "Chứng thư số \(owner)"
    let state: String =
      switch standing {
      case .revoked(let day): "\(start) đã bị thu hồi từ ngày \(day.shortText)."
      case .expired: "\(start) đã hết hạn ngày \(lastDay.shortText)."
      case .weak: "\(start) dùng khóa yếu."
      case .notYetValid: "\(start) chưa có hiệu lực."
      case .expiring: "\(start) hết hạn ngày \(lastDay.shortText)."
      case .issuerUnknown: "\(start) do nơi cấp chưa được tin cậy cấp."
      case .revocationUnknown: "\(start): chưa rõ có bị thu hồi không."
      case .good: "\(start) dùng được đến ngày \(lastDay.shortText)."
      }
    return advice.map { "\(state) \($0)" } ?? state
  }
}
