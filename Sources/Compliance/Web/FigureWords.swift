import WebShell
import WorkTime

extension Figure {
  /// As in the head of a column.
  var columnName: String {
    switch self {
    case .submitted: "Trình ký"
    case .signedByChairman: "Ký số Chủ\u{a0}tịch"
    case .signedByViceChairman: "Ký số Phó\u{a0}CT"
    case .correct: "Đúng quy\u{a0}trình"
    case .incorrect: "Không đúng"
    case .sealed: "Ký số cơ\u{a0}quan"
    case .issuedOnTime: "Phát hành đúng\u{a0}hạn"
    }
  }

  /// As the title of its list.
  var listTitle: String {
    switch self {
    case .submitted: "Văn bản trình ký trong kỳ"
    case .signedByChairman: "Văn bản có ký số hợp lệ của Chủ tịch"
    case .signedByViceChairman: "Văn bản có ký số hợp lệ của Phó Chủ tịch"
    case .correct: "Văn bản trình ký đúng quy trình"
    case .incorrect: "Văn bản trình ký không đúng quy trình"
    case .sealed: "Văn bản có ký số hợp lệ của cơ quan"
    case .issuedOnTime: "Văn bản phát hành đúng hạn"
    }
  }
}

extension Classification {
  var tag: Tag { self == .good ? Tag(.ok, "Tốt") : Tag(.warn, "Còn hạn chế") }
}

extension OneStopClassification {
  var tag: Tag { self == .used ? Tag(.ok, "Đã thực hiện") : Tag(.warn, "Chưa thực hiện") }
}

extension ReportPeriod {
  /// `từ ngày 01/8/2020 đến ngày 14/8/2020`
  var words: String { "từ ngày \(from.shortText) đến ngày \(to.shortText)" }
}
