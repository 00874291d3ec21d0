import OfficialText

extension TextRemark {
  /// What to look at again, in words.
  var sentence: String {
    switch self {
    case .groundEnding(let expected, _):
      "Mỗi căn cứ kết thúc bằng dấu chấm phẩy, căn cứ cuối bằng dấu chấm (cần “\(expected)”)."
    case .headingNumber(let label, let expected, _): "“\(label)”: số thứ tự không liên tục, cần số \(expected)."
    case .headingNumeral(let label, _): "“\(label)”: Phần, Chương dùng số La Mã; Mục, Tiểu mục dùng số Ả Rập."
    case .articleNumber(let label, let expected, _): "“\(label)”: số điều không liên tục, cần Điều \(expected)."
    case .clauseNumber(let label, let expected, _): "Khoản “\(label)” không liên tục, cần khoản \(expected)."
    case .clauseMark(let label, _): "Khoản ghi bằng số và dấu chấm: “\(label)” cần viết lại."
    case .pointLetter(let label, _): "Điểm “\(label)” không có trong bảng chữ cái tiếng Việt."
    case .pointOrder(let label, let expected, _): "Điểm “\(label)” không đúng thứ tự, cần điểm \(expected))."
    case .endMark: "Nội dung văn bản kết thúc bằng dấu “./.”."
    case .annexNumber(let label, let expected, _): "“\(label)”: phụ lục đánh số La Mã liên tục, cần số \(expected)."
    }
  }
}
