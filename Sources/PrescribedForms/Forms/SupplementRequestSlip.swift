public import Typesetting
public import WorkTime

/// Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. NĐ 61/2018/NĐ-CP, Điều 17 and 19; Mẫu số 02.
/// It lists all that is missing at once: it may be asked for only once at reception.
public struct SupplementRequestSlip: PrescribedForm {
  public static let kind = FormKind.supplementRequest

  /// Một nội dung cần bổ sung.
  public struct Item: Hashable, Sendable {
    /// Thành phần hồ sơ.
    public var component: String
    /// What is to be added or put right.
    public var instruction: String

    public init(component: String, instruction: String) {
      self.component = component
      self.instruction = instruction
    }

    fileprivate var words: String {
      [component, instruction].filter { !$0.isEmpty }.map(OfficialWords.unended).joined(separator: ": ") + "."
    }
  }

  public var edition: FormEdition
  public var office: FormOffice
  public var number: String?
  public var date: CalendarDate
  /// Mã hồ sơ; nil before acceptance.
  public var code: String?
  public var procedure: String
  public var applicant: FormPerson
  /// When an online dossier came; nil at the counter.
  public var submittedAt: VietnamTime?
  public var items: [Item]
  public var reason: String
  /// Hạn bổ sung.
  public var deadline: CalendarDate?
  /// Người hướng dẫn, who also answers questions.
  public var officer: FormOfficer
  public var officerPhone = ""

  public init(
    edition: FormEdition, office: FormOffice, number: String?, date: CalendarDate, code: String?, procedure: String,
    applicant: FormPerson, items: [Item], reason: String, deadline: CalendarDate?, officer: FormOfficer
  ) {
    self.edition = edition
    self.office = office
    self.number = number
    self.date = date
    self.code = code
    self.procedure = procedure
    self.applicant = applicant
    self.items = items
    self.reason = reason
    self.deadline = deadline
    self.officer = officer
  }

  public var slip: Slip {
    Slip(
      formMark: edition.mark(of: .supplementRequest),
      head: office.counterHead(edition, .supplementRequest, number, date),
      title: edition.title(of: .supplementRequest).uppercased(), subtitle: code.map { "Mã hồ sơ: \($0)" },
      blocks: matter + request + [signature], foot: code.map { "Mã hồ sơ: \($0)" })
  }

  private var matter: [SlipBlock] {
    var blocks = applicant.facts(as: "Hồ sơ của")
    blocks.append(.fact("Nội dung yêu cầu giải quyết", procedure))
    if let submittedAt { blocks.append(.fact("Thời gian nộp trực tuyến", OfficialWords.moment(submittedAt))) }
    return blocks
  }

  private var request: [SlipBlock] {
    let salutation = applicant.salutation.words
    var blocks = [
      SlipBlock.words(
        "\(office.counter(edition)) đề nghị \(salutation) bổ sung, hoàn thiện hồ sơ gồm những nội dung sau:"),
      .list(items.map(\.words)), .fact("Lý do", OfficialWords.unended(reason) + "."),
    ]
    if let deadline { blocks.append(.fact("Thời hạn bổ sung", "chậm nhất \(OfficialWords.day(deadline))")) }
    blocks.append(
      .words("Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, \(salutation) xin liên hệ để được hướng dẫn:"))
    let phone = officerPhone.isEmpty ? office.phone : officerPhone
    blocks.append(.facts([SlipFact("Người hướng dẫn", officer.name), SlipFact("Điện thoại", phone)]))
    if !office.website.isEmpty { blocks.append(.fact("Trang thông tin", office.website)) }
    return blocks
  }

  private var signature: SlipBlock {
    .signatures(
      [officer.signing(as: "NGƯỜI HƯỚNG DẪN")],
      recipients: [applicant.addressed, "Lưu: \(office.counter(edition))"])
  }
}
