public import Typesetting
public import WorkTime

/// Phiếu xin lỗi và hẹn lại ngày trả kết quả, 2025 văn bản xin lỗi và đề nghị gia hạn. NĐ 61/2018/NĐ-CP, Điều 19 K9;
/// Mẫu số 04. Signed by the head of the agency at fault, before the first appointment has passed, once.
public struct ApologySlip: PrescribedForm {
  public static let kind = FormKind.apology

  public var edition: FormEdition
  public var office: FormOffice
  public var number: String?
  public var date: CalendarDate
  public var code: String
  public var procedure: String
  public var applicant: FormPerson
  public var receivedOn: CalendarDate
  /// The appointment that can't be kept.
  public var promised: VietnamTime
  /// Đơn vị để chậm, as inside a sentence; nil: the agency itself.
  public var unitAtFault: String?
  public var reason: String
  public var newDue: VietnamTime
  public var signer: FormSigner

  public init(
    edition: FormEdition, office: FormOffice, number: String?, date: CalendarDate, code: String, procedure: String,
    applicant: FormPerson, receivedOn: CalendarDate, promised: VietnamTime, reason: String, newDue: VietnamTime,
    signer: FormSigner
  ) {
    self.edition = edition
    self.office = office
    self.number = number
    self.date = date
    self.code = code
    self.procedure = procedure
    self.applicant = applicant
    self.receivedOn = receivedOn
    self.promised = promised
    self.reason = reason
    self.newDue = newDue
    self.signer = signer
  }

  public var slip: Slip {
    Slip(
      formMark: edition.mark(of: .apology), head: office.agencyHead(.apology, number, date),
      title: edition.title(of: .apology).uppercased(), subtitle: "Kính gửi: \(applicant.addressed)", blocks: text,
      foot: "Mã hồ sơ: \(code)")
  }

  private var text: [SlipBlock] {
    let salutation = applicant.salutation.words
    return [
      .words(
        """
        \(OfficialWords.day(receivedOn).capitalisedFirst), \(office.counter(edition)) đã tiếp nhận hồ sơ của \(salutation) \
        về việc: \(OfficialWords.unended(procedure)).
        """),
      .fact("Mã hồ sơ", code),
      .fact("Thời gian hẹn trả kết quả", OfficialWords.moment(promised)),
      .words(
        """
        Tuy nhiên, \(unitAtFault ?? office.agency) không thể trả kết quả giải quyết hồ sơ đúng thời hạn ghi trên Giấy \
        tiếp nhận hồ sơ và hẹn trả kết quả.
        """),
      .fact("Lý do", OfficialWords.unended(reason) + "."),
      .words(apology(to: salutation)),
      .fact("Thời gian trả kết quả mới", OfficialWords.moment(newDue)),
      .words("Rất mong nhận được sự thông cảm của \(salutation)./."),
      .signatures(
        [signer.printed], recipients: ["Như trên", office.counter(edition), "Lưu: VT, hồ sơ"]),
    ]
  }

  private func apology(to salutation: String) -> String {
    let opening = "Sự chậm trễ này đã gây phiền hà cho \(salutation); \(office.agency) xin lỗi \(salutation)"
    return switch edition {
    case .circular01of2018: "\(opening) và hẹn lại thời gian trả kết quả như sau:"
    case .circular03of2025: "\(opening) và đề nghị được gia hạn thời gian trả kết quả như sau:"
    }
  }
}
