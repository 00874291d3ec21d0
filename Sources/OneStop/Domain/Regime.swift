public import WorkTime

/// Chế độ pháp lý của hồ sơ: by the day of reception; an open dossier keeps its own.
public enum Regime: String, Sendable, Codable, CaseIterable {
  /// NĐ 61/2018/NĐ-CP.
  case decree61 = "decree_61"
  /// NĐ 61/2018/NĐ-CP as amended by NĐ 107/2021/NĐ-CP: digitised at reception, received regardless of boundaries.
  case decree107 = "decree_107"
  /// NĐ 118/2025/NĐ-CP.
  case decree118 = "decree_118"

  public init(on day: CalendarDate) {
    self = day < Regime.start107 ? .decree61 : day < Regime.start118 ? .decree107 : .decree118
  }

  /// Tiếp nhận không phụ thuộc địa giới hành chính: whether a counter may receive for another agency.
  public var crossesBoundaries: Bool { self != .decree61 }

  private static let start107 = Regime.day(2021, 12, 6)
  private static let start118 = Regime.day(2025, 7, 1)

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else { preconditionFailure("a written date") }
    return date
  }
}
