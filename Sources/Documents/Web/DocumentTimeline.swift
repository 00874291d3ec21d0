import Markup
import People
import WebShell

/// The document's steps as a timeline: what was done, by whom and when, then what is still to come.
struct DocumentTimeline {
  let view: DocumentView

  var steps: [TimelineStep] { done + coming }

  private var done: [TimelineStep] {
    view.steps.filter { $0.kind.isShown }.map { step in
      TimelineStep(
        step.kind.state, title(step), who: step.actor.flatMap { view.names[$0] }, when: TimeText(step.at).html,
        note: note(step))
    }
  }

  private func title(_ step: ViewedStep) -> String {
    if case .numbered(let number) = step.event { return "Cấp số \(number.printed)" }
    return step.kind.words
  }

  private func note(_ step: ViewedStep) -> HTML? {
    switch step.event {
    case .returned(_, let reason), .voided(let reason): "\(reason)"
    case .leaderSigned(_, let mark), .sealed(let mark): "\(mark.check.words.lowercased())"
    case .revised(_, let version, _): "bản \(version)"
    case .issued(let recipients): "\(recipients.count) nơi nhận"
    default: nil
    }
  }

  private var coming: [TimelineStep] {
    view.document.stage.coming.enumerated().map { index, stage in
      TimelineStep(index == 0 ? .now : .next, stage.words)
    }
  }
}

extension Stage {
  /// The stages still ahead, the present one first; none when the way is at its end.
  fileprivate var coming: [Stage] {
    let way: [Stage] = [
      .draft, .formatReview, .cleared, .awaitingSignature, .leaderSigned, .numbered, .sealed,
    ]
    if self == .contentReview { return [.contentReview] + way.dropFirst() }
    guard let index = way.firstIndex(of: self) else { return [] }
    return Array(way[index...])
  }
}

extension StepKind {
  /// Words for a step that was done.
  public var words: String {
    switch self {
    case .drafted: "Soạn thảo"
    case .revised: "Sửa dự thảo"
    case .commented: "Góp ý"
    case .attached: "Đính kèm tài liệu"
    case .detached: "Gỡ tài liệu"
    case .sentForReview: "Gửi kiểm tra"
    case .contentApproved: "Kiểm tra nội dung: đạt"
    case .formatApproved: "Kiểm tra thể thức: đạt"
    case .returned: "Trả lại"
    case .takenBack: "Lấy lại"
    case .submitted: "Trình ký"
    case .opened: "Mở xem"
    case .leaderSigned: "Ký số lãnh đạo"
    case .numbered: "Cấp số"
    case .registered: "Đăng ký vào sổ"
    case .sealed: "Ký số cơ quan"
    case .issued: "Phát hành"
    case .voided: "Hủy số"
    case .paperRecorded: "Ghi nhận văn bản ký giấy"
    case .unknown: "Thao tác ngoài quy trình"
    }
  }

  fileprivate var isShown: Bool {
    switch self {
    case .opened, .commented: false
    default: true
    }
  }

  fileprivate var state: TimelineStep.State {
    switch self {
    case .returned, .voided, .unknown, .paperRecorded: .failed
    default: .done
    }
  }
}
