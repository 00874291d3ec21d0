import Cryptography
import People
import Procedures
import WebShell
import WorkTime

/// The counter's form: what is typed becomes what is received, or the list of all that is wrong with it.
struct ReceptionForm {
  private let form: SubmittedForm
  private let procedure: Procedure
  private let files: [SHA256Digest: ComponentFile]
  private let submitted: Intake?
  private let officer: Person.ID

  /// - Parameters:
  ///   - officer: who types it, also where they hand it in for a citizen.
  ///   - files: those that the form may name.
  ///   - submitted: what came online or by post; nil at the counter.
  init(
    _ form: SubmittedForm, procedure: Procedure, files: [SHA256Digest: ComponentFile], submitted: Intake? = nil,
    officer: Person.ID
  ) {
    (self.form, self.procedure, self.files, self.submitted) = (form, procedure, files, submitted)
    self.officer = officer
  }

  /// - Throws: `FormProblems`, all of them at once.
  func parsed() throws(FormProblems) -> ReceptionOrder {
    var reader = FormReader(form)
    var order = read(&reader)
    for place in order.intake.missing(for: procedure) {
      let fields = ComponentFields(place: place, component: procedure.components[place])
      reader.add(fields.problemName, "Chưa nhận giấy tờ bắt buộc “\(fields.component.name)”")
    }
    order.payment = payment(for: order.intake, &reader)
    try reader.finish()
    return order
  }

  /// What somebody brought who is turned away: complete in everything but papers and fees.
  func turnedAway() throws(FormProblems) -> ReceptionOrder {
    var reader = FormReader(form)
    let order = read(&reader)
    try reader.finish()
    return order
  }

  /// What there is, for the summary: an unfinished form has no problems.
  var draft: Intake {
    var reader = FormReader(form)
    return intake(&reader)
  }

  private func read(_ reader: inout FormReader) -> ReceptionOrder {
    let intake = intake(&reader)
    for refusal in intake.obstacles(for: procedure) {
      guard let field = refusal.receptionField else { continue }
      if reader.problems[field] == nil { reader.add(field, refusal.sentence) }
    }
    let choice = reader.optionalText("hand_over").flatMap { HandOverChoice(rawValue: $0) }
    return ReceptionOrder(intake: intake, handOver: choice ?? .atOnce)
  }

  private func intake(_ reader: inout FormReader) -> Intake {
    let applicant = PartyFields.applicant.read(&reader, missing: "Nhập họ và tên người nộp, hoặc tên tổ chức")
    var intake = submitted ?? Intake(procedure: procedure.id, parties: Parties(applicant: .nobody))
    intake.parties = Parties(
      applicant: applicant ?? .nobody, owner: PartyFields.owner.read(&reader, missing: nil),
      authority: reader.optionalText("authority", atMost: 300) ?? "",
      payer: PartyFields.payer.read(&reader, missing: nil))
    intake.summary = reader.optionalText("summary", atMost: 500) ?? ""
    intake.components = procedure.componentFields.compactMap { $0.read(form, &reader, files: files) }
    intake.sets = count("sets", of: "bộ hồ sơ", &reader)
    intake.note = reader.optionalText("note", atMost: 500) ?? ""
    if submitted == nil { readChannel(&intake, &reader) }
    readReturn(&intake, &reader)
    readFee(&intake, &reader)
    return intake
  }

  private func readChannel(_ intake: inout Intake, _ reader: inout FormReader) {
    let way = reader.optionalText("channel").flatMap { CounterChannel(rawValue: $0) } ?? .counter
    let consent = reader.optionalText("consent", atMost: 300) ?? ""
    guard procedure.counterChannels.contains(way) else { return }
    intake.channel = way.submission
    intake.assistance = way == .assisted ? Assistance(officer: officer, consent: consent) : nil
  }

  private func readReturn(_ intake: inout Intake, _ reader: inout FormReader) {
    intake.returnChannel =
      reader.choice("return_channel", missing: "Chọn cách nhận kết quả") { ReturnChannel(rawValue: $0) } ?? .counter
    let address = reader.optionalText("return_address", atMost: 300) ?? ""
    intake.returnAddress = intake.returnChannel == .post ? address : ""
  }

  private func readFee(_ intake: inout Intake, _ reader: inout FormReader) {
    let pages = procedure.countsPages ? count("pages", of: "trang", &reader) : 1
    let copies = procedure.countsCopies ? count("copies", of: "bản sao", &reader) : 1
    intake.copyCount = CopyCount(pages: pages, copies: copies)
    intake.exemption = reader.optionalText("exemption").flatMap { procedure.exemptions.contains($0) ? $0 : nil }
    intake.feeTiming = reader.optionalText("fee_timing").flatMap { FeeTiming(rawValue: $0) } ?? .atReception
  }

