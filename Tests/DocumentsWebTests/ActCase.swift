import Documents
import Ledger
import People
import TestWorld
import Testing

/// One act on a document over the web: who does it, from which stage, and who may not.
struct ActCase: Sendable, CustomTestStringConvertible {
  let segment: String
  let stage: Stage
  let role: Role
  let fields: KeyValuePairs<String, String>
  /// The sentence on the page after it.
  let done: String
  let event: StepKind
  /// Somebody of the agency who may not, and what the page says to them.
  let refused: (role: Role, sentence: String)

  init(
    _ segment: String, from stage: Stage, by role: Role, _ fields: KeyValuePairs<String, String> = [:], done: String,
    event: StepKind, refused: Role, _ sentence: String
  ) {
    (self.segment, self.stage, self.role, self.fields, self.done) = (segment, stage, role, fields, done)
    (self.event, self.refused) = (event, (refused, sentence))
  }

  var testDescription: String { segment }

  static let pin: KeyValuePairs<String, String> = ["pin": SigningMaterial.pin]

  static let all = [
    ActCase(
      "gui-kiem-tra", from: .draft, by: .officer, done: "Đã gửi kiểm tra.", event: .sentForReview,
      refused: .officeHead, "Chỉ người soạn thảo"),
    ActCase(
      "noi-dung-dat", from: .contentReview, by: .viceChairman, done: "Đã xác nhận nội dung đạt",
      event: .contentApproved, refused: .officer, "chưa được giao kiểm tra nội dung"),
    ActCase(
      "the-thuc-dat", from: .formatReview, by: .clerk, done: "Đã xác nhận thể thức đạt", event: .formatApproved,
      refused: .officer, "chưa được giao kiểm tra thể thức"),
    ActCase(
      "trinh-ky", from: .cleared, by: .officer, done: "Đã trình ký.", event: .submitted, refused: .officeHead,
      "Chỉ người soạn thảo"),
    ActCase(
      "ky-so", from: .awaitingSignature, by: .chairman, pin, done: "Đã ký số.", event: .leaderSigned,
      refused: .viceChairman, "không được trình ông/bà"),
    ActCase(
      "cap-so", from: .leaderSigned, by: .clerk, done: "Đã cấp số và đăng ký vào sổ.", event: .registered,
      refused: .officer, "do văn thư của đơn vị thực hiện"),
    ActCase(
      "ky-so-co-quan", from: .numbered, by: .clerk, pin, done: "Đã ký số cơ quan và phát hành.", event: .issued,
      refused: .chairman, "do văn thư của đơn vị thực hiện"),
    ActCase(
      "phat-hanh", from: .sealed, by: .clerk, done: "Đã phát hành.", event: .issued, refused: .officer,
      "do văn thư của đơn vị thực hiện"),
    ActCase(
      "tra-lai", from: .contentReview, by: .viceChairman, ["target": "draft", "reason": "Sai căn cứ"],
      done: "Đã trả lại kèm lý do.", event: .returned, refused: .officer, "không ký hoặc trả lại được"),
    ActCase(
      "lay-lai", from: .contentReview, by: .officer, done: "Đã lấy lại văn bản.", event: .takenBack,
      refused: .officeHead, "Chỉ người soạn thảo"),
    ActCase(
      "huy-so", from: .numbered, by: .clerk, ["reason": "Cấp nhầm"], done: "Đã hủy số", event: .voided,
      refused: .officer, "do văn thư của đơn vị thực hiện"),
    ActCase(
      "gop-y", from: .draft, by: .officeHead, ["comment": "Bổ sung căn cứ"], done: "Đã ghi góp ý.", event: .commented,
      refused: .monitor, "Không tìm thấy văn bản này"),
  ]
}

extension TestWorld {
  /// A document that stands at this stage, brought there by the workflows.
  func document(at stage: Stage) async throws -> OutgoingDocument.ID {
    switch stage {
    case .cleared: return try await cleared()
    case .awaitingSignature: return try await submitted()
    case .leaderSigned: return try await signed()
    case .numbered: return try await numbered()
    case .sealed: return try await sealed()
    case .issued: return try await issued()
    default: break
    }
    let id = try await drafted()
    if stage == .draft { return id }
    try await desk.sendForReview(id, by: try permit(.officer), at: Times.now)
    if stage == .contentReview { return id }
    try await desk.approveContent(id, by: try permit(.viceChairman), at: Times.now)
    return id
  }
}
