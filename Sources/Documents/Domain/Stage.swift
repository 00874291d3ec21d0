/// Where an outgoing document stands. The arrows are `OutgoingDocument`'s transitions.
public enum Stage: String, Sendable, Codable, CaseIterable {
  /// Soạn thảo.
  case draft
  /// Kiểm tra nội dung.
  case contentReview = "content_review"
  /// Kiểm tra thể thức.
  case formatReview = "format_review"
  /// Đã qua kiểm tra, chờ trình ký.
  case cleared
  /// Chờ ký số lãnh đạo.
  case awaitingSignature = "awaiting_signature"
  /// Đã ký số lãnh đạo, chờ cấp số.
  case leaderSigned = "leader_signed"
  /// Đã cấp số và đăng ký, chờ ký số cơ quan.
  case numbered
  /// Đã ký số cơ quan, chờ phát hành.
  case sealed
  /// Đã phát hành.
  case issued
  /// Số đã hủy, có lý do.
  case voided
  /// Ký giấy, ghi nhận sau.
  case paperRecorded = "paper_recorded"

  /// Where a number that was given can still be voided: until it is issued, and a paper document's at any time, for it
  /// was typed in from the paper and nothing here went out with it.
  static let voidable: Set<Stage> = [.cleared, .awaitingSignature, .numbered, .sealed, .paperRecorded]
}
