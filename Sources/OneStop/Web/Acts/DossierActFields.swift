import Documents
import Ledger
import Markup
import People
import Procedures
import WebShell
import WorkTime

/// What an act asks for. Several forms where it can be done in several ways.
struct DossierActFields {
  let view: DossierView
  let action: DossierAction
  let choices: ActChoices
  let state: FormState
  let now: Instant

  struct ActForm {
    var heading: String?
    var carriesFiles = false
    let fields: HTML
  }

  var dossier: Dossier { view.dossier }

  var forms: [ActForm] {
    switch action {
    case .accept, .askCompletion, .refuseAtReception, .handOver, .take: []
    case .assign: [ActForm(fields: assignment)]
    case .completeStep: [ActForm(fields: note)]
    case .sendBack: [ActForm(fields: "\(earlierSteps)\(reason("Lý do trả lại"))")]
    case .draftResult: [ActForm(fields: draft)]
    case .finish: finishing
    case .askSupplement: [ActForm(fields: SupplementFields(fields: self).asked)]
    case .receiveSupplement: [ActForm(carriesFiles: true, fields: SupplementFields(fields: self).received)]
    case .askPayment: [ActForm(fields: paymentAsked)]
    case .receivePayment: [ActForm(fields: paymentProof.html)]
    case .refer: [ActForm(fields: referral)]
    case .takeReferral: [ActForm(fields: referralChoice.html)]
    case .assignReferral: [ActForm(fields: "\(referralChoice)\(referralAssignment)")]
    case .answerReferral: [ActForm(carriesFiles: true, fields: referralAnswer)]
    case .declineReferral: [ActForm(fields: "\(referralChoice)\(reason("Lý do trả lại"))")]
    case .recallReferral: [ActForm(fields: "\(referralChoice)\(reason("Lý do thu hồi"))")]
    case .extend: [ActForm(fields: "\(extensionNotice)\(reason("Lý do gia hạn"))")]
    case .pay: [ActForm(fields: payment(owed: dossier.feeOwed))]
    case .returnResult: [ActForm(carriesFiles: true, fields: ReturnFields(fields: self).html)]
    case .giveBack: [ActForm(fields: ReturnFields(fields: self).givenBack)]
    case .addScan: [ActForm(carriesFiles: true, fields: scan)]
    case .prepareApology: [ActForm(fields: apology)]
    case .signApology: [ActForm(fields: "\(slip("xin-loi", "phiếu xin lỗi và hẹn lại"))\(pin)")]
    case .proposeStop: [ActForm(fields: "\(reason("Lý do"))\(ground)")]
    case .signStop: [ActForm(fields: "\(slip("dung-giai-quyet", "thông báo"))\(pin)")]
    case .stop, .proposeOverdueStop: [ActForm(fields: reason("Lý do dừng giải quyết").html)]
    case .withdraw: [ActForm(fields: reason("Lý do người nộp rút hồ sơ").html)]
    case .beginCorrection: [ActForm(fields: reason("Sai sót cần đính chính").html)]
    case .note: [ActForm(fields: Field("text", "Ghi chú", .text(rows: 4), in: state).html)]
    }
  }

  func reason(_ label: String) -> Field { Field("reason", label, .text(rows: 3), in: state) }

  /// The form as it was sent, or with this in the field at first.
  func filled(_ name: String, _ value: String) -> FormState {
    var shown = state
    if shown.values[name] == nil { shown.values[name] = [value] }
    return shown
  }

  private var assignment: HTML {
    assignment(to: view.candidates, isAgain: dossier.handler != nil)
  }

  private var referralAssignment: HTML {
    let isAgain = view.referrals(for: action).allSatisfy { $0.handler != nil }
    return assignment(to: view.referralCandidates, isAgain: isAgain)
  }

  private func assignment(to candidates: [Colleague], isAgain: Bool) -> HTML {
    let people = candidates.map { FieldChoice($0.person.description, $0.fullName, hint: $0.title) }
    return """
      \(Field("handler", "Giao cho", .radios(people), in: state))\
      \(Field("reason", "Lý do phân công lại", isOptional: !isAgain, .text(rows: 2), in: state))
      """
  }

