import Cryptography
import Documents
import Ledger
import People
import Procedures
import WebShell
import WorkTime

/// What the acts' forms carry; each read as a whole, so that everything wrong is told at once.
struct DossierActInput {
  private let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  var once: String { form.onceKey?.text ?? "" }
  /// What the form was made from.
  var revision: Int? { form.text("revision").flatMap { Int($0) } }
  var document: OutgoingDocument.ID? { form.text("document").flatMap { OutgoingDocument.ID($0) } }

  func file(_ name: String = "file") -> UploadedFile? { form.file(name) }

  func reason(_ missing: String = "Nhập lý do") throws(FormProblems) -> String {
    var reader = FormReader(form)
    let reason = reader.requiredText("reason", atMost: 1000, missing: missing)
    return try reader.finish(reason)
  }

  func assignment() throws(FormProblems) -> (handler: Person.ID, reason: String) {
    var reader = FormReader(form)
    let handler = reader.choice("handler", missing: "Chọn người xử lý") { Person.ID($0) }
    let reason = reader.optionalText("reason", atMost: 1000) ?? ""
    return try reader.finish(handler.map { ($0, reason) })
  }

  func text(_ name: String, atMost limit: Int = 1000) throws(FormProblems) -> String {
    var reader = FormReader(form)
    let text = reader.optionalText(name, atMost: limit) ?? ""
    return try reader.finish(text)
  }

  func note() throws(FormProblems) -> String {
    var reader = FormReader(form)
    let text = reader.requiredText("text", atMost: 2000, missing: "Nhập nội dung ghi chú")
    return try reader.finish(text)
  }

  func sendingBack() throws(FormProblems) -> (step: Int, reason: String) {
    var reader = FormReader(form)
    let step = reader.choice("step", missing: "Chọn bước trả về") { Int($0) }
    let reason = reader.requiredText("reason", atMost: 1000, missing: "Nhập lý do trả lại")
    return try reader.finish(step.map { ($0, reason) })
  }

  func draft() throws(FormProblems) -> (type: String, subject: String, signer: Person.ID) {
    var reader = FormReader(form)
    let type = reader.choice("type", missing: "Chọn loại văn bản") { DocumentTypeCatalogue.type(code: $0)?.code }
    let subject = reader.requiredText(
      "subject", atMost: Particulars.longestSubject, missing: "Nhập trích yếu của văn bản")
    let signer = reader.choice("signer", missing: "Chọn người ký") { Person.ID($0) }
    try reader.finish()
    guard let type, let signer else { preconditionFailure("a missing field left no problem") }
    return (type, subject, signer)
  }

  /// Number, date, signer and file of a result that was not drafted here.
  func broughtResult(_ carrier: ResultCarrier, on today: CalendarDate) throws(FormProblems) -> (
    BroughtResult, UploadedFile?
  ) {
    var reader = FormReader(form)
    let name = reader.requiredText("name", missing: "Nhập tên kết quả")
    if carrier == .acknowledgement {
      let result = BroughtResult(name: name, number: "", date: today, signerName: "", file: nil)
      return (try reader.finish(result), nil)
    }
    let number = reader.requiredText("number", atMost: 60, missing: "Nhập số, ký hiệu của kết quả")
    let date = reader.date("date", missing: "Nhập ngày của kết quả")
    let signer = reader.requiredText("signerName", atMost: 120, missing: "Nhập người ký kết quả")
    let file = reader.file("file", missing: "Chọn tệp kết quả")
    if let date, date > today { reader.add("date", "Ngày của kết quả không được sau hôm nay") }
    let result = date.map { BroughtResult(name: name, number: number, date: $0, signerName: signer, file: nil) }
    return (try reader.finish(result), file)
  }

