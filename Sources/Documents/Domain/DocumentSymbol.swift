/// Số và ký hiệu. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3: an administrative document's symbol never carries the year.
public enum DocumentSymbol {
  /// Ký hiệu: `QĐ-UBND` for a named type, `UBND-VHXH` for a công văn; nil for a type without one.
  ///
  /// - Parameters:
  ///   - body: the issuing body's abbreviation, `UBND`.
  ///   - unit: the drafting unit's, `VHXH`; used by công văn only.
  public static func symbol(of type: DocumentType, body: String, unit: String) -> String? {
    guard type.numbering == .numbered else { return nil }
    guard let abbreviation = type.abbreviation else { return unit.isEmpty ? body : "\(body)-\(unit)" }
    return "\(abbreviation)-\(body)"
  }

  /// Số as printed: 1 to 9 with a leading zero, 10 and above as is.
  public static func printedNumber(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
