import Typesetting

/// Một thành phần hồ sơ đã nộp, hoặc một giấy tờ được trả lại.
public struct FormComponent: Hashable, Sendable {
  public var name: String
  /// Bản chính, bản sao, bản điện tử…
  public var form: String
  public var count: Int

  public init(_ name: String, form: String, count: Int = 1) {
    self.name = name
    self.form = form
    self.count = count
  }

  static func table(_ components: [FormComponent]) -> SlipBlock {
    .table(
      SlipTable(
        columns: [
          SlipTable.Column("TT", share: 8, alignment: .centred), SlipTable.Column("Tên giấy tờ", share: 59),
          SlipTable.Column("Hình thức", share: 19, alignment: .centred),
          SlipTable.Column("Số lượng", share: 14, alignment: .centred),
        ],
        rows: components.enumerated().map { index, component in
          ["\(index + 1)", component.name, component.form, OfficialWords.twoDigits(component.count)]
        }))
  }
}
