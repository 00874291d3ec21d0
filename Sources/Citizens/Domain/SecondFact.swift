import Cryptography
public import WorkTime

/// Thông tin thứ hai của người tra cứu, beside the whole code: the end of a phone number or of a paper's number, or the
/// owner's birth date, whichever they have at hand.
public struct SecondFact: Hashable, Sendable {
  static let endLength = 4

  /// Letters and digits as typed, in capitals.
  private let typed: String
  private let date: CalendarDate?

  /// - Parameter text: `1234`, `C12A`, `17/8/1990`, `1990-08-17`.
  /// - Returns: nil for what can't be any of them.
  public init?(_ text: some StringProtocol) {
    let typed = text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    date = SecondFact.date(text)
    guard date != nil || typed.count == SecondFact.endLength else { return nil }
    self.typed = typed
  }

  /// Whether one of what is known of the dossier's people agrees. Every comparison is made, whatever the first ones say.
  public func matches(phones: [String], identityNumbers: [String], birthDates: [CalendarDate]) -> Bool {
    var found = false
    for text in phones + identityNumbers {
      let known = text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
      let end = String(known.suffix(SecondFact.endLength))
      let agrees = constantTimeEquals(end, typed)
      found = found || agrees && end.count == SecondFact.endLength
    }
    for birth in birthDates {
      let agrees = constantTimeEquals(birth.description, date?.description ?? "")
      found = found || agrees
    }
    return found
  }

  private static func date(_ text: some StringProtocol) -> CalendarDate? {
    let trimmed = String(text.filter { !$0.isWhitespace })
    if let date = CalendarDate(trimmed) { return date }
    let parts = trimmed.split { "/-.".contains($0) }.map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
