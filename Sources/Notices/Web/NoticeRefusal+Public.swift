public import HTTPTypes
public import WebShell

extension NoticeRefusal: PublicRefusal {
  public var status: HTTPResponse.Status {
    switch self {
    case .unknownNotice: .notFound
    case .notInCharge: .forbidden
    case .notUnsent, .codeExpired: .conflict
    }
  }

  public var sentence: String {
    switch self {
    case .unknownNotice:
      "Không tìm thấy tin nhắn này trong cơ quan của ông/bà. Xin mở lại danh sách tin nhắn."
    case .notInCharge:
      "Chỉ quản trị và trưởng Bộ phận Một cửa xem được tin nhắn của cơ quan. Nếu cần cho công việc, xin liên hệ quản trị."
    case .notUnsent: "Tin nhắn này đang được gửi, đã gửi hoặc đã được báo cách khác. Xin tải lại danh sách."
    case .codeExpired: "Mã đăng nhập này đã hết hạn nên không gửi lại được. Xin đề nghị công dân lấy mã mới."
    }
  }
}
