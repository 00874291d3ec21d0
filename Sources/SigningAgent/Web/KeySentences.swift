import SigningKeys
public import Tokens
import WorkTime

extension KeyProblem {
  var sentence: String {
    switch self {
    case .token(let refusal): refusal.sentence
    case .file(let refusal): refusal.sentence
    case .fileUnreadable: "Không đọc được tệp khóa. Xin kiểm tra tệp còn ở chỗ đã khai khi khởi động chương trình."
    case .pinMissing: "Xin nhập mã PIN."
    case .otherCertificate:
      "Khóa vừa mở không phải của chứng thư mà máy chủ chờ, nên chưa ký gì. Xin chọn đúng thiết bị hoặc tệp khóa."
    case .expired(let since): "Chứng thư số đã hết hạn ngày \(since.vietnamDate.shortText), không ký được. Xin gia hạn."
    case .notYetValid(let from):
      "Chứng thư số chỉ có hiệu lực từ ngày \(from.vietnamDate.shortText). Xin kiểm tra đồng hồ của máy tính."
    case .notForSigning: "Chứng thư số này không được cấp để ký văn bản."
    case .attributesOfOther:
      "Phần dữ liệu máy chủ đưa ký nêu chứng thư khác với chứng thư của khóa, nên không ký. Xin báo quản trị hệ thống."
    case .valueWrong: "Thiết bị trả về chữ ký không đúng, nên không gửi đi. Xin rút ra, cắm lại rồi thử lại."
    }
  }
}

extension KeyRefusal {
  fileprivate var sentence: String {
    switch self {
    case .wrongPIN: "Mã PIN của tệp khóa không đúng. Chưa ký gì; xin nhập lại."
    case .damaged: "Tệp khóa hỏng hoặc không phải PKCS#12 (.p12, .pfx)."
    case .noPrivateKey: "Tệp khóa không có khóa riêng."
    case .noMatchingCertificate: "Tệp khóa không có chứng thư của khóa."
    case .unsupportedKey: "Loại khóa này không dùng để ký được (cần RSA từ 2048 bit hoặc ECDSA P-256)."
    case .unsuitablePIN: "Mã PIN không đúng quy cách của tệp khóa."
    case .fault: "Không mở được tệp khóa. Xin thử lại; nếu vẫn lỗi, xin báo quản trị hệ thống."
    }
  }
}

extension TokenRefusal {
  /// What happened and what to do; also said in the terminal.
  public var sentence: String {
    switch self {
    case .driverMissing:
      "Không có trình điều khiển thiết bị ở đường dẫn đã khai. Xin cài phần mềm của nhà cấp thiết bị, khai đường dẫn đầy đủ."
    case .driverBroken:
      "Trình điều khiển thiết bị không dùng được trên máy này. Xin cài lại bản phù hợp của nhà cấp thiết bị."
    case .driverInUse:
      "Trình điều khiển thiết bị đang bị phần khác của chương trình dùng. Xin khởi động lại chương trình."
    case .noToken: "Chưa thấy thiết bị ký số. Xin cắm thiết bị rồi tải lại trang."
    case .tokenRemoved: "Thiết bị đã bị rút ra giữa chừng; văn bản chưa ký được nêu bên trên. Xin cắm lại rồi ký tiếp."
    case .tokenUnusable: "Thiết bị chưa được khởi tạo hoặc không hợp với trình điều khiển. Xin liên hệ nơi cấp."
    case .tokenInUse: "Thiết bị đang được chương trình khác dùng. Xin đóng chương trình đó rồi thử lại."
    case .wrongPIN(.unknown): "Mã PIN không đúng. Chưa ký gì; xin nhập lại cẩn thận, sai nhiều lần thiết bị sẽ khóa."
    case .wrongPIN(.low): "Mã PIN không đúng. Thiết bị đang đếm số lần sai; xin xem lại mã PIN trước khi thử tiếp."
    case .wrongPIN(.final): "Mã PIN không đúng. CHỈ CÒN MỘT LẦN THỬ: sai lần nữa thiết bị sẽ bị khóa."
    case .pinMalformed: "Mã PIN quá ngắn, quá dài hoặc có ký tự thiết bị không nhận. Xin nhập lại."
    case .pinLocked: "Thiết bị đã bị khóa vì nhập sai mã PIN nhiều lần. Chỉ nơi cấp thiết bị mở khóa được."
    case .pinExpired: "Mã PIN phải được đổi trước khi dùng. Xin đổi bằng phần mềm của nhà cấp thiết bị."
    case .pinNotSet: "Thiết bị chưa đặt mã PIN. Xin đặt bằng phần mềm của nhà cấp thiết bị."
    case .pinNeededEachTime: "Khóa này đòi mã PIN cho từng chữ ký. Xin nhập mã PIN."
    case .noPINPad: "Thiết bị không có bàn phím để nhập mã PIN. Xin nhập mã PIN trên trang này."
    case .cancelled: "Đã dừng trên thiết bị. Chưa ký gì thêm."
    case .notLoggedIn: "Thiết bị chưa nhận mã PIN. Xin thử lại."
    case .noKey: "Thiết bị có chứng thư nhưng không có khóa riêng đi cùng. Xin liên hệ nơi cấp."
    case .keyUnsupported:
      "Khóa trên thiết bị không dùng để ký được (cần RSA từ 2048 bit hoặc ECDSA P-256, P-384, P-521)."
    case .sessionLost: "Mất liên lạc với thiết bị. Xin rút ra, cắm lại rồi thử lại."
    case .driverFault(let code): "Thiết bị báo lỗi (mã \(String(code, radix: 16))). Xin rút ra, cắm lại rồi thử lại."
    }
  }
}
