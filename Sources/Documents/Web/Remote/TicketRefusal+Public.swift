public import HTTPTypes
import Hummingbird
public import WebShell

extension TicketRefusal: PublicRefusal {
  public var status: HTTPResponse.Status {
    switch self {
    case .unknownTicket: .notFound
    case .ticketExpired, .ticketReplaced, .ticketUsed: .gone
    default: .unprocessableContent
    }
  }

  public var sentence: String {
    switch self {
    case .unknownTicket:
      "Không tìm thấy lượt ký này. Xin mở lại trang của văn bản và nhấn nút ký để lấy lượt ký mới."
    case .ticketExpired: "Lượt ký đã hết hạn. Xin mở lại trang của văn bản và nhấn nút ký để lấy lượt ký mới."
    case .ticketReplaced: "Lượt ký này đã được thay bằng lượt mới hơn. Xin ký theo lượt mới nhất."
    case .ticketUsed: "Văn bản đã được ký theo lượt ký này. Xin tải lại trang của văn bản để xem kết quả."
    case .wrongValue:
      "Chữ ký không phải do khóa của chứng thư số đã chọn tạo ra, hoặc không ký đúng văn bản này. Xin kiểm tra thiết bị ký rồi ký lại."
    case .wrongAlgorithm:
      "Chữ ký được tạo bằng thuật toán không khớp với chứng thư số đã chọn. Xin cập nhật chương trình ký số rồi ký lại."
    case .chainMalformed:
      "Không đọc được các chứng thư số gửi kèm chữ ký. Xin ký lại; nếu vẫn lỗi, xin cập nhật chương trình ký số."
    case .notValid:
      "Chữ ký trong tệp gửi về không vượt qua kiểm tra nên không được ghi nhận. Xin ký lại; nếu vẫn lỗi, báo quản trị hệ thống."
    case .noPlugIn:
      "Máy chủ chưa được thiết lập để ký bằng phần mềm của Ban Cơ yếu Chính phủ. Xin ký bằng chương trình ký số Công Vụ."
    case .notTheServedFile:
      "Tệp gửi về không phải tệp máy chủ đã giao để ký. Xin mở lại trang của văn bản và ký từ đó."
    case .notSignedOnce: "Tệp gửi về phải có thêm đúng một chữ ký số. Xin mở lại trang của văn bản và ký lại một lần."
    case .otherCertificate:
      "Tệp được ký bằng chứng thư số khác với chứng thư số đã chọn. Xin chọn đúng chứng thư số rồi ký lại."
    case .changedOtherwise:
      "Tệp gửi về có thay đổi khác ngoài chữ ký nên không được ghi nhận. Xin ký lại và không chỉnh sửa gì thêm."
    case .numberDiffers:
      "Số hoặc ngày trong tệp gửi về không đúng số, ngày đã cấp. Xin mở lại trang của văn bản và ký lại."
    }
  }
}
