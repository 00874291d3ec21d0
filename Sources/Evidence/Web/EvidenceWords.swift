import Markup
import ValidationReports
import WebShell

extension EvidenceFailure {
  /// What is wanting, and what to do about it.
  public var sentence: String {
    switch self {
    case .noServer:
      "Chưa cài đặt máy chủ cấp dấu thời gian. Xin báo quản trị hệ thống đặt CONGVU_TSA; khi đó việc được làm tiếp."
    case .serversUnreachable:
      "Máy chủ cấp dấu thời gian không trả lời. Hệ thống tự thử lại; nếu kéo dài, xin kiểm tra đường truyền."
    case .serversUnfit:
      "Máy chủ cấp dấu thời gian trả lời sai hoặc chưa được tin cậy. Xin chạy “congvu config check --try-timestamps”."
    case .revocationUnknown:
      "Chưa có danh sách thu hồi (CRL) còn hiệu lực của nơi cấp chứng thư. Xin cập nhật danh sách tin cậy."
    case .issuerUnknown:
      "Nơi cấp chứng thư chưa có trong danh sách tin cậy. Xin nhập chứng thư gốc của nơi cấp."
    case .signatureInvalid: "Có chữ ký không hợp lệ nên không bổ sung bằng chứng. Xin xem báo cáo kiểm tra."
    case .signatureUndecided:
      "Chưa đủ căn cứ kết luận về một chữ ký nên chưa bổ sung bằng chứng. Xin xem báo cáo kiểm tra."
    case .unsigned: "Tệp không có chữ ký số."
    case .unreadable: "Không đọc được chắc chắn cấu trúc của tệp nên không thêm gì vào tệp."
    case .fileMissing:
      "Không tìm thấy tệp hoặc tệp đã bị sửa. Xin chạy “congvu audit verify” và khôi phục từ bản sao lưu."
    case .withoutEffect: "Đã có dấu thời gian nhưng bằng chứng chưa đủ. Xin kiểm tra danh sách thu hồi của các nơi cấp."
    }
  }
}

extension EvidenceState {
  public var words: String {
    switch self {
    case .queued: "Đang chờ"
    case .working: "Đang làm"
    case .settled: "Đã xong, chờ kỳ kiểm tra sau"
    case .failed: "Chưa được, sẽ thử lại"
    case .held: "Chờ cài đặt máy chủ cấp dấu thời gian"
    case .replaced: "Đã có tệp ký sau thay"
    }
  }

  var tag: TagKind {
    switch self {
    case .settled: .ok
    case .failed, .held: .warn
    case .queued, .working, .replaced: .neutral
    }
  }
}

extension CheckOccasion {
  public var words: String {
    switch self {
    case .recorded: "Khi ghi nhận"
    case .extended: "Sau khi bổ sung bằng chứng"
    case .scheduled: "Kiểm tra định kỳ"
    case .asked: "Kiểm tra theo yêu cầu"
    }
  }
}

extension LevelCount {
  /// `PAdES B-LTA`, or that it was not judged to the end.
  public var levelWords: String { level?.words ?? "Chưa xác định được mức" }
}
