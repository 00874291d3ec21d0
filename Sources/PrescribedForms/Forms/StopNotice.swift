public import Typesetting
public import WorkTime

/// Thông báo dừng giải quyết hồ sơ (TT 03/2025/TT-VPCP, Mẫu số 05); before it, thông báo trả lại hồ sơ không đủ điều
/// kiện (NĐ 61/2018/NĐ-CP, Điều 19 K8). Within the time limit, after acceptance.
public struct StopNotice: PrescribedForm {
  public static let kind = FormKind.stopNotice

  /// Vì sao dừng.
  public enum Cause: String, Hashable, Sendable, CaseIterable {
    /// Không đủ điều kiện giải quyết.
    case ineligible
    /// Quá thời hạn bổ sung.
    case supplementMissed = "supplement_missed"
    /// Theo đề nghị của người nộp.
    case withdrawn
  }

  public var edition: FormEdition
  public var office: FormOffice
  public var number: String?
  public var date: CalendarDate
  public var code: String
  public var procedure: String
  public var applicant: FormPerson
  public var receivedOn: CalendarDate
  public var cause: Cause
  public var reason: String
  /// Căn cứ pháp lý; empty: nothing is printed.
  public var ground: String
  /// Giấy tờ trả lại.
  public var returned: [FormComponent] = []
  /// Số tiền hoàn trả, đồng.
  public var refund = 0
  public var signer: FormSigner

  public init(
    edition: FormEdition, office: FormOffice, number: String?, date: CalendarDate, code: String, procedure: String,
    applicant: FormPerson, receivedOn: CalendarDate, cause: Cause, reason: String, ground: String, signer: FormSigner
  ) {
    self.edition = edition
    self.office = office
    self.number = number
    self.date = date
    self.code = code
    self.procedure = procedure
    self.applicant = applicant
    self.receivedOn = receivedOn
    self.cause = cause
    self.reason = reason
    self.ground = ground
    self.signer = signer
  }

  public var slip: Slip {
    Slip(
      formMark: edition.mark(of: .stopNotice), head: office.agencyHead(.stopNotice, number, date),
      title: edition.title(of: .stopNotice).uppercased(), subtitle: "Kính gửi: \(applicant.addressed)",
      blocks: text + whatReturns + end, foot: "Mã hồ sơ: \(code)")
  }

  private var text: [SlipBlock] {
    var blocks = [
      SlipBlock.words(
        """
        \(OfficialWords.day(receivedOn).capitalisedFirst), \(office.counter(edition)) đã tiếp nhận hồ sơ của \
        \(applicant.salutation.words) về việc: \(OfficialWords.unended(procedure)).
        """),
      .fact("Mã hồ sơ", code), .words(decision), .fact("Lý do", OfficialWords.unended(reason) + "."),
    ]
    if !ground.isEmpty { blocks.append(.fact("Căn cứ", OfficialWords.unended(ground) + ".")) }
    return blocks
  }

  private var decision: String {
    let act =
      switch edition {
      case .circular01of2018: "trả lại hồ sơ"
      case .circular03of2025: "dừng giải quyết hồ sơ"
      }
    return switch cause {
    case .ineligible:
      "Qua thẩm tra, xác minh, hồ sơ không đủ điều kiện giải quyết. \(office.agency) thông báo \(act) nêu trên."
    case .supplementMissed:
      "Hết thời hạn yêu cầu mà hồ sơ chưa được bổ sung, hoàn thiện. \(office.agency) thông báo \(act) nêu trên."
    case .withdrawn:
      "Theo đề nghị rút hồ sơ của \(applicant.salutation.words), \(office.agency) thông báo \(act) nêu trên."
    }
  }

  private var whatReturns: [SlipBlock] {
    var blocks: [SlipBlock] = []
    if !returned.isEmpty { blocks += [.heading("Giấy tờ được trả lại:"), FormComponent.table(returned)] }
    if refund > 0 {
      blocks.append(.fact("Số tiền hoàn trả", "\(OfficialWords.money(refund)) (\(VietnameseNumber.amount(refund)))"))
    }
    return blocks
  }

  private var end: [SlipBlock] {
    [
      .words(
        """
        Xin thông báo để \(applicant.salutation.words) được biết. Trường hợp không đồng ý, \(applicant.salutation.words) có \
        quyền khiếu nại theo quy định của pháp luật về khiếu nại./.
        """),
      .signatures([signer.printed], recipients: ["Như trên", office.counter(edition), "Lưu: VT, hồ sơ"]),
    ]
  }
}
