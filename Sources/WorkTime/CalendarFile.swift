/// The text form of a work calendar: CSV (RFC 4180, UTF-8, a byte order mark and CRLF allowed) with the columns
/// `date,kind,reason,source,provisional`; blank lines are skipped.
struct CalendarFile {
  static let head = ["date", "kind", "reason", "source", "provisional"]

  let rules: [DayRule]

  init(_ csv: String) throws(CalendarFileRefusal) {
    let lines = CalendarFile.lines(of: csv)
    let first = lines.first ?? ""
    guard try CalendarFile.fields(of: first, line: 1) == CalendarFile.head else {
      throw .wrongHead(found: first)
    }
    var rules: [DayRule] = []
    var seen: Set<CalendarDate> = []
    for (offset, text) in lines.enumerated().dropFirst() where !text.allSatisfy(\.isWhitespace) {
      let rule = try CalendarFile.rule(CalendarFile.fields(of: text, line: offset + 1), line: offset + 1)
      guard seen.insert(rule.date).inserted else { throw .dayTwice(line: offset + 1, date: rule.date) }
      rules.append(rule)
    }
    self.rules = rules
  }

  private static func lines(of csv: String) -> [String] {
    let text = csv.unicodeScalars.first == "\u{FEFF}" ? String(csv.unicodeScalars.dropFirst()) : csv
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
  }

  private static func rule(_ fields: [String], line: Int) throws(CalendarFileRefusal) -> DayRule {
    guard fields.count == head.count else { throw .wrongColumnCount(line: line, found: fields.count) }
    guard let date = CalendarDate(fields[0]) else { throw .notADate(line: line, found: fields[0]) }
    guard let kind = DayRule.Kind(rawValue: fields[1]) else { throw .unknownKind(line: line, found: fields[1]) }
    guard !fields[2].isEmpty else { throw .noReason(line: line) }
    guard !fields[3].isEmpty else { throw .noSource(line: line) }
    guard let isProvisional = ["yes": true, "no": false][fields[4]] else {
      throw .unknownProvisional(line: line, found: fields[4])
    }
    guard kind == .off || date.weekday.isWeekend else { throw .workedWeekday(line: line, date: date) }
    return DayRule(
      date: date, kind: kind, reason: fields[2], source: fields[3], isProvisional: isProvisional)
  }

  private static func fields(of text: String, line: Int) throws(CalendarFileRefusal) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in text {
      switch character {
      case "\"":
        // The second of a doubled quote re-opens the field and stands for one quote mark.
        if !isQuoted, fields[fields.count - 1].last != nil { fields[fields.count - 1].append("\"") }
        isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    guard !isQuoted else { throw .unclosedQuote(line: line) }
    return fields.map { field in
      String(field.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
  }
}
