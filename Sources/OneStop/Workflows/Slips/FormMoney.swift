/// Tiền as slips print it.
enum FormMoney {
  /// `21.000 đồng`
  static func words(_ amount: Int) -> String {
    let digits = Array(String(amount.magnitude))
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { grouped.append(".") }
      grouped.append(digit)
    }
    return "\(amount < 0 ? "-" : "")\(grouped) đồng"
  }
}