  private var note: HTML {
    let next = dossier.step.flatMap { dossier.plan.indices.contains($0 + 1) ? dossier.plan[$0 + 1] : nil }
    let words = next.map { "Chuyển đến bước “\($0.name)”, \($0.position.vietnameseName.lowercased())." } ?? ""
    return "\(Field("note", "Kết quả xử lý ở bước này", hint: words, isOptional: true, .text(rows: 3), in: state))"
  }

  private var earlierSteps: Field {
    let steps = dossier.plan.prefix(dossier.step ?? 0).enumerated().map { place, step in
      FieldChoice(String(place), step.name, hint: step.position.vietnameseName)
    }
    return Field("step", "Trả về bước", .radios(steps), in: filled("step", String(steps.count - 1)))
  }

  private var draft: HTML {
    let types = DocumentTypeCatalogue.all.map { FieldChoice($0.code, $0.name) }
    let signers = choices.signers.map { FieldChoice($0.person.description, "\($0.fullName), \($0.title)") }
    let first = choices.signers.first?.person.description ?? ""
    let subject = ResultDraft(view: view).subject
    return """
      \(Field("type", "Loại văn bản", .select(types), in: filled("type", ResultDraft(view: view).type)))\
      \(Field("subject", "Trích yếu", .text(rows: 2), in: filled("subject", subject)))\
      \(Field("signer", "Người ký", .select(signers), in: filled("signer", first)))
      """
  }

  private var finishing: [ActForm] {
    let issued = view.drafts.filter(\.isIssued)
    let documents = issued.map { FieldChoice($0.id.description, $0.title, hint: $0.printedNumber) }
    let chosen = issued.count == 1 ? issued[0].id.description : ""
    let byDocument = ActForm(
      heading: "Bằng văn bản đã phát hành",
      fields: "\(Field("document", "Văn bản", .radios(documents), in: filled("document", chosen)))")
    return (issued.isEmpty ? [] : [byDocument]) + [brought]
  }

  private var brought: ActForm {
    if view.procedure.resultCarrier == .acknowledgement {
      return ActForm(
        fields: """
          <p>Thủ tục này chỉ ghi nhận, không có văn bản kết quả.</p>\
          \(Field("name", "Nội dung ghi nhận", .line(), in: filled("name", view.procedure.result)))
          """)
    }
    let isPaper = view.procedure.resultCarrier == .paper
    let hint =
      isPaper
      ? "Bản quét PDF của kết quả giấy, hoặc tệp PDF đã ký số."
      : "Tệp PDF đã ký số; mọi chữ ký phải hợp lệ, trong tệp phải có mã hồ sơ hoặc tên chủ hồ sơ."
    return ActForm(
      heading: isPaper ? "Bằng kết quả giấy hoặc tệp đã ký" : "Bằng tệp đã ký số", carriesFiles: true,
      fields: """
        \(Field("name", "Tên kết quả", .line(), in: filled("name", view.procedure.result)))\
        \(Field("number", "Số, ký hiệu", .line(width: .half), in: state))\
        \(Field("date", "Ngày của kết quả", .date, in: filled("date", now.vietnamDate.description)))\
        \(Field("signerName", "Người ký", .line(width: .half), in: state))\
        \(Field("file", "Tệp kết quả", hint: hint, .file(accepts: ".pdf"), in: state))
        """)
  }

  private var paymentAsked: HTML {
    let notice: HTML =
      view.procedure.term.isSuspendedForPayment
      ? "<p>Thời gian chờ nộp tiền không tính vào thời hạn của thủ tục này.</p>"
      : "<p>Thủ tục này không trừ thời gian chờ nộp tiền; thời hạn vẫn được tính.</p>"
    return """
      \(notice)\(Field("amount", "Số tiền phải nộp (đồng)", .number, in: state))\
      \(Field("reference", "Số, ngày của thông báo", isOptional: true, .line(width: .half), in: state))
      """
  }

