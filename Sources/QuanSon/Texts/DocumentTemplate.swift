import Documents
import People

/// Which of a commune's officers a kind of document comes from; where the post is vacant, the office drafts it.
enum DraftingPost: String, Sendable, CaseIterable {
  /// Văn phòng - Thống kê.
  case office = "VP"
  /// Văn hóa - Xã hội.
  case culture = "VHXH"
  /// Địa chính - Xây dựng.
  case land = "ĐCXD"
  /// Tư pháp - Hộ tịch.
  case justice = "TPHT"
}

/// Mẫu nội dung: an outgoing document of a commune with gaps, which `TextGaps` fills.
struct DocumentTemplate: Hashable, Sendable {
  /// `DocumentType.code`.
  let type: String
  let post: DraftingPost
  let subject: String
  let matter: Matter
  let urgency: Urgency
  let addressees: [String]
  let recipients: [String]
  /// As typed; ends with `./.`.
  let body: String

  init(
    _ type: String, _ post: DraftingPost, _ subject: String, matter: Matter = .collective, urgency: Urgency = .normal,
    to addressees: [String] = [], copies recipients: [String], body: String
  ) {
    self.type = type
    self.post = post
    self.subject = subject
    self.matter = matter
    self.urgency = urgency
    self.addressees = addressees
    self.recipients = recipients
    self.body = body
  }

  /// Trích yếu; a công văn's goes on after `V/v` and begins small.
  func printedSubject(filled gaps: TextGaps) -> String {
    let text = gaps.filled(subject)
    guard DocumentTypeCatalogue.type(code: type)?.layout == .letter else { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// Whether two documents made from it differ in their subjects.
  var hasVaryingSubject: Bool { subject.contains("{ban") || subject.contains("{dan") }

  /// All of them, kinds mixed.
  static let all: [DocumentTemplate] = mixed([
    notices, healthNotices, reports, financeReports, plans, decisions, petitions, letters, householdLetters,
    invitations,
  ])

  /// Deals from the piles in turn, so that any run of neighbours holds several kinds.
  private static func mixed(_ piles: [[DocumentTemplate]]) -> [DocumentTemplate] {
    let longest = piles.map(\.count).max() ?? 0
    return (0..<longest).flatMap { row in piles.compactMap { $0.indices.contains(row) ? $0[row] : nil } }
  }
}
