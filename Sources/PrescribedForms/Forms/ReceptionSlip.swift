public import Typesetting
public import WorkTime

/// Giấy tiếp nhận hồ sơ và hẹn trả kết quả. NĐ 61/2018/NĐ-CP, Điều 17; Mẫu số 01.
public struct ReceptionSlip: PrescribedForm {
  public static let kind = FormKind.reception

  public var edition: FormEdition
  public var office: FormOffice
  /// Số thứ tự in the book, e.g. `15`; nil leaves it open.
  public var number: String?
  /// Mã hồ sơ.
  public var code: String
  /// Tên thủ tục hành chính.
  public var procedure: String
  /// Nội dung yêu cầu giải quyết in few words; empty: the procedure's name says it.
  public var request = ""
  public var applicant: FormPerson
  /// Chủ hồ sơ, when somebody else hands it in.
  public var owner: FormPerson?
  public var channel: FormChannel
  public var components: [FormComponent]
  /// Số bộ hồ sơ.
  public var sets = 1
  /// Thời hạn giải quyết, e.g. `03 ngày làm việc`.
  public var limit: String
  public var receivedAt: VietnamTime
  /// Hẹn trả; nil for a procedure without due date.
  public var due: VietnamTime?
  /// Why the result is due then, sentence by sentence; empty: nothing is printed.
  public var explanation: [String] = []
  public var collection: FormChannel
  /// Khoản đã thu hoặc phải nộp, e.g. `8.000 đồng (đã nộp)`; empty: nothing is printed.
  public var fees = ""
  public var lookUp: FormLookUp?
  public var receiver: FormOfficer
  public var copies = FormCopies.one

  public init(
    edition: FormEdition, office: FormOffice, number: String?, code: String, procedure: String, applicant: FormPerson,
    channel: FormChannel, components: [FormComponent], limit: String, receivedAt: VietnamTime, due: VietnamTime?,
    collection: FormChannel, receiver: FormOfficer
  ) {
    self.edition = edition
    self.office = office
    self.number = number
    self.code = code
    self.procedure = procedure
    self.applicant = applicant
    self.channel = channel
    self.components = components
    self.limit = limit
    self.receivedAt = receivedAt
    self.due = due
    self.collection = collection
    self.receiver = receiver
  }

  public var slip: Slip {
    Slip(
      formMark: edition.mark(of: .reception),
      head: office.counterHead(edition, .reception, number, receivedAt.date),
      title: edition.title(of: .reception).uppercased(), subtitle: "Mã hồ sơ: \(code)",
      codes: lookUp?.codes ?? [], blocks: who + what + when + notes + [signatures], foot: "Mã hồ sơ: \(code)",
      copies: copies.marks)
  }

  private var who: [SlipBlock] {
    var blocks = [SlipBlock.words("\(office.counter(edition)) đã tiếp nhận hồ sơ của:")]
    blocks += applicant.facts(as: "Người nộp hồ sơ")
    blocks += owner?.facts(as: "Chủ hồ sơ") ?? []
    blocks.append(.fact("Thủ tục hành chính", procedure))
    if !request.isEmpty { blocks.append(.fact("Nội dung yêu cầu giải quyết", request)) }
    return blocks
  }

  private var what: [SlipBlock] {
    let head = SlipBlock.heading("1. Thành phần hồ sơ nộp gồm:")
    let listed = components.isEmpty ? SlipBlock.words("(Không có giấy tờ kèm theo)") : FormComponent.table(components)
    let sets = SlipFact("2. Số lượng hồ sơ", "\(OfficialWords.twoDigits(sets)) bộ")
    return [head, listed, .facts([sets, SlipFact("Hình thức nộp", channel.submission)])]
  }

  private var when: [SlipBlock] {
    var blocks = [
      SlipBlock.fact("3. Thời hạn giải quyết theo quy định", limit),
      .fact("4. Thời gian nhận hồ sơ", OfficialWords.moment(receivedAt)),
      .fact("5. Thời gian trả kết quả", due.map(OfficialWords.moment) ?? "thông báo ngay khi có kết quả"),
      .fact("6. Đăng ký nhận kết quả", collection.collection(at: office.counter(edition))),
    ]
    if !fees.isEmpty { blocks.append(.fact("7. Phí, lệ phí", fees)) }
    return blocks
  }

  private var notes: [SlipBlock] {
    var blocks: [SlipBlock] = []
    if due != nil, !explanation.isEmpty {
      blocks.append(.smallPrint("Cách tính hạn trả kết quả: " + explanation.joined(separator: " ")))
    }
    return blocks + CounterNotes(office: office, salutation: applicant.salutation, lookUp: lookUp).blocks
  }

  private var signatures: SlipBlock {
    .signatures(
      [.citizen("NGƯỜI NỘP HỒ SƠ", applicant.name), receiver.signing(as: "NGƯỜI TIẾP NHẬN HỒ SƠ")], recipients: [])
  }
}
