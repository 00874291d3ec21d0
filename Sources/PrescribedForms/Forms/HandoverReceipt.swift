public import Typesetting
public import WorkTime

/// Giấy biên nhận trả kết quả: the result, and the originals that come back with it, in exchange for a signature.
/// NĐ 61/2018/NĐ-CP, Điều 20.
public struct HandoverReceipt: PrescribedForm {
  public static let kind = FormKind.handover

  public var edition: FormEdition
  public var office: FormOffice
  public var number: String?
  public var handedOverAt: VietnamTime
  public var code: String
  public var procedure: String
  /// Chủ hồ sơ.
  public var owner: FormPerson
  /// Who takes the result.
  public var receiver: FormPerson
  /// Giấy ủy quyền of a receiver who is not the owner; empty: nothing is printed.
  public var authority = ""
  public var results: [FormComponent]
  /// Giấy tờ bản chính trả lại.
  public var originals: [FormComponent] = []
  public var giver: FormOfficer
  public var copies = FormCopies.one

  public init(
    edition: FormEdition, office: FormOffice, number: String?, handedOverAt: VietnamTime, code: String,
    procedure: String, owner: FormPerson, receiver: FormPerson, results: [FormComponent], giver: FormOfficer
  ) {
    self.edition = edition
    self.office = office
    self.number = number
    self.handedOverAt = handedOverAt
    self.code = code
    self.procedure = procedure
    self.owner = owner
    self.receiver = receiver
    self.results = results
    self.giver = giver
  }

  public var slip: Slip {
    Slip(
      head: office.counterHead(edition, .handover, number, handedOverAt.date),
      title: edition.title(of: .handover).uppercased(), subtitle: "Mã hồ sơ: \(code)",
      blocks: matter + papers + end, foot: "Mã hồ sơ: \(code)", copies: copies.marks)
  }

  private var matter: [SlipBlock] {
    var blocks = [
      SlipBlock.fact("Thủ tục hành chính", procedure), .fact("Chủ hồ sơ", owner.name),
    ]
    blocks += receiver.facts(as: "Người nhận kết quả")
    if !authority.isEmpty { blocks.append(.fact("Giấy ủy quyền", authority)) }
    blocks.append(.fact("Thời gian trả kết quả", OfficialWords.moment(handedOverAt)))
    return blocks
  }

  private var papers: [SlipBlock] {
    var blocks = [SlipBlock.heading("1. Kết quả giải quyết thủ tục hành chính:"), FormComponent.table(results)]
    if !originals.isEmpty {
      blocks += [.heading("2. Giấy tờ bản chính trả lại:"), FormComponent.table(originals)]
    }
    return blocks
  }

  private var end: [SlipBlock] {
    [
      .words("Người nhận đã kiểm tra và nhận đủ các giấy tờ nêu trên."),
      .signatures(
        [.citizen("NGƯỜI NHẬN KẾT QUẢ", receiver.name), giver.signing(as: "NGƯỜI TRẢ KẾT QUẢ")], recipients: []),
    ]
  }
}
