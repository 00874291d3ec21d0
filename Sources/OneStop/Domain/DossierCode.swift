public import WorkTime

/// Mã hồ sơ: `<agency>-YYMMDD-NNNN`. NĐ 61/2018/NĐ-CP, Điều 26; TT 01/2018/TT-VPCP, Điều 19.
///
/// Given at acceptance by the receiving unit; which unit decides can't be told from it, nor when the dossier was
/// received: a code given elsewhere may carry another day.
public struct DossierCode: Hashable, Sendable {
  /// Mã định danh of the receiving unit, in either scheme: `000.17.22.H56`, `H56.14`.
  public let unit: String
  /// The local day of acceptance.
  public let day: CalendarDate
  /// Place in the unit's day, from 1; four digits, more when a day has more.
  public let sequence: Int

  public init(unit: String, day: CalendarDate, sequence: Int) {
    precondition(!unit.isEmpty && sequence > 0, "A code has a unit and counts from 1")
    (self.unit, self.day, self.sequence) = (unit, day, sequence)
  }

  /// Reads a code as people type it: any case, blanks around it. Split at the last two hyphens, since identifiers may
  /// hold hyphens themselves.
  public init?(_ text: some StringProtocol) {
    let parts = text.uppercased().filter { !$0.isWhitespace }.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 3, let last = parts.last, last.count >= 4, let sequence = DossierCode.digits(last),
      sequence > 0, let day = DossierCode.day(parts[parts.count - 2])
    else { return nil }
    let unit = parts.dropLast(2).joined(separator: "-")
    guard !unit.isEmpty, unit.allSatisfy(DossierCode.isOfIdentifier) else { return nil }
    self.init(unit: unit, day: day, sequence: sequence)
  }

  private static func day(_ digits: Substring) -> CalendarDate? {
    guard digits.count == 6, let value = DossierCode.digits(digits) else { return nil }
    return CalendarDate(year: 2000 + value / 10_000, month: value / 100 % 100, day: value % 100)
  }

  private static func digits(_ text: Substring) -> Int? {
    text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
  }

  private static func isOfIdentifier(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == "." || character == "-")
  }
}

extension DossierCode: CustomStringConvertible {
  public var description: String {
    let date = (day.year % 100) * 10_000 + day.month * 100 + day.day
    return "\(unit)-\(DossierCode.padded(date, to: 6))-\(DossierCode.padded(sequence, to: 4))"
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension DossierCode: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let code = DossierCode(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a dossier code")
    }
    self = code
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
