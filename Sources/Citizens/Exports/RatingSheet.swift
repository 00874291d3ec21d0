import Ledger
import People

/// Bảng đánh giá: the ratings for a spreadsheet.
struct RatingSheet {
  let lines: [RatingLine]
  let agencies: [Agency.ID: String]

  var rows: [[String]] {
    [["Tháng", "Đơn vị tiếp nhận", "Lĩnh vực"] + RatingQuestion.allCases.map(\.plainText) + ["Góp ý"]]
      + lines.map { line in
        [line.monthText, agencies[line.agency] ?? "", line.field]
          + RatingQuestion.allCases.map { line.answers[$0]?.plainText ?? "" } + [RatingSheet.cell(line.remark)]
      }
  }

  /// What anybody may write must be no formula where it is opened.
  private static func cell(_ text: String) -> String {
    text.first.map { "=+-@\t\r".contains($0) } == true ? "'\(text)" : text
  }
}

extension RatingLine {
  /// `8/2020`
  var monthText: String {
    let parts = month.split(separator: "-").compactMap { Int($0) }
    return parts.count == 2 ? "\(parts[1])/\(parts[0])" : month
  }
}

extension RatingQuestion {
  var plainText: String {
    switch self {
    case .time: "Thời gian giải quyết hồ sơ"
    case .attitude: "Thái độ của cán bộ"
    case .guidance: "Hướng dẫn có dễ hiểu không"
    }
  }
}

extension Satisfaction {
  var plainText: String {
    switch self {
    case .satisfied: "Hài lòng"
    case .neutral: "Bình thường"
    case .dissatisfied: "Chưa hài lòng"
    }
  }
}
