public import HTTPTypes
public import WebShell
import WorkTime

extension TrustRefusal: PublicRefusal {
  public var status: HTTPResponse.Status {
    switch self {
    case .notTheKeeper: .forbidden
    case .unknownAuthority: .notFound
    case .alreadyTrusted, .alreadyWithdrawn, .ambiguous, .evidenceOlder: .conflict
    case .folderDamaged: .internalServerError
    default: .unprocessableContent
    }
  }

  public var sentence: String {
    switch self {
    case .notTheKeeper:
      "Chỉ quản trị của cơ quan cấp trên cùng cập nhật được danh sách tin cậy. Xin chuyển tệp cho quản trị cấp trên."
    case .unreadable:
      "Tệp không phải chứng thư, danh sách thu hồi (CRL) hay trả lời OCSP dạng PEM hoặc DER, hoặc đã hỏng. Xin lấy lại tệp từ nơi cấp."
    case .tooLarge: "Tệp lớn hơn 32 MB, không nhận. Xin kiểm tra lại tệp."
    case .noCertificate: "Trong tệp không có chứng thư nào. Danh sách thu hồi (CRL), trả lời OCSP xin nhập ở mục riêng."
    case .noEvidence: "Trong tệp không có danh sách thu hồi (CRL) hay trả lời OCSP nào. Chứng thư xin thêm ở mục riêng."
    case .notAnAuthority(let name):
      "“\(name)” không phải chứng thư của nơi cấp chứng thư, nên không thể là căn cứ tin cậy. Xin lấy chứng thư của nơi cấp."
    case .expired(let name, let day):
      "Chứng thư “\(name)” đã hết hạn ngày \(day.shortText). Nếu cần để kiểm tra văn bản cũ, xin ghi ngày cuối được tin cậy, không sau ngày hết hạn."
    case .tooWeak(let name): "Khóa hoặc thuật toán của “\(name)” quá yếu, có thể bị giả mạo, nên không nhận."
    case .notSelfSigned(let name):
      "“\(name)” tự xưng là gốc nhưng không do khóa của chính nó ký. Xin lấy lại tệp từ trang chính thức của nơi cấp."
    case .issuerUnknown(let name):
      "Chưa có gốc được tin cậy nào ở trên “\(name)”. Xin thêm chứng thư gốc trước, hoặc cùng một tệp."
    case .endBeforeStart: "Ngày cuối được tin cậy phải từ ngày đầu trở đi. Xin kiểm tra hai ngày."
    case .alreadyTrusted(let name): "“\(name)” đã có trong danh sách với đúng các ngày này; không có gì thay đổi."
    case .unknownAuthority:
      "Không có nơi cấp nào trong danh sách có số hiệu hoặc dấu vân tay này. Xin xem lại bằng danh sách tin cậy."
    case .ambiguous: "Nhiều nơi cấp có số hiệu hoặc phần đầu dấu vân tay này. Xin ghi cả dấu vân tay."
    case .alreadyWithdrawn(let name, let day): "“\(name)” đã thôi được tin cậy từ ngày \(day.shortText)."
    case .evidenceForged(let issuer):
      "Danh sách thu hồi hoặc trả lời OCSP (\(issuer)) không do nơi cấp nào trong danh sách tin cậy ký, hoặc chỉ là một phần danh sách. Xin lấy từ trang chính thức của nơi cấp."
    case .evidenceStale(let issuer, let day):
      "Danh sách thu hồi của “\(issuer)” đã quá hạn từ ngày \(day.shortText). Xin lấy danh sách mới."
    case .evidenceFromFuture(let issuer):
      "Danh sách thu hồi của “\(issuer)” ghi thời điểm chưa đến. Xin kiểm tra đồng hồ của máy chủ."
    case .evidenceOlder(let issuer):
      "Danh sách thu hồi của “\(issuer)” cũ hơn danh sách đang có; giữ danh sách đang có."
    case .folderDamaged(let file):
      "Tệp \(file) trong thư mục trust không đọc được. Xin sửa hoặc bỏ tệp này; hệ thống giữ danh sách đọc được gần nhất."
    }
  }
}

extension RefreshFault {
  /// Why a list was not renewed and what may help.
  public var words: String {
    switch self {
    case .unreachable: "không kết nối được máy chủ của nơi cấp"
    case .timedOut: "máy chủ của nơi cấp không trả lời kịp"
    case .notSecure: "chứng thư TLS của máy chủ không được tin cậy"
    case .refused: "máy chủ từ chối, không có tệp hoặc chuyển sang địa chỉ khác"
    case .tooLarge: "tệp lớn hơn 32 MB"
    case .broken: "kết nối bị ngắt giữa chừng"
    case .unreadable: "tệp nhận được không phải danh sách thu hồi"
    case .forged: "danh sách không do nơi cấp ký, hoặc chỉ là một phần"
    case .stale: "danh sách nhận được đã quá hạn"
    case .fromFuture: "danh sách ghi thời điểm chưa đến; xin kiểm tra đồng hồ máy chủ"
    case .older: "danh sách nhận được cũ hơn danh sách đang có"
    }
  }
}
