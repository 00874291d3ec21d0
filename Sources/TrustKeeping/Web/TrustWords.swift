import Ledger
import WorkTime

extension AuthorityLine.State {
  public var words: String {
    switch self {
    case .trusted: "Đang tin cậy"
    case .notYet: "Chưa đến ngày tin cậy"
    case .withdrawn(let day): "Thôi tin cậy từ ngày \(day.shortText)"
    case .expired: "Chứng thư hết hạn"
    }
  }
}

extension Freshness {
  public var words: String {
    switch self {
    case .missing: "Chưa có danh sách thu hồi"
    case .fresh: "Còn hạn"
    case .staleSoon: "Sắp quá hạn, xin cập nhật"
    case .stale: "Quá hạn, xin cập nhật ngay"
    }
  }
}

extension TrustedAuthority {
  /// The days on which it is trusted: `01/7/2019 – 30/6/2025`.
  public var termWords: String {
    if from == nil && until == nil { return "theo chứng thư" }
    return "\(from?.shortText ?? "từ khi cấp") – \(until?.shortText ?? "đến khi hết hạn")"
  }
}
