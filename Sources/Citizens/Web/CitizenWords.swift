import OneStop
import Procedures
import WorkTime

// Plain words for what the citizen's pages name; officials' pages have the administration's own.

extension Int {
  /// `8.000 đồng`
  var dongText: String {
    let digits = String(abs(self))
    let grouped = digits.enumerated().map { place, digit in
      let left = digits.count - place
      return place > 0 && left % 3 == 0 ? ".\(digit)" : "\(digit)"
    }.joined()
    return "\(self < 0 ? "-" : "")\(grouped) đồng"
  }
}

extension OfficeHours {
  /// `thứ Hai đến thứ Sáu 07:00-11:30 13:30-17:00`
  var plainText: String {
    let names = [
      "T2": "thứ Hai", "T3": "thứ Ba", "T4": "thứ Tư", "T5": "thứ Năm", "T6": "thứ Sáu", "T7": "thứ Bảy",
      "CN": "Chủ nhật",
    ]
    return rawValue.replacing(#/(T[2-7]|CN)(?:-(T[2-7]|CN))?/#) { match in
      let (first, last) = (String(match.1), match.2.map { String($0) })
      return [names[first], last.flatMap { names[$0] }].compactMap(\.self).joined(separator: " đến ")
    }
  }
}

extension DossierStatus {
  var plainName: String {
    switch self {
    case .submitted: "Đã nộp, đang chờ tiếp nhận"
    case .supplementAtReception: "Cần ông/bà bổ sung trước khi tiếp nhận"
    case .refusedAtReception: "Không được tiếp nhận"
    case .accepted: "Đã tiếp nhận"
    case .inProcess: "Đang giải quyết"
    case .waitingSupplement: "Cần ông/bà bổ sung giấy tờ"
    case .waitingFinance: "Chờ ông/bà nộp tiền theo thông báo"
    case .withdrawn: "Đã rút theo yêu cầu"
    case .stopped: "Đã dừng giải quyết"
    case .resultReady: "Đã có kết quả"
    case .returned: "Đã trả kết quả"
    case .correcting: "Đang đính chính kết quả"
    }
  }

  /// The class of the status box.
  var mood: String {
    switch self {
    case .submitted, .accepted, .inProcess, .correcting: ""
    case .supplementAtReception, .waitingSupplement, .waitingFinance, .withdrawn: " warn"
    case .refusedAtReception, .stopped: " bad"
    case .resultReady, .returned: " ok"
    }
  }
}

extension ReturnChannel {
  var plainName: String {
    switch self {
    case .counter: "Nhận tại Bộ phận Một cửa"
    case .online: "Nhận tệp điện tử"
    case .post: "Nhận qua bưu điện"
    }
  }
}

extension SubmissionChannel {
  var plainName: String {
    switch self {
    case .counter: "tại Bộ phận Một cửa"
    case .online: "trực tuyến"
    case .post: "qua bưu điện"
    }
  }
}

extension OnlineLevel {
  var plainName: String {
    switch self {
    case .full: "Nộp trực tuyến được toàn bộ"
    case .partial: "Nộp trực tuyến được một phần; bản giấy mang đến sau"
    case .information: "Chưa nộp trực tuyến; trang này chỉ để xem thông tin"
    }
  }
}

extension ComponentForm {
  var plainName: String {
    switch self {
    case .original: "bản chính"
    case .copy: "bản sao"
    case .electronic: "tệp điện tử"
    case .shown: "chỉ đưa xem, không phải nộp"
    }
  }
}

extension FeePrice {
  var plainText: String {
    switch self {
    case .flat(0): "không thu"
    case .flat(let price): price.dongText
    case .perCopy(let price): "\(price.dongText) mỗi bản"
    case .certifiedCopy(let page, let laterPage, let cap):
      "\(page.dongText) mỗi trang; từ trang thứ ba \(laterPage.dongText) mỗi trang; không quá \(cap.dongText) mỗi bản"
    }
  }
}

extension IdentitySource {
  /// What an account that stands on it is, said wherever it counts.
  var plainText: String {
    switch self {
    case .oneTimeCode: "Tài khoản thử nghiệm của hệ thống; không thay thế VNeID."
    }
  }
}
