public import WorkTime

/// Số và thời gian ban hành: how cells 3 and 4 are printed.
public enum Numbering: Hashable, Sendable {
  /// Form fields that the clerk fills after the leader has signed; `digits` (1 to 9) is the room kept for the number.
  case reserved(digits: Int)
  /// Printed as text, padded by the rules of Nghị định 30/2020/NĐ-CP, Phụ lục I.
  case fixed(number: String, date: CalendarDate)
  /// Left open, without fields: drafts and thư công.
  case blank
}
