import Typesetting
import WorkTime

/// Numbers, days and moments as the forms write them.
enum OfficialWords {
  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// `ngày 05 tháng 8 năm 2020`
  static func day(_ date: CalendarDate) -> String {
    "ngày \(OfficialPadding.day(date.day)) tháng \(OfficialPadding.month(date.month)) năm \(date.year)"
  }

  /// `08 giờ 20 phút, ngày 05 tháng 8 năm 2020`
  static func moment(_ time: VietnamTime) -> String {
    "\(twoDigits(time.hour)) giờ \(twoDigits(time.minute)) phút, \(day(time.date))"
  }

  /// `21.000 đồng`
  static func money(_ amount: Int) -> String { "\(grouped(amount)) đồng" }

  /// `21.000`
  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    let groups = stride(from: digits.count, to: 0, by: -3).map { end in
      String(digits.prefix(end).suffix(3))
    }
    return (number < 0 ? "-" : "") + groups.reversed().joined(separator: ".")
  }

  /// Without the stop at its end.
  static func unended(_ sentence: String) -> String {
    var bare = Substring(sentence)
    while let last = bare.last, last.isWhitespace || ".;,".contains(last) { bare.removeLast() }
    return String(bare)
  }
}

extension String {
  /// The first letter a capital, the others as they are.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
