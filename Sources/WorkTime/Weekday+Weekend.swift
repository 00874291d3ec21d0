extension Weekday {
  /// Ngày nghỉ hằng tuần of state offices: Saturday and Sunday.
  public var isWeekend: Bool { self == .saturday || self == .sunday }
}
