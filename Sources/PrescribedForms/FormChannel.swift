/// Kênh nộp và cách nhận kết quả, as the forms name them.
public enum FormChannel: String, Hashable, Sendable, CaseIterable {
  case counter, online, post

  var submission: String {
    switch self {
    case .counter: "Trực tiếp"
    case .online: "Trực tuyến"
    case .post: "Qua dịch vụ bưu chính công ích"
    }
  }

  func collection(at counter: String) -> String {
    switch self {
    case .counter: "Trực tiếp tại \(counter)"
    case .online: "Trực tuyến, bản điện tử có ký số"
    case .post: "Qua dịch vụ bưu chính công ích"
    }
  }
}
