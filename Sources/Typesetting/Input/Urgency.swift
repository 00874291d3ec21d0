/// Mức độ khẩn (cell 10b): a red frame of fixed size. Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.
public enum Urgency: String, Hashable, Sendable, CaseIterable {
  case urgent, veryUrgent, immediate

  var words: String {
    switch self {
    case .urgent: "KHẨN"
    case .veryUrgent: "THƯỢNG KHẨN"
    case .immediate: "HỎA TỐC"
    }
  }

  /// Millimetres.
  var frameWidth: Double {
    switch self {
    case .urgent: 20
    case .veryUrgent: 40
    case .immediate: 30
    }
  }

  /// Millimetres.
  static let frameHeight = 8.0
}
