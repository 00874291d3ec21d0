public import Typesetting
public import WorkTime

/// Phiếu kiểm soát quá trình giải quyết hồ sơ: goes with the dossier from hand to hand. NĐ 61/2018/NĐ-CP, Điều 18, 19.
public struct ControlSlip: PrescribedForm {
  public static let kind = FormKind.control

  /// Người giao hoặc người nhận.
  public struct Hand: Hashable, Sendable {
    /// Cơ quan, bộ phận.
    public var unit: String
    public var person: String

    public init(unit: String, person: String) {
      self.unit = unit
      self.person = person
    }
  }

  /// Kết quả của bước so với hạn.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    case early, onTime = "on_time", late

    var words: String {
      switch self {
      case .early: "Trước hạn"
      case .onTime: "Đúng hạn"
      case .late: "Quá hạn"
      }
    }
  }

  /// Một lần giao, nhận.
  public struct Step: Hashable, Sendable {
    public var giver: Hand
    public var receiver: Hand
    /// nil leaves it to be written by hand.
    public var at: VietnamTime?
    /// nil while the step is open.
    public var outcome: Outcome?
    public var note: String

    public init(giver: Hand, receiver: Hand, at: VietnamTime?, outcome: Outcome?, note: String = "") {
      self.giver = giver
      self.receiver = receiver
      self.at = at
      self.outcome = outcome
      self.note = note
    }
  }

  public var edition: FormEdition
  public var office: FormOffice
  public var number: String?
  public var code: String
  public var procedure: String
  public var applicant: FormPerson
  public var receivedAt: VietnamTime
  public var due: VietnamTime?
  /// Cơ quan giải quyết.
  public var resolvingUnit: String
  /// Cơ quan phối hợp.
  public var coordinatingUnits: [String] = []
  public var steps: [Step]

  public init(
    edition: FormEdition, office: FormOffice, number: String?, code: String, procedure: String, applicant: FormPerson,
    receivedAt: VietnamTime, due: VietnamTime?, resolvingUnit: String, steps: [Step]
  ) {
    self.edition = edition
    self.office = office
    self.number = number
    self.code = code
    self.procedure = procedure
    self.applicant = applicant
    self.receivedAt = receivedAt
    self.due = due
    self.resolvingUnit = resolvingUnit
    self.steps = steps
  }

  public var slip: Slip {
    Slip(
      formMark: edition.mark(of: .control), head: office.counterHead(edition, .control, number, receivedAt.date),
      title: edition.title(of: .control).uppercased(), subtitle: "Mã hồ sơ: \(code)", blocks: matter + [table],
      foot: "Mã hồ sơ: \(code)")
  }

  private var matter: [SlipBlock] {
    var blocks = [
      SlipBlock.fact("Hồ sơ của", applicant.name), .fact("Thủ tục hành chính", procedure),
      .fact("Thời gian nhận hồ sơ", OfficialWords.moment(receivedAt)),
      .fact("Thời gian hẹn trả kết quả", due.map(OfficialWords.moment) ?? "không quy định"),
      .fact("Cơ quan (bộ phận) giải quyết hồ sơ", resolvingUnit),
    ]
    if !coordinatingUnits.isEmpty {
      blocks.append(.fact("Cơ quan phối hợp giải quyết", coordinatingUnits.joined(separator: "; ")))
    }
    return blocks
  }

  private var table: SlipBlock {
    .table(
      SlipTable(
        columns: [
          SlipTable.Column("Cơ quan, người giao – nhận", share: 38),
          SlipTable.Column("Thời gian giao, nhận", share: 20, alignment: .centred),
          SlipTable.Column("Kết quả", share: 14, alignment: .centred),
          SlipTable.Column("Ký giao, nhận", share: 14, alignment: .centred),
          SlipTable.Column("Ghi chú", share: 15),
        ],
        rows: steps.map(row)))
  }

  private func row(_ step: Step) -> [String] {
    let time = step.at.map { "\($0.clockText)\n\($0.date.shortText)" } ?? "…… giờ ……\n…/…/………"
    return [
      "1. Giao: \(ControlSlip.words(step.giver))\n2. Nhận: \(ControlSlip.words(step.receiver))", time,
      step.outcome?.words ?? "", "", step.note,
    ]
  }

  private static func words(_ hand: Hand) -> String {
    [hand.unit, hand.person].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