  /// - Parameter count: how many components the procedure lists.
  func supplement(of count: Int) throws(FormProblems) -> SupplementRequest {
    var reader = FormReader(form)
    var items: [SupplementItem] = []
    for place in 0..<count {
      guard let wanted = reader.optionalText("wanted-\(place)", atMost: 500) else { continue }
      items.append(SupplementItem(place: place, wanted: wanted))
    }
    let other = reader.optionalText("wantedElse", atMost: 500)
    let ground = reader.optionalText("groundElse", atMost: 500)
    if let other {
      if ground == nil { reader.add("groundElse", "Nhập căn cứ pháp lý của giấy tờ khác") }
      items.append(SupplementItem(place: nil, wanted: other, ground: ground ?? ""))
    }
    if items.isEmpty {
      reader.add(count > 0 ? "wanted-0" : "wantedElse", "Ghi nội dung cần bổ sung ở ít nhất một giấy tờ")
    }
    let reason = reader.requiredText("reason", atMost: 1000, missing: "Nhập lý do yêu cầu bổ sung")
    let until = reader.date("until", missing: "Nhập ngày cuối cùng để người nộp bổ sung")
    let late = reader.optionalText("lateReason", atMost: 1000) ?? ""
    return try reader.finish(SupplementRequest(items: items, reason: reason, until: until, lateReason: late))
  }

  /// How many papers came for one component.
  func papers(at place: Int) throws(FormProblems) -> (originals: Int, copies: Int) {
    var reader = FormReader(form)
    let originals = reader.integer("originals-\(place)", in: 0...999, missing: "Nhập số bản chính, không có thì ghi 0")
    let copies = reader.integer("copies-\(place)", in: 0...999, missing: "Nhập số bản sao, không có thì ghi 0")
    try reader.finish()
    return (originals ?? 0, copies ?? 0)
  }

  func paymentAsked() throws(FormProblems) -> (amount: Int, reference: String) {
    var reader = FormReader(form)
    let amount = reader.integer("amount", in: 1...100_000_000_000, missing: "Nhập số tiền phải nộp")
    let reference = reader.optionalText("reference", atMost: 120) ?? ""
    return try reader.finish(amount.map { ($0, reference) })
  }

  func proof() throws(FormProblems) -> String {
    var reader = FormReader(form)
    let proof = reader.requiredText("proof", missing: "Nhập số, ngày của chứng từ")
    return try reader.finish(proof)
  }

  func referral() throws(FormProblems) -> (kind: ReferralKind, target: ReferralTarget, question: String, days: Int) {
    var reader = FormReader(form)
    let kind = reader.choice("kind", missing: "Chọn lấy ý kiến hay phối hợp") { ReferralKind(rawValue: $0) }
    let agency = form.text("agency").flatMap { Agency.ID($0) }
    let outside = reader.optionalText("outside", atMost: 200)
    if (agency == nil) == (outside == nil) { reader.add("agency", "Chọn một cơ quan, hoặc nhập tên một cơ quan khác") }
    let question = reader.requiredText("question", atMost: 4000, missing: "Nhập nội dung cần lấy ý kiến, phối hợp")
    let days = reader.integer("days", in: 1...90, missing: "Nhập số ngày làm việc phải trả lời")
    try reader.finish()
    let target = agency.map { ReferralTarget.agency($0) } ?? outside.map { .outside($0) }
    guard let kind, let target, let days else { preconditionFailure("a missing field left no problem") }
    return (kind, target, question, days)
  }

  func referralAnswer() throws(FormProblems) -> (number: Int, text: String) {
    var reader = FormReader(form)
    let number = DossierActInput.referralNumber(&reader)
    let text = reader.requiredText("answer", atMost: 4000, missing: "Nhập nội dung trả lời")
    return try reader.finish(number.map { ($0, text) })
  }

  func referralNumber() throws(FormProblems) -> Int {
    var reader = FormReader(form)
    let number = DossierActInput.referralNumber(&reader)
    return try reader.finish(number)
  }

  func referralClosing(_ missing: String) throws(FormProblems) -> (number: Int, reason: String) {
    var reader = FormReader(form)
    let number = DossierActInput.referralNumber(&reader)
    let reason = reader.requiredText("reason", atMost: 1000, missing: missing)
    return try reader.finish(number.map { ($0, reason) })
  }

  private static func referralNumber(_ reader: inout FormReader) -> Int? {
    reader.choice("number", missing: "Chọn đề nghị") { Int($0) }
  }

