public import WorkTime

/// The two columns at the top of the first page.
public struct SlipHead: Hashable, Sendable {
  /// Cơ quan chủ quản.
  public var superior: String?
  /// Cơ quan, bộ phận lập phiếu: in bold, underlined.
  public var unit: String
  /// The whole line, e.g. `Số: 15/TNHS`.
  public var number: String?
  /// Địa danh.
  public var place: String
  /// nil leaves the day open, to be written by hand.
  public var date: CalendarDate?

  public init(superior: String?, unit: String, number: String?, place: String, date: CalendarDate?) {
    self.superior = superior
    self.unit = unit
    self.number = number
    self.place = place
    self.date = date
  }
}
