/// Chỉ tiêu: a figure of the report. Each is one condition on outgoing documents (`FigureQueries.condition`); the base of
/// all is *documents submitted for signing in the period*.
public enum Figure: String, Sendable, CaseIterable, Codable {
  /// Trình ký trong kỳ: the base.
  case submitted = "trinh-ky"
  /// Có ký số hợp lệ của Chủ tịch.
  case signedByChairman = "chu-tich-ky"
  /// Có ký số hợp lệ của Phó Chủ tịch.
  case signedByViceChairman = "pho-chu-tich-ky"
  /// Trình ký đúng quy trình.
  case correct = "dung-quy-trinh"
  /// Trình ký không đúng quy trình.
  case incorrect = "khong-dung-quy-trinh"
  /// Có ký số hợp lệ của cơ quan.
  case sealed = "ky-so-co-quan"
  /// Phát hành đúng hạn.
  case issuedOnTime = "phat-hanh-dung-han"
}

/// The figures of one agency, or of several together.
public struct Figures: Hashable, Sendable {
  private var values: [Figure: Int]

  public init(_ values: [Figure: Int] = [:]) { self.values = values }

  public subscript(figure: Figure) -> Int { values[figure] ?? 0 }

  public static func + (left: Figures, right: Figures) -> Figures {
    Figures(left.values.merging(right.values) { $0 + $1 })
  }
}
