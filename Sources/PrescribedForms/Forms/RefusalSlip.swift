public import Typesetting
public import WorkTime

/// Phiếu từ chối tiếp nhận giải quyết hồ sơ: not taken at all. NĐ 61/2018/NĐ-CP, Điều 17 K1; Mẫu số 03.
public struct RefusalSlip: PrescribedForm {
  public static let kind = FormKind.refusal

  public var edition: FormEdition
  public var office: FormOffice
  public var number: String?
  public var date: CalendarDate
  /// Mã hồ sơ an online dossier came with; nil at the counter.
  public var code: String?
  public var procedure: String
  public var applicant: FormPerson
  /// When an online dossier came; nil at the counter.
  public var submittedAt: VietnamTime?
  public var reason: String
  /// Căn cứ pháp lý.
  public var ground: String
  /// Where the matter belongs or what to do instead; empty: nothing is printed.
  public var advice = ""
  public var officer: FormOfficer

  public init(
    edition: FormEdition, office: FormOffice, number: String?, date: CalendarDate, code: String?, procedure: String,
    applicant: FormPerson, reason: String, ground: String, officer: FormOfficer
  ) {
    self.edition = edition
    self.office = office
    self.number = number
    self.date = date
    self.code = code
    self.procedure = procedure
    self.applicant = applicant
    self.reason = reason
    self.ground = ground
    self.officer = officer
  }

  public var slip: Slip {
    Slip(
      formMark: edition.mark(of: .refusal), head: office.counterHead(edition, .refusal, number, date),
      title: edition.title(of: .refusal).uppercased(), subtitle: code.map { "Mã hồ sơ: \($0)" },
      blocks: matter + answer + [signatures])
  }

  private var matter: [SlipBlock] {
    var blocks = [SlipBlock.words("\(office.counter(edition)) đã xem xét hồ sơ của:")]
    blocks += applicant.facts(as: "Người nộp hồ sơ")
    blocks.append(.fact("Nội dung yêu cầu giải quyết", procedure))
    if let submittedAt { blocks.append(.fact("Thời gian nộp trực tuyến", OfficialWords.moment(submittedAt))) }
    return blocks
  }

  private var answer: [SlipBlock] {
    let salutation = applicant.salutation.words
    var blocks = [
      SlipBlock.words(
        """
        Qua xem xét, \(office.counter(edition)) thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:
        """),
      .fact("Lý do", OfficialWords.unended(reason) + "."),
      .fact("Căn cứ", OfficialWords.unended(ground) + "."),
    ]
    if !advice.isEmpty { blocks.append(.fact("Hướng dẫn", OfficialWords.unended(advice) + ".")) }
    blocks.append(.words("Xin thông báo để \(salutation) được biết và thực hiện theo quy định."))
    if !office.hotline.isEmpty {
      blocks.append(.smallPrint("Phản ánh, kiến nghị về việc từ chối tiếp nhận hồ sơ xin gửi: \(office.hotline)."))
    }
    return blocks
  }

  private var signatures: SlipBlock {
    .signatures(
      [.citizen("NGƯỜI NỘP HỒ SƠ", applicant.name), officer.signing(as: "NGƯỜI TỪ CHỐI TIẾP NHẬN")], recipients: [])
  }
}
