public import Typesetting
public import WorkTime

/// Sổ theo dõi hồ sơ: opened yearly, numbered from 01 to the year's end, then closed. TT 01/2018/TT-VPCP, Điều 9, 10.
public struct RegisterBook: PrescribedForm {
  public static let kind = FormKind.register

  /// Một dòng của sổ.
  public struct Entry: Hashable, Sendable {
    /// Số thứ tự within the year.
    public var number: Int
    public var code: String
    public var procedure: String
    /// Số bộ; nil: not for everybody to read, as all that is empty or nil in such a line.
    public var sets: Int?
    public var applicant: String
    /// Địa chỉ, số điện thoại.
    public var address: String
    /// Cơ quan chủ trì giải quyết.
    public var resolvingUnit: String
    public var receivedOn: CalendarDate
    /// Hẹn trả; nil for a procedure without due date.
    public var dueOn: CalendarDate?
    public var returnedOn: CalendarDate?
    public var collection: FormChannel?
    public var note: String

    public init(
      number: Int, code: String, procedure: String, sets: Int?, applicant: String, address: String,
      resolvingUnit: String, receivedOn: CalendarDate, dueOn: CalendarDate?, returnedOn: CalendarDate?,
      collection: FormChannel?, note: String = ""
    ) {
      self.number = number
      self.code = code
      self.procedure = procedure
      self.sets = sets
      self.applicant = applicant
      self.address = address
      self.resolvingUnit = resolvingUnit
      self.receivedOn = receivedOn
      self.dueOn = dueOn
      self.returnedOn = returnedOn
      self.collection = collection
      self.note = note
    }
  }

  /// Khóa sổ at the year's end.
  public struct Closing: Hashable, Sendable {
    public var date: CalendarDate
    public var keeper: FormOfficer
    public var head: FormSigner

    public init(date: CalendarDate, keeper: FormOfficer, head: FormSigner) {
      self.date = date
      self.keeper = keeper
      self.head = head
    }
  }

  public var edition: FormEdition
  public var office: FormOffice
  public var year: Int
  /// Quyển số.
  public var volume: Int
  /// The days that are printed; nil: the whole year. The numbers are the year's all the same.
  public var period: ClosedRange<CalendarDate>?
  public var firstPage = 1
  public var entries: [Entry]
  /// nil while the book is open.
  public var closing: Closing?

  public init(
    edition: FormEdition, office: FormOffice, year: Int, volume: Int, entries: [Entry], closing: Closing? = nil
  ) {
    self.edition = edition
    self.office = office
    self.year = year
    self.volume = volume
    self.entries = entries
    self.closing = closing
  }

  public var slip: Slip {
    Slip(
      paper: .a4Landscape, formMark: edition.mark(of: .register),
      head: office.counterHead(edition, .register, nil, closing?.date),
      title: edition.title(of: .register).uppercased(),
      subtitle: "Năm \(year) – Quyển số \(OfficialWords.twoDigits(volume))\(printedDays)", blocks: [table] + end,
      foot: "Sổ theo dõi hồ sơ năm \(year), \(office.agency)", paging: .continuing(from: firstPage))
  }

  private static let days = "Ngày, tháng, năm"

  /// `, từ ngày 01/8/2020 đến ngày 31/8/2020`; empty for the whole year.
  private var printedDays: String {
    period.map { ", từ ngày \($0.lowerBound.shortText) đến ngày \($0.upperBound.shortText)" } ?? ""
  }

  private var table: SlipBlock {
    .table(
      SlipTable(
        columns: [
          SlipTable.Column("TT", share: 4, alignment: .centred), SlipTable.Column("Mã hồ sơ", share: 12.5),
          SlipTable.Column("Tên thủ tục hành chính", share: 15),
          SlipTable.Column("Số bộ hồ sơ", share: 5, alignment: .centred),
          SlipTable.Column("Tên tổ chức, cá nhân", share: 11),
          SlipTable.Column("Địa chỉ, số điện thoại", share: 13),
          SlipTable.Column("Cơ quan chủ trì giải quyết", share: 10),
          SlipTable.Column("Nhận hồ sơ", share: 8, alignment: .centred, group: RegisterBook.days),
          SlipTable.Column("Hẹn trả kết quả", share: 8, alignment: .centred, group: RegisterBook.days),
          SlipTable.Column("Trả kết quả", share: 8, alignment: .centred, group: RegisterBook.days),
          SlipTable.Column("Phương thức nhận kết quả", share: 8, alignment: .centred),
          SlipTable.Column("Ký nhận", share: 6, alignment: .centred), SlipTable.Column("Ghi chú", share: 7),
        ],
        rows: entries.map(RegisterBook.row), numbering: .columns))
  }

  private static func row(_ entry: Entry) -> [String] {
    [
      OfficialWords.twoDigits(entry.number), entry.code, entry.procedure,
      entry.sets.map(OfficialWords.twoDigits) ?? "",
      entry.applicant, entry.address, entry.resolvingUnit, entry.receivedOn.shortText,
      entry.dueOn?.shortText ?? "", entry.returnedOn?.shortText ?? "", entry.collection?.register ?? "", "", entry.note,
    ]
  }

  private var end: [SlipBlock] {
    guard let closing else { return [] }
    let span =
      if let first = entries.first?.number, let last = entries.last?.number {
        """
        Sổ này có \(OfficialWords.grouped(entries.count)) hồ sơ, từ số \(OfficialWords.twoDigits(first)) đến số \
        \(OfficialWords.twoDigits(last)).
        """
      } else {
        "Trong năm không có hồ sơ."
      }
    return [
      .words("\(span) Khóa sổ \(OfficialWords.day(closing.date))."),
      .signatures([closing.keeper.signing(as: "NGƯỜI GIỮ SỔ"), closing.head.printed], recipients: []),
    ]
  }
}

extension FormChannel {
  /// In a narrow column.
  fileprivate var register: String {
    switch self {
    case .counter: "Trực tiếp"
    case .online: "Trực tuyến"
    case .post: "Bưu chính"
    }
  }
}
