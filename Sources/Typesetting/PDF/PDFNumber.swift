/// A length as PDF syntax: at most three decimals, never an exponent.
func pdfNumber(_ points: Double) -> String {
  let thousandths = Int((points * 1000).rounded())
  let sign = thousandths < 0 ? "-" : ""
  let fraction = String(thousandths.magnitude % 1000 + 1000).dropFirst()
  return "\(sign)\(thousandths.magnitude / 1000).\(fraction)"
}