  private var paymentProof: Field {
    Field("proof", "Chứng từ đã nộp", hint: "Số, ngày của chứng từ người nộp đưa.", .line(), in: state)
  }

  private var referral: HTML {
    let agencies = choices.agencies.map { FieldChoice($0.id.description, $0.name) }
    return """
      \(Field("kind", "Đề nghị", .radios(ReferralKind.choices), in: filled("kind", ReferralKind.opinion.rawValue)))\
      \(Field("agency", "Cơ quan dùng hệ thống này", isOptional: true, .select(agencies), in: state))\
      \(Field("outside", "Hoặc cơ quan khác", hint: "Trả lời bằng văn bản, người xử lý ghi nhận.", isOptional: true, .line(), in: state))\
      \(Field("question", "Nội dung", .text(rows: 4), in: state))\
      \(Field("days", "Trả lời trong (ngày làm việc)", .number, in: filled("days", "3")))
      """
  }

  private var referralAnswer: HTML {
    """
    \(referralChoice)\
    \(Field("answer", "Nội dung trả lời", .text(rows: 4), in: state))\
    \(Field("file", "Văn bản trả lời", hint: FileHint.accepted, isOptional: true, .file(accepts: FileHint.extensions), in: state))
    """
  }

  /// Which of the requests, where there are several.
  private var referralChoice: Field {
    let open = view.referrals(for: action)
    let numbers = open.map { referral in
      FieldChoice(String(referral.number), referral.target.name(in: view.agencyNames), hint: referral.question)
    }
    let chosen = open.count == 1 ? String(open[0].number) : ""
    return Field("number", "Đề nghị", .radios(numbers), in: filled("number", chosen))
  }

  private var extensionNotice: HTML {
    guard let provided = view.procedure.term.namedExtension else { return HTML() }
    return "<p>Thủ tục cho phép gia hạn một lần, thêm <b>\(provided.by.vietnameseText)</b> (\(provided.name)).</p>"
  }

  func payment(owed: Int) -> HTML {
    """
    <p>Số tiền phải thu: <b>\(owed.dong)</b></p>\
    \(Field("method", "Hình thức", .radios(PaymentMethod.choices), in: filled("method", PaymentMethod.cash.rawValue)))\
    \(Field("receiptNumber", "Số biên lai, giao dịch", isOptional: true, .line(width: .half), in: state))
    """
  }

  private var scan: HTML {
    let places = view.procedure.components.enumerated().map { FieldChoice(String($0.offset), $0.element.name) }
    return """
      \(Field("place", "Giấy tờ", .select(places), in: state))\
      \(Field("file", "Bản quét", hint: FileHint.accepted, .file(accepts: FileHint.extensions), in: state))
      """
  }

  private var ground: Field {
    Field("ground", "Căn cứ pháp lý", hint: "Điều, khoản của văn bản quy định.", .text(rows: 2), in: state)
  }

  private var apology: HTML {
    let last: HTML = view.lastReschedule.map { "<p>Lãnh đạo phải ký chậm nhất \(TimeText($0)).</p>" } ?? HTML()
    return "\(last)\(reason("Lý do chậm trả kết quả"))\(Field("newDay", "Ngày hẹn mới", .date, in: state))"
  }

  /// What is signed is read first.
  private func slip(_ form: String, _ words: String) -> HTML {
    "<p><a href=\"\(OneStopURL.slip(form, of: dossier.id))\">Đọc \(words)</a> trước khi ký.</p>"
  }

  private var pin: Field {
    Field("pin", "Mã PIN khóa ký của ông/bà", hint: "Chỉ dùng cho lần ký này, không được lưu lại.", .pin, in: state)
  }
}

/// What may be handed in as a file.
enum FileHint {
  static let accepted = "PDF, PNG, JPG; tối đa 20 MB."
  static let extensions = ".pdf,.png,.jpg,.jpeg"
}
