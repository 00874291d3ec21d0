/// What a careful clerk would say about a text's form, never a bar to going on.
/// Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 5-6.
public enum TextRemark: Hashable, Sendable {
  /// A ground ends in something else than `;`, or `.` for the last.
  case groundEnding(expected: String, at: TextPosition)
  /// Phần, Chương, Mục, Tiểu mục out of order.
  case headingNumber(label: String, expected: Int, at: TextPosition)
  /// Phần and Chương take Roman numbers, Mục and Tiểu mục Arabic.
  case headingNumeral(label: String, at: TextPosition)
  /// Điều out of order; articles count on through all chapters.
  case articleNumber(label: String, expected: Int, at: TextPosition)
  /// Khoản out of order.
  case clauseNumber(label: String, expected: Int, at: TextPosition)
  /// A paragraph begins with `1)`; a khoản is `1.`
  case clauseMark(label: String, at: TextPosition)
  /// A letter that points do not use: f, j, w, z, or one with a mark other than đ.
  case pointLetter(label: String, at: TextPosition)
  /// Điểm out of order.
  case pointOrder(label: String, expected: Character, at: TextPosition)
  /// The content of the document does not end with `./.`
  case endMark(at: TextPosition)
  /// Phụ lục out of order.
  case annexNumber(label: String, expected: Int, at: TextPosition)

  public var position: TextPosition {
    switch self {
    case .groundEnding(_, let position), .headingNumber(_, _, let position), .headingNumeral(_, let position),
      .articleNumber(_, _, let position), .clauseNumber(_, _, let position), .clauseMark(_, let position),
      .pointLetter(_, let position), .pointOrder(_, _, let position), .endMark(let position),
      .annexNumber(_, _, let position):
      position
    }
  }
}
