/// Why a day is not worked.
public enum RestReason: Hashable, Sendable {
  /// Ngày nghỉ hằng tuần: an ordinary Saturday or Sunday.
  case weekend
  /// Ngày nghỉ lễ, nghỉ bù or hoán đổi, with its name and source.
  case holiday(DayRule)
}
