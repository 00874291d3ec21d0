import HTTPTypes
public import Hummingbird

/// Why a form was not read at all.
public enum FormRefusal: PublicRefusal, Equatable {
  /// The body is not what a browser sends.
  case malformed
  /// The form does not come from a page of ours in this session, or the session has ended since.
  case foreign
  /// More bytes than allowed, in a file or in all.
  case tooLarge(limit: Int)
  /// The temporary folder can't take the file.
  case noSpace

  public var status: HTTPResponse.Status {
    switch self {
    case .malformed: .badRequest
    case .foreign: .forbidden
    case .tooLarge: .contentTooLarge
    case .noSpace: .serviceUnavailable
    }
  }

  public var sentence: String {
    switch self {
    case .malformed:
      "Hệ thống không đọc được nội dung gửi lên. Xin tải lại trang rồi thực hiện lại."
    case .foreign:
      "Phiên làm việc của trang này đã hết hiệu lực. Xin mở lại trang rồi thực hiện lại; nội dung chưa được ghi nhận."
    case .tooLarge(let limit):
      "Nội dung gửi lên vượt quá \(FormRefusal.size(limit)). Xin giảm dung lượng tệp rồi gửi lại."
    case .noSpace:
      "Máy chủ tạm thời không nhận được tệp. Xin thử lại sau; nếu vẫn gặp lỗi, xin báo quản trị hệ thống."
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(max(1, bytes >> 10)) kB"
  }
}