  private func count(_ name: String, of things: String, _ reader: inout FormReader) -> Int {
    reader.integer(name, in: 1...9999, missing: "Nhập số \(things)") ?? 1
  }

  private func payment(for intake: Intake, _ reader: inout FormReader) -> FeePayment? {
    FeeFields(form: form).payment(of: FeeAssessment(intake, procedure: procedure), &reader)
  }
}

extension ReceptionForm {
  /// Yêu cầu hoàn thiện: what is typed at a component, and every required one that did not come.
  func completion() throws(FormProblems) -> SupplementRequest {
    var reader = FormReader(form)
    let intake = draft
    let missing = Set(intake.missing(for: procedure))
    var items: [SupplementItem] = procedure.componentFields.compactMap { fields in
      let wanted = reader.optionalText(fields.wanted, atMost: 500)
      return wanted == nil && !missing.contains(fields.place)
        ? nil : SupplementItem(place: fields.place, wanted: wanted ?? "Nộp giấy tờ còn thiếu")
    }
    if let other = reader.optionalText("wanted_other", atMost: 500) {
      let ground = reader.requiredText(
        "wanted_ground", missing: "Nhập căn cứ pháp lý của giấy tờ ngoài thành phần hồ sơ: điều, khoản, văn bản")
      items.append(SupplementItem(place: nil, wanted: other, ground: ground))
    }
    if items.isEmpty { reader.add("wanted_other", "Ghi điều cần hoàn thiện ở ít nhất một giấy tờ") }
    let reason = reader.requiredText("completion_reason", atMost: 1000, missing: "Nhập lý do yêu cầu hoàn thiện")
    let until = reader.date("completion_until", missing: nil)
    try reader.finish()
    return SupplementRequest(items: items, reason: reason, until: until)
  }

  /// Từ chối tiếp nhận.
  func refusal() throws(FormProblems) -> ReceptionAnswer {
    var reader = FormReader(form)
    let reason = reader.requiredText("refusal_reason", atMost: 1000, missing: "Nhập lý do từ chối tiếp nhận")
    let ground = reader.requiredText(
      "refusal_ground", missing: "Nhập căn cứ pháp lý của việc từ chối: điều, khoản, văn bản")
    try reader.finish()
    return .refuse(reason: reason, ground: ground)
  }
}

/// The fields of paying at the counter.
struct FeeFields {
  let form: SubmittedForm

  /// The whole fee, when it is taken now.
  func payment(of fee: FeeAssessment, _ reader: inout FormReader) -> FeePayment? {
    guard fee.timing == .atReception, fee.total > 0 else { return nil }
    return payment(ofTotal: fee.total, &reader)
  }

  /// A form that showed another sum than is due is asked again.
  func payment(ofTotal total: Int, _ reader: inout FormReader) -> FeePayment {
    let method = reader.choice("payment_method", missing: "Chọn hình thức thu") { PaymentMethod(rawValue: $0) }
    let receipt = reader.optionalText("receipt", atMost: 60) ?? ""
    if !reader.isOn("paid") {
      reader.add("paid", "Thu đủ \(total.dong) rồi đánh dấu “Đã thu đủ”, hoặc chọn thu khi trả kết quả")
    } else if form.text("fee_shown") != String(total) {
      reader.add("paid", "Số phải thu là \(total.dong), khác số đã hiện trước đó; xin thu đủ rồi tiếp nhận lại")
    }
    return FeePayment(amount: total, method: method ?? .cash, receipt: receipt)
  }
}

extension Party {
  /// Stands where the form names nobody; never received.
  static let nobody = Party(kind: .citizen, name: "", identity: nil, address: "")
}

extension DossierRefusal {
  /// The field of a reception form that a refusal belongs to; nil: it concerns no field.
  var receptionField: String? {
    switch self {
    case .nameMissing: "applicant_name"
    case .authorityMissing: "authority"
    case .presenceNeeded: "return_channel"
    case .addressMissing: "return_address"
    case .consentMissing: "consent"
    case .feeUnpaid: "paid"
    case .componentsMissing(let places): places.first.map { "received_\($0)" }
    case .unknownComponent, .procedureNotOffered, .versionOver, .procedureElsewhere: "procedure"
    case .reasonMissing, .nothingAsked: "completion_reason"
    case .groundMissing: "refusal_ground"
    case .batchEmpty: "paper_0"
    default: nil
    }
  }
}
