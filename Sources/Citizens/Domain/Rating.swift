/// Đánh giá sau khi nhận kết quả. NĐ 61/2018/NĐ-CP, Điều 29-31; TT 01/2018/TT-VPCP, Điều 13. Who rated is not kept.
public struct Rating: Hashable, Sendable {
  /// An answer to each question.
  public let answers: [RatingQuestion: Satisfaction]
  /// Góp ý; empty: none.
  public let remark: String

  /// - Returns: nil unless every question is answered.
  public init?(_ answers: [RatingQuestion: Satisfaction], remark: String = "") {
    guard RatingQuestion.allCases.allSatisfy({ answers[$0] != nil }) else { return nil }
    (self.answers, self.remark) = (answers, remark)
  }
}

/// Nội dung được hỏi.
public enum RatingQuestion: String, Sendable, CaseIterable {
  /// Thời gian giải quyết.
  case time
  /// Thái độ của cán bộ.
  case attitude
  /// Hướng dẫn dễ hiểu.
  case guidance
}

/// Mức độ hài lòng.
public enum Satisfaction: String, Sendable, CaseIterable {
  case satisfied, neutral, dissatisfied
}
