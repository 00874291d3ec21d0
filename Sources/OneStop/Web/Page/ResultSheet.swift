import Documents
import Ledger
import Markup
import People
import WebShell
import WorkTime

/// Kết quả: the drafts on their way, then what the dossier ended with and how it was given back.
struct ResultSheet: Renderable {
  let view: DossierView

  var html: HTML {
    let result = view.dossier.result
    if result == nil && view.drafts.isEmpty { return HTML() }
    return Sheet("Kết quả giải quyết", "\(result.map { facts($0) })\(drafts)").html
  }

  private func facts(_ result: DossierResult) -> HTML {
    let signature = result.kind.verification
    return """
      \(DefinitionList([
        (term: "Tên kết quả", value: "<b>\(result.name)</b>"), (term: "Số, ký hiệu", value: "\(result.number)"),
        (term: "Ngày", value: TimeText(result.date).html), (term: "Người ký", value: "\(result.signerName)"),
        (term: "Hình thức", value: "\(result.kind.vietnameseName) \(signature)"), (term: "Tệp", value: file(result)),
      ] + handover))
      """
  }

  private func file(_ result: DossierResult) -> HTML {
    guard let file = result.file else { return "Không có tệp" }
    return "<a href=\"\(OneStopURL.file(file, of: view.dossier.id))\">Mở tệp kết quả</a>"
  }

  private var handover: [(term: String, value: HTML)] {
    guard let handover = view.dossier.handover, let at = view.dossier.returnedAt else { return [] }
    let receipt: HTML =
      handover.receipt.map {
        "<a class=\"sub\" href=\"\(OneStopURL.file($0, of: view.dossier.id))\">Biên nhận đã ký</a>"
      } ?? HTML()
    let originals = handover.originalsReturned ? "đã trả lại bản chính" : ""
    let to = [handover.receiverName, handover.identity].filter { !$0.isEmpty }.joined(separator: ", ")
    return [
      (
        term: "Đã trả",
        value:
          "\(TimeText(at)) · \(handover.channel.vietnameseName.lowercased())<span class=\"sub\">\(to)</span><span class=\"sub\">\(originals)</span>\(receipt)"
      )
    ]
  }

  private var drafts: HTML {
    guard !view.drafts.isEmpty else { return HTML() }
    return """
      <h3>Văn bản soạn từ hồ sơ này</h3><ul class="listed">\(HTML.each(view.drafts) { draft in
        """
        <li><a href="\(OneStopURL.document(draft.id))">\(draft.title)</a> \(Tag(draft.isIssued ? .ok : .info, draft.standing))\
        \(draft.printedNumber.map { "<span class=\"sub\">số \($0)</span>" as HTML })</li>
        """
      })</ul>
      """
  }
}

extension ResultKind {
  /// What is known of its signatures: nothing can be a result whose signatures did not hold.
  fileprivate var verification: HTML {
    switch self {
    case .document, .signedFile: Tag(.ok, "Chữ ký số hợp lệ khi nhận").html
    case .paper, .acknowledgement: HTML()
    }
  }
}

extension DocumentLine {
  /// Whether it can be a result.
  var isIssued: Bool { stage == .issued }

  /// Where the draft stands, as much as matters here.
  fileprivate var standing: String {
    switch stage {
    case .draft, .contentReview, .formatReview, .cleared: "Đang soạn thảo, kiểm tra"
    case .awaitingSignature: "Chờ lãnh đạo ký"
    case .leaderSigned, .numbered, .sealed: "Đã ký, chờ phát hành"
    case .issued: "Đã phát hành"
    case .voided: "Đã hủy số"
    case .paperRecorded: "Ký giấy"
    }
  }
}

/// Ghi chú trong hồ sơ.
struct NoteSheet: Renderable {
  let view: DossierView
  let token: CSRFToken

  var html: HTML {
    let mayNote = view.actions.contains(.note)
    if notes.isEmpty && !mayNote { return HTML() }
    return Sheet("Ghi chú nội bộ", "\(HTML.each(notes) { note($0) })\(if: mayNote, form)").html
  }

  private var notes: [(text: String, by: String, at: Instant)] {
    view.steps.compactMap { step in
      guard case .noted(let text) = step.event else { return nil }
      return (text, view.name(of: step.actor) ?? "", step.at)
    }
  }

  private func note(_ note: (text: String, by: String, at: Instant)) -> HTML {
    "<p><b>\(note.by)</b> <span class=\"sub\">\(TimeText(note.at))</span><br>\(note.text)</p>"
  }

  private var form: HTML {
    let field = Field("text", "Ghi thêm", hint: "Người nộp không xem được.", .text(rows: 2), in: FormState())
    return Form(
      to: OneStopURL.act(.note, on: view.dossier.id), token: token, once: OnceKey(),
      "\(field)\(SubmitButton("Lưu ghi chú", .plain))"
    ).html
  }
}

extension DossierView {
  /// Whether an apology has been signed.
  fileprivate var wasPutOff: Bool { steps.contains { if case .rescheduled = $0.event { true } else { false } } }
}

/// Các phiếu in được ở trạng thái hiện tại.
struct SlipSheet: Renderable {
  let view: DossierView

  var html: HTML {
    guard !slips.isEmpty else { return HTML() }
    return Sheet(
      "Phiếu in",
      "<ul class=\"listed\">\(HTML.each(slips) { "<li>\(link($0.name, $0.words))</li>" })</ul>"
    ).html
  }

  /// The last one, of what comes last on the way, is printed by a key.
  private func link(_ name: String, _ words: String) -> HTML {
    let path = OneStopURL.slip(name, of: view.dossier.id)
    guard name == slips.last?.name else { return "<a href=\"\(path)\">\(words)</a>" }
    return "<a href=\"\(path)\" data-print data-key=\"i\">\(words) <kbd aria-hidden=\"true\">I</kbd></a>"
  }

  /// `, số 01/PXL`; empty before it is signed.
  private func number(of form: SignedForm) -> String {
    view.dossier.signedSlips.last { $0.form == form }.map { ", số \($0.printed)" } ?? ""
  }

  private var slips: [(name: String, words: String)] {
    let dossier = view.dossier
    let isRefused = dossier.status == .refusedAtReception
    let isAsked = !dossier.requests.isEmpty || dossier.hasCompletionRequest
    let all: [(name: String, words: String, isThere: Bool)] = [
      ("tiep-nhan", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", dossier.acceptance != nil),
      ("kiem-soat", "Phiếu kiểm soát quá trình giải quyết", dossier.acceptance != nil),
      ("bo-sung", "Phiếu yêu cầu bổ sung, hoàn thiện", isAsked), ("tu-choi", "Phiếu từ chối tiếp nhận", isRefused),
      ("xin-loi", "Phiếu xin lỗi và hẹn lại\(number(of: .apology))", dossier.apology != nil || view.wasPutOff),
      (
        "dung-giai-quyet", "Thông báo dừng, từ chối giải quyết\(number(of: .stopNotice))",
        dossier.status == .stopped || dossier.stopToSign != nil
      ),
      ("thu-tien", "Phiếu thu phí, lệ phí", !dossier.payments.isEmpty),
      ("tra-ket-qua", "Biên nhận trả kết quả", dossier.handover != nil),
    ]
    return all.filter(\.isThere).map { ($0.name, $0.words) }
  }
}
