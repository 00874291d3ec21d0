public import HTTPTypes
import Hummingbird
public import Tokens
public import WebShell

/// What the user of a token in the server hears, and what to do about it.
extension TokenRefusal: PublicRefusal {
  public var status: HTTPResponse.Status {
    switch self {
    case .wrongPIN, .pinMalformed: .unprocessableContent
    case .driverBroken, .driverInUse, .driverFault: .serviceUnavailable
    default: .conflict
    }
  }

  public var sentence: String {
    switch self {
    case .driverMissing:
      "Máy chủ chưa được cài trình điều khiển của thiết bị ký. Xin báo quản trị hệ thống kiểm tra thiết lập CONGVU_PKCS11."
    case .driverBroken:
      "Trình điều khiển của thiết bị ký không dùng được. Xin báo quản trị hệ thống cài lại bản đúng của nhà sản xuất."
    case .driverInUse:
      "Trình điều khiển của thiết bị ký đang do phần khác của máy chủ sử dụng. Xin báo quản trị hệ thống khởi động lại Công Vụ."
    case .noToken: "Không thấy thiết bị ký tại máy chủ. Xin cắm đúng thiết bị vào máy chủ rồi thực hiện lại."
    case .tokenRemoved:
      "Thiết bị ký đã bị rút ra giữa chừng nên chưa ký được. Xin cắm lại thiết bị rồi ký lại các văn bản chưa ký."
    case .tokenUnusable:
      "Thiết bị ký chưa được khởi tạo hoặc không đúng loại. Xin liên hệ đơn vị cấp chứng thư số."
    case .tokenInUse: "Thiết bị ký đang được người khác sử dụng. Xin thử lại sau ít phút."
    case .wrongPIN(let tries): "Mã PIN của thiết bị chưa đúng. \(tries.sentence)"
    case .pinMalformed: "Mã PIN của thiết bị có độ dài hoặc ký tự không đúng. Xin nhập lại đúng mã PIN của thiết bị."
    case .pinLocked:
      "Thiết bị ký đã bị khóa vì nhập sai mã PIN quá số lần cho phép. Xin liên hệ đơn vị cấp chứng thư số để mở khóa."
    case .pinExpired:
      "Mã PIN của thiết bị phải được đổi trước khi dùng. Xin đổi mã PIN bằng phần mềm của nhà sản xuất rồi ký lại."
    case .pinNotSet:
      "Thiết bị ký chưa có mã PIN. Xin đặt mã PIN bằng phần mềm của nhà sản xuất rồi ký lại."
    case .pinNeededEachTime: "Thiết bị yêu cầu mã PIN cho từng chữ ký. Xin nhập mã PIN rồi ký lại."
    case .noPINPad: "Thiết bị không có bàn phím riêng để nhập mã PIN. Xin nhập mã PIN trên trang này."
    case .cancelled: "Việc ký đã bị hủy tại thiết bị. Nếu vẫn muốn ký, xin thực hiện lại."
    case .notLoggedIn: "Thiết bị ký chưa nhận mã PIN cho lần ký này. Xin nhập mã PIN rồi ký lại."
    case .noKey:
      "Thiết bị đang cắm không có khóa của chứng thư số này. Xin cắm đúng thiết bị hoặc báo quản trị gắn lại chứng thư số."
    case .keyUnsupported:
      "Khóa trong thiết bị thuộc loại chưa dùng được; cần RSA từ 2048 bit hoặc ECDSA. Xin liên hệ đơn vị cấp chứng thư số."
    case .sessionLost: "Kết nối với thiết bị ký bị gián đoạn. Xin kiểm tra thiết bị rồi ký lại."
    case .driverFault(let code):
      "Thiết bị ký báo lỗi (mã \(code)). Xin rút ra, cắm lại rồi ký lại; nếu vẫn lỗi, xin báo quản trị hệ thống mã lỗi này."
    }
  }
}

extension PINTries {
  fileprivate var sentence: String {
    switch self {
    case .unknown: "Thiết bị tự đếm số lần nhập sai và sẽ khóa khi sai quá nhiều; xin kiểm tra rồi nhập lại."
    case .low: "Đã có lần nhập sai trước đó; thiết bị sẽ khóa nếu sai thêm vài lần. Xin kiểm tra kỹ rồi nhập lại."
    case .final: "Chỉ còn một lần nhập cuối cùng: nhập sai nữa, thiết bị sẽ bị khóa. Xin hỏi lại mã PIN trước khi nhập."
    }
  }
}
