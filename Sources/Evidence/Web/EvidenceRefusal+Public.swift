public import HTTPTypes
public import WebShell

extension EvidenceRefusal: PublicRefusal {
  public var status: HTTPResponse.Status {
    switch self {
    case .unknownFile: .notFound
    case .notInCharge: .forbidden
    }
  }

  public var sentence: String {
    switch self {
    case .unknownFile: "Chưa ghi nhận tệp có chữ ký số nào ở đây. Xin mở lại trang của văn bản hoặc hồ sơ."
    case .notInCharge:
      "Chỉ quản trị xem được bằng chứng chữ ký của cơ quan. Nếu cần cho công việc, xin liên hệ quản trị."
    }
  }
}
