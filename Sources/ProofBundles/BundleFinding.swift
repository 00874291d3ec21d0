public import ValidationReports

/// What is wrong with a bundle, or can't be said of it.
public enum BundleFinding: Hashable, Sendable {
  /// The server's key did not sign the list of contents.
  case signatureWrong
  /// It was signed by another key than the one that is trusted.
  case keyDiffers
  /// No key was given: nobody vouches for when the bundle was made, by whom, and that its events were in the log.
  case keyNotGiven
  case fileChanged(path: String)
  case eventsUnreadable
  /// At this place of the chain.
  case eventAltered(position: Int64)
  case checkpointWrong
  /// The event does not name the file.
  case versionNotInLog(file: String)
  /// The later version does not begin with the bytes of the one before.
  case versionNotGrown(file: String)
  case fileUnreadable(path: String)
  /// The report speaks of another file, or tells of other signatures than there are.
  case reportDiffers(path: String)
  /// The report says better than what is found now.
  case reportTooGood(path: String, found: ReportVerdict)

  public var verdict: ReportVerdict {
    switch self {
    case .keyNotGiven: .indeterminate
    case .reportTooGood(_, let found): found
    default: .invalid
    }
  }

  public var words: String {
    switch self {
    case .signatureWrong: "Bản kê không do khóa của máy chủ ký, hoặc đã bị sửa."
    case .keyDiffers: "Gói do khóa khác ký, không phải khóa công khai đã cho."
    case .keyNotGiven:
      "Chưa cho khóa công khai của máy chủ (--key) nên chưa biết gói do ai lập, lập lúc nào. Xin lấy khóa từ cơ quan ban hành."
    case .fileChanged(let path): "Tệp \(path) đã bị sửa."
    case .eventsUnreadable: "Không đọc được nhật ký của văn bản."
    case .eventAltered(let position): "Sự kiện số \(position) của nhật ký đã bị sửa, mất hoặc đổi chỗ."
    case .checkpointWrong: "Điểm niêm phong của nhật ký không đúng."
    case .versionNotInLog(let file): "Nhật ký không ghi tệp \(file)."
    case .versionNotGrown(let file): "Tệp \(file) không nối tiếp bản được ký trước đó."
    case .fileUnreadable(let path): "Không đọc được tệp \(path)."
    case .reportDiffers(let path): "Báo cáo \(path) không khớp với chữ ký trong tệp."
    case .reportTooGood(let path, let found):
      "Báo cáo \(path) ghi tốt hơn kết quả kiểm tra lại: \(found.words.lowercased())."
    }
  }
}
