extension CalendarDate {
  /// `05/8/2020`, `17/02/2020`: days under 10 and months under 3 with a zero (NĐ 30/2020/NĐ-CP, Phụ lục I, II.4).
  public var shortText: String { "\(day < 10 ? "0" : "")\(day)/\(month < 3 ? "0" : "")\(month)/\(year)" }

  /// `Thứ Hai 17/8/2020`: at the head of a sentence.
  public var headText: String {
    "\(weekday.vietnameseName.prefix(1).uppercased())\(weekday.vietnameseName.dropFirst()) \(shortText)"
  }

  /// `thứ Hai, 17/8/2020`
  public var longText: String { "\(weekday.vietnameseName), \(shortText)" }
}

extension VietnamTime {
  /// `08:20`
  public var clockText: String { "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)" }
}

extension Weekday {
  /// `thứ Hai` … `Chủ nhật`.
  public var vietnameseName: String {
    switch self {
    case .monday: "thứ Hai"
    case .tuesday: "thứ Ba"
    case .wednesday: "thứ Tư"
    case .thursday: "thứ Năm"
    case .friday: "thứ Sáu"
    case .saturday: "thứ Bảy"
    case .sunday: "Chủ nhật"
    }
  }
}
