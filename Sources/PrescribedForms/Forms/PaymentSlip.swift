public import Typesetting
public import WorkTime

/// Phiếu thu phí, lệ phí: what was paid at the counter, phí and lệ phí apart; the numbered receipt (biên lai) of the tax
/// authority is another paper.
public struct PaymentSlip: PrescribedForm {
  public static let kind = FormKind.payment

  /// Phí hay lệ phí. Luật Phí và lệ phí 2015, Điều 3.
  public enum Account: String, Hashable, Sendable, CaseIterable {
    /// Phí.
    case fee
    /// Lệ phí.
    case charge

    var words: String {
      switch self {
      case .fee: "Phí"
      case .charge: "Lệ phí"
      }
    }
  }

  /// Một khoản thu.
  public struct Item: Hashable, Sendable {
    public var name: String
    public var account: Account
    /// How the sum is made, e.g. `05 trang × 03 bản`, or why nothing is due.
    public var basis: String
    /// Đồng.
    public var amount: Int

    public init(name: String, account: Account, basis: String = "", amount: Int) {
      self.name = name
      self.account = account
      self.basis = basis
      self.amount = amount
    }
  }

  public var edition: FormEdition
  public var office: FormOffice
  public var number: String?
  public var date: CalendarDate
  public var code: String
  public var procedure: String
  public var payer: FormPerson
  public var items: [Item]
  /// Hình thức nộp, e.g. `Tiền mặt`.
  public var method: String
  /// Số biên lai, when one was given; empty: nothing is printed.
  public var receiptNumber = ""
  public var collector: FormOfficer
  public var copies = FormCopies.one

  public init(
    edition: FormEdition, office: FormOffice, number: String?, date: CalendarDate, code: String, procedure: String,
    payer: FormPerson, items: [Item], method: String, collector: FormOfficer
  ) {
    self.edition = edition
    self.office = office
    self.number = number
    self.date = date
    self.code = code
    self.procedure = procedure
    self.payer = payer
    self.items = items
    self.method = method
    self.collector = collector
  }

  /// Đồng.
  public func sum(_ account: Account) -> Int {
    items.filter { $0.account == account }.reduce(0) { $0 + $1.amount }
  }

  public var total: Int { items.reduce(0) { $0 + $1.amount } }

  public var slip: Slip {
    Slip(
      head: office.counterHead(edition, .payment, number, date), title: edition.title(of: .payment).uppercased(),
      subtitle: "Mã hồ sơ: \(code)", blocks: matter + [table] + sums + end, foot: "Mã hồ sơ: \(code)",
      copies: copies.marks)
  }

  private var matter: [SlipBlock] {
    payer.facts(as: "Người nộp tiền") + [.fact("Thủ tục hành chính", procedure)]
  }

  private var table: SlipBlock {
    .table(
      SlipTable(
        columns: [
          SlipTable.Column("TT", share: 8, alignment: .centred), SlipTable.Column("Khoản thu", share: 36),
          SlipTable.Column("Loại", share: 12, alignment: .centred),
          SlipTable.Column("Cách tính", share: 24, alignment: .centred),
          SlipTable.Column("Thành tiền (đồng)", share: 20, alignment: .centred),
        ],
        rows: items.enumerated().map { index, item in
          ["\(index + 1)", item.name, item.account.words, item.basis, OfficialWords.grouped(item.amount)]
        }, total: ["", "Tổng cộng", "", "", OfficialWords.grouped(total)]))
  }

  private var sums: [SlipBlock] {
    var blocks = [
      SlipBlock.facts([
        SlipFact("Cộng phí", OfficialWords.money(sum(.fee))),
        SlipFact("Cộng lệ phí", OfficialWords.money(sum(.charge))),
      ]),
      .fact("Số tiền bằng chữ", VietnameseNumber.amount(total)), .fact("Hình thức thanh toán", method),
    ]
    if !receiptNumber.isEmpty { blocks.append(.fact("Biên lai số", receiptNumber)) }
    return blocks
  }

  private var end: [SlipBlock] {
    [
      .smallPrint("Phiếu này không thay cho biên lai thu phí, lệ phí theo quy định."),
      .signatures(
        [.citizen("NGƯỜI NỘP TIỀN", payer.name), collector.signing(as: "NGƯỜI THU TIỀN")], recipients: []),
    ]
  }
}
