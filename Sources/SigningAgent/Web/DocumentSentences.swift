import PDFSigning
import SignedMessages

extension SigningLinkRefusal {
  var sentence: String {
    switch self {
    case .malformed:
      "Liên kết không đúng dạng. Xin mở lại từ trang của máy chủ, không chép hay sửa địa chỉ."
    case .tooMany: "Một lượt ký nhiều nhất \(SigningLink.mostTickets) văn bản. Xin chọn ít văn bản hơn."
    case .unknownServer:
      "Chương trình không được khởi động cho máy chủ nêu trong liên kết, nên không lấy gì từ đó. Nếu đúng là máy chủ của cơ quan, xin khởi động lại chương trình với --server và địa chỉ của máy chủ."
    }
  }
}

extension DocumentRefusal {
  var sentence: String {
    switch self {
    case .serverSilent: "Máy chủ không trả lời. Xin kiểm tra đường truyền rồi bấm lại liên kết."
    case .serverNotSecure: "Không xác thực được máy chủ (chứng thư TLS không được tin cậy), nên không lấy văn bản."
    case .serverRefused(let problem): "Máy chủ trả lời: “\(problem)”"
    case .answerMalformed: "Máy chủ trả lời không đúng quy ước, nên không ký. Xin báo quản trị hệ thống."
    case .fileTooLarge:
      "Tệp quá lớn để ký trong lượt này. Xin ký riêng, mỗi tệp nhiều nhất \(SigningNotice.largestFile >> 20) MB."
    case .otherFile: "Tệp nhận được không phải tệp mà máy chủ đã báo, nên không ký. Xin báo quản trị hệ thống."
    case .file(let refusal): refusal.sentence
    case .attributes(let refusal): refusal.sentence
    case .brokenSignature(let field):
      "Tệp có chữ ký (ô “\(field)”) không hợp lệ: tệp có thể đã bị sửa. Không ký tiếp; xin báo văn thư và quản trị hệ thống."
    }
  }
}

extension PDFToSignRefusal {
  fileprivate var sentence: String {
    switch self {
    case .unreadable: "Tệp hỏng hoặc có cấu trúc không rõ ràng, không đọc chắc chắn được nên không ký."
    case .nothingToSign: "Tệp không có ô chữ ký nào chờ ký."
    case .severalToSign: "Tệp có nhiều chữ ký chờ cùng lúc, không biết chắc ký vào đâu nên không ký."
    case .kindUnsupported: "Tệp chờ một kiểu chữ ký mà chương trình không tạo."
    case .rangeMalformed:
      "Phạm vi được ký không khớp với tệp: có phần nằm ngoài chữ ký. Không ký; xin báo quản trị hệ thống."
    }
  }
}

extension AttributesRefusal {
  fileprivate var sentence: String {
    switch self {
    case .malformed: "Phần dữ liệu máy chủ đưa ký không đọc được, nên không ký."
    case .somethingElse: "Máy chủ đưa ký thêm điều khác ngoài tệp này, nên không ký. Xin báo quản trị hệ thống."
    case .otherFile: "Phần dữ liệu máy chủ đưa ký là của tệp khác, nên không ký. Xin báo quản trị hệ thống."
    case .otherCertificate:
      "Phần dữ liệu máy chủ đưa ký nêu chứng thư khác, nên không ký. Xin báo quản trị hệ thống."
    }
  }
}

extension DeliveryProblem {
  var sentence: String {
    switch self {
    case .lineBroken: "Chưa gửi được vì đường truyền hoặc máy chủ trục trặc. Chữ ký còn giữ ở đây; xin gửi lại."
    case .notSecure: "Không xác thực được máy chủ (chứng thư TLS không được tin cậy), nên chưa gửi."
    case .refused(let problem): "Máy chủ không nhận: “\(problem)”"
    case .answerMalformed: "Máy chủ trả lời không đúng quy ước; chưa biết đã nhận hay chưa. Xin gửi lại."
    }
  }
}
