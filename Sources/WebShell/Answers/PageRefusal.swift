import HTTPTypes
public import Hummingbird

/// The refusals that any page can give.
public enum PageRefusal: PublicRefusal {
  /// There is no such page, or the viewer may not know of it.
  case notFound
  /// The viewer's role does not allow it.
  case forbidden

  public var status: HTTPResponse.Status {
    switch self {
    case .notFound: .notFound
    case .forbidden: .forbidden
    }
  }

  public var sentence: String {
    switch self {
    case .notFound:
      "Không tìm thấy trang này. Địa chỉ có thể đã thay đổi hoặc gõ thiếu ký tự; xin kiểm tra lại hoặc tìm theo số, ký hiệu."
    case .forbidden:
      "Tài khoản của ông/bà chưa được giao quyền xem nội dung này. Nếu cần cho công việc, xin liên hệ quản trị hệ thống."
    }
  }
}
