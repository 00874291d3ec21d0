public import Typesetting
public import WorkTime

/// Giấy tiếp nhận và hẹn trả of several dossiers handed in together, as with certified copies; the list is attached.
public struct BatchReceptionSlip: PrescribedForm {
  public static let kind = FormKind.reception

  /// Một hồ sơ trong danh sách.
  public struct Entry: Hashable, Sendable {
    public var code: String
    public var procedure: String
    /// Tên giấy tờ hoặc chủ hồ sơ.
    public var subject: String
    /// E.g. `05 trang, 03 bản`.
    public var quantity: String
    /// nil for a procedure without due date.
    public var due: VietnamTime?

    public init(code: String, procedure: String, subject: String, quantity: String, due: VietnamTime?) {
      self.code = code
      self.procedure = procedure
      self.subject = subject
      self.quantity = quantity
      self.due = due
    }
  }

  public var edition: FormEdition
  public var office: FormOffice
  public var number: String?
  public var applicant: FormPerson
  public var channel: FormChannel
  public var entries: [Entry]
  public var receivedAt: VietnamTime
  public var collection: FormChannel
  /// As on `ReceptionSlip`.
  public var fees = ""
  public var lookUp: FormLookUp?
  public var receiver: FormOfficer
  public var copies = FormCopies.one

  public init(
    edition: FormEdition, office: FormOffice, number: String?, applicant: FormPerson, channel: FormChannel,
    entries: [Entry], receivedAt: VietnamTime, collection: FormChannel, receiver: FormOfficer
  ) {
    self.edition = edition
    self.office = office
    self.number = number
    self.applicant = applicant
    self.channel = channel
    self.entries = entries
    self.receivedAt = receivedAt
    self.collection = collection
    self.receiver = receiver
  }

  public var slip: Slip {
    Slip(
      formMark: edition.mark(of: .reception),
      head: office.counterHead(edition, .reception, number, receivedAt.date),
      title: edition.title(of: .reception).uppercased(),
      subtitle: "(\(OfficialWords.twoDigits(entries.count)) hồ sơ, có danh sách kèm theo)", codes: lookUp?.codes ?? [],
      blocks: main + list, copies: copies.marks)
  }

  private var main: [SlipBlock] {
    var blocks = [
      SlipBlock.words("\(office.counter(edition)) đã tiếp nhận hồ sơ của:")
    ]
    blocks += applicant.facts(as: "Người nộp hồ sơ")
    blocks += [
      .fact("Hình thức nộp", channel.submission),
      .fact("1. Số lượng hồ sơ", "\(OfficialWords.twoDigits(entries.count)) hồ sơ"),
      .fact("2. Thời gian nhận hồ sơ", OfficialWords.moment(receivedAt)),
      .fact("3. Thời gian trả kết quả", dueWords),
      .fact("4. Đăng ký nhận kết quả", collection.collection(at: office.counter(edition))),
    ]
    if !fees.isEmpty { blocks.append(.fact("5. Phí, lệ phí", fees)) }
    blocks += CounterNotes(office: office, salutation: applicant.salutation, lookUp: lookUp).blocks
    blocks.append(
      .signatures(
        [.citizen("NGƯỜI NỘP HỒ SƠ", applicant.name), receiver.signing(as: "NGƯỜI TIẾP NHẬN HỒ SƠ")], recipients: []))
    return blocks
  }

  /// One appointment when all agree.
  private var dueWords: String {
    let dues = Set(entries.map(\.due))
    guard dues.count == 1, let due = dues.first else { return "theo từng hồ sơ trong danh sách" }
    return due.map(OfficialWords.moment) ?? "thông báo ngay khi có kết quả"
  }

  private var list: [SlipBlock] {
    let number = number.map { " số \(OfficialPadding.number($0))/TNHS" } ?? ""
    let reference = "(Kèm theo Giấy tiếp nhận hồ sơ và hẹn trả kết quả\(number), \(OfficialWords.day(receivedAt.date)))"
    let table = SlipTable(
      columns: [
        SlipTable.Column("TT", share: 7, alignment: .centred), SlipTable.Column("Mã hồ sơ", share: 34),
        SlipTable.Column("Thủ tục hành chính, nội dung", share: 29),
        SlipTable.Column("Số lượng", share: 13, alignment: .centred),
        SlipTable.Column("Hẹn trả kết quả", share: 17, alignment: .centred),
      ],
      rows: entries.enumerated().map { index, entry in
        let subject = entry.subject.isEmpty ? "" : "\n\(entry.subject)"
        let due = entry.due.map { "\($0.clockText)\n\($0.date.shortText)" } ?? "Khi có kết quả"
        return ["\(index + 1)", entry.code, entry.procedure + subject, entry.quantity, due]
      })
    return [.attachment(title: "DANH SÁCH HỒ SƠ", reference: reference), .table(table)]
  }
}
