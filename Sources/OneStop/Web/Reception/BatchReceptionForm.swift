import Procedures
import WebShell

/// Nhiều bản chứng thực của một người: each paper is a dossier, all stand on one slip and are paid together.
struct BatchReceptionForm {
  static let usualRows = 5
  static let mostRows = 60

  private let form: SubmittedForm
  private let procedure: Procedure

  init(_ form: SubmittedForm, procedure: Procedure) { (self.form, self.procedure) = (form, procedure) }

  /// - Throws: `FormProblems`, all of them at once.
  func parsed() throws(FormProblems) -> [ReceptionOrder] {
    var reader = FormReader(form)
    let intakes = read(&reader)
    if intakes.isEmpty { reader.add("paper_0", DossierRefusal.batchEmpty.sentence) }
    if !reader.isOn("complete") { reader.add("complete", "Đối chiếu bản chính của từng giấy tờ rồi đánh dấu") }
    for refusal in intakes.first?.obstacles(for: procedure) ?? [] {
      guard let field = refusal.receptionField, reader.problems[field] == nil else { continue }
      reader.add(field, refusal.sentence)
    }
    let payments = payments(for: intakes, &reader)
    try reader.finish()
    return zip(intakes, payments).map { ReceptionOrder(intake: $0, payment: $1) }
  }

  /// What there is, for the summary.
  var draft: [Intake] {
    var reader = FormReader(form)
    return read(&reader)
  }

  static func rows(in state: FormState) -> Int { min(max(1, Int(state.shown("rows")) ?? usualRows), mostRows) }

  private func read(_ reader: inout FormReader) -> [Intake] {
    let applicant = PartyFields.applicant.read(&reader, missing: "Nhập họ và tên người nộp, hoặc tên tổ chức")
    let parties = Parties(
      applicant: applicant ?? .nobody, owner: PartyFields.owner.read(&reader, missing: nil),
      authority: reader.optionalText("authority", atMost: 300) ?? "",
      payer: PartyFields.payer.read(&reader, missing: nil))
    let exemption = reader.optionalText("exemption").flatMap { procedure.exemptions.contains($0) ? $0 : nil }
    let timing = reader.optionalText("fee_timing").flatMap { FeeTiming(rawValue: $0) } ?? .atReception
    let rows = BatchReceptionForm.rows(in: FormState(form, problems: FormProblems()))
    return (0..<rows).compactMap { row in
      paper(row, &reader).map { name, count in
        Intake(
          procedure: procedure.id, parties: parties, summary: name, components: received, copyCount: count,
          exemption: exemption, feeTiming: timing)
      }
    }
  }

  /// nil: the row is empty.
  private func paper(_ row: Int, _ reader: inout FormReader) -> (String, CopyCount)? {
    let typed = ["paper", "paper_pages", "paper_copies"].map { form.text("\($0)_\(row)") ?? "" }
    guard typed.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else { return nil }
    let name = reader.requiredText("paper_\(row)", atMost: 300, missing: "Nhập tên giấy tờ ở dòng \(row + 1)")
    let pages = procedure.countsPages ? count("paper_pages_\(row)", "Nhập số trang ở dòng \(row + 1)", &reader) : 1
    let copies = count("paper_copies_\(row)", "Nhập số bản ở dòng \(row + 1)", &reader)
    return (name, CopyCount(pages: pages, copies: copies))
  }

  private func count(_ name: String, _ missing: String, _ reader: inout FormReader) -> Int {
    reader.integer(name, in: 1...9999, missing: missing) ?? 1
  }

  /// Every paper was there and was compared: that is what the tick says.
  private var received: [ReceivedComponent] {
    procedure.componentFields.filter(\.component.isRequired).map { fields in
      let isCopy = fields.component.form == .copy
      return ReceivedComponent(
        place: fields.place, originals: isCopy ? 0 : fields.component.quantity,
        copies: isCopy ? fields.component.quantity : 0)
    }
  }

  /// One sum at the cashier, a payment a dossier.
  private func payments(for intakes: [Intake], _ reader: inout FormReader) -> [FeePayment?] {
    let fees = intakes.map { FeeAssessment($0, procedure: procedure) }
    let total = fees.reduce(0) { $0 + $1.total }
    guard fees.first?.timing == .atReception, total > 0 else { return fees.map { _ in nil } }
    let paid = FeeFields(form: form).payment(ofTotal: total, &reader)
    return fees.map { fee in
      fee.total > 0 ? FeePayment(amount: fee.total, method: paid.method, receipt: paid.receipt) : nil
    }
  }
}
