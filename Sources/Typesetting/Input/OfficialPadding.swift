/// The paddings of Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 3 and 4.
public enum OfficialPadding {
  /// Số: 1 to 9 become `01` to `09`, more digits stay without padding.
  public static func number(_ number: String) -> String {
    guard let value = Int(number), value >= 0 else { return number }
    return value < 10 ? "0\(value)" : "\(value)"
  }

  /// Ngày: 1 to 9 become `01` to `09`.
  public static func day(_ day: Int) -> String { day < 10 ? "0\(day)" : "\(day)" }

  /// Tháng: only January and February are padded.
  public static func month(_ month: Int) -> String { month < 3 ? "0\(month)" : "\(month)" }
}
