public import HTTPTypes
public import WebShell

extension IndexEntryRefusal: PublicRefusal {
  public var status: HTTPResponse.Status { .unprocessableContent }

  public var sentence: String {
    switch self {
    case .countedIndex: "Chỉ số này do hệ thống tự tính từ hồ sơ, không nhập được."
    case .pointsOutOfRange: "Điểm của một chỉ số là 0, 1 hoặc 2. Xin nhập lại."
    case .sourceMissing: "Xin nhập nguồn số liệu để người xem kiểm tra được."
    case .unknownDossier: "Không có hồ sơ nào của đơn vị mang mã này. Xin xem lại mã hồ sơ."
    }
  }
}