  /// - Parameter owed: what has to be paid, in đồng.
  func payment(of owed: Int) throws(FormProblems) -> FeePayment {
    var reader = FormReader(form)
    let method = reader.choice("method", missing: "Chọn hình thức thanh toán") { PaymentMethod(rawValue: $0) }
    let receipt = reader.optionalText("receiptNumber", atMost: 60) ?? ""
    return try reader.finish(method.map { FeePayment(amount: owed, method: $0, receipt: receipt) })
  }

  func handover(to applicant: Party, receipt: SHA256Digest?) throws(FormProblems) -> ResultReturn {
    var reader = FormReader(form)
    let channel = reader.choice("channel", missing: "Chọn cách trả kết quả") { ReturnChannel(rawValue: $0) }
    let (name, identity) = receiver(applicant, &reader)
    let originals = reader.isOn("originalsReturned")
    return try reader.finish(
      channel.map {
        ResultReturn(
          channel: $0, receiverName: name, identity: identity, receipt: receipt, originalsReturned: originals)
      })
  }

  /// - Parameter paid: what was paid, in đồng; nothing can be refunded of nothing.
  func givingBack(to applicant: Party, paid: Int) throws(FormProblems) -> (GivingBack, refund: FeePayment?) {
    var reader = FormReader(form)
    let (name, identity) = receiver(applicant, &reader)
    if name.isEmpty || identity.isEmpty { reader.add("identity", DossierRefusal.identityMissing.sentence) }
    let giving = GivingBack(
      receiverName: name, identity: identity, originalsReturned: reader.isOn("originalsReturned"))
    guard paid > 0 else { return try reader.finish((giving, nil)) }
    let amount = reader.integer("refund", in: 0...paid, missing: "Nhập số tiền hoàn lại, không hoàn thì ghi 0")
    let method = reader.choice("method", missing: "Chọn hình thức hoàn tiền") { PaymentMethod(rawValue: $0) }
    let receipt = reader.optionalText("receiptNumber", atMost: 60) ?? ""
    try reader.finish()
    guard let amount, let method else { preconditionFailure("a missing field left no problem") }
    return (giving, FeePayment(amount: amount, method: method, receipt: receipt))
  }

  /// Who takes what is handed over, and by what paper: the applicant's own is known.
  private func receiver(_ applicant: Party, _ reader: inout FormReader) -> (name: String, identity: String) {
    let name = reader.optionalText("receiverName", atMost: 120) ?? ""
    let isApplicant = reader.isOn("isApplicant")
    if isApplicant, !name.isEmpty, name != applicant.name {
      reader.add("isApplicant", "Người nhận không phải người nộp: bỏ chọn mục này và nhập giấy tờ của người nhận")
    }
    let own = isApplicant ? applicant.identity.map { "\($0.kind.shortName) \($0.number)" } : nil
    return (name, reader.optionalText("identity", atMost: 120) ?? own ?? "")
  }

  func scannedPlace() throws(FormProblems) -> Int {
    var reader = FormReader(form)
    let place = reader.choice("place", missing: "Chọn giấy tờ được quét") { Int($0) }
    _ = reader.file("file", missing: "Chọn tệp bản quét")
    return try reader.finish(place)
  }

  func proposal() throws(FormProblems) -> StopProposal {
    var reader = FormReader(form)
    let reason = reader.requiredText("reason", atMost: 1000, missing: "Nhập lý do")
    let ground = reader.requiredText("ground", atMost: 500, missing: "Nhập căn cứ pháp lý: điều, khoản của văn bản")
    return try reader.finish(StopProposal(reason: reason, ground: ground))
  }

  func apology() throws(FormProblems) -> Apology {
    var reader = FormReader(form)
    let reason = reader.requiredText("reason", atMost: 1000, missing: "Nhập lý do chậm trả kết quả")
    let day = reader.date("newDay", missing: "Nhập ngày hẹn mới")
    return try reader.finish(day.map { Apology(reason: reason, newDay: $0) })
  }

  func pin() throws(FormProblems) -> String {
    var reader = FormReader(form)
    let pin = reader.secret("pin", missing: "Nhập mã PIN của khóa ký")
    return try reader.finish(pin)
  }
}
