import Foundation
import WorkTime

/// The rows of one sheet. ECMA-376, part 1, 18.3: rows and cells may be left out, so each is put where it says it is.
final class SheetReader: MarkupReader {
  private(set) var rows: [[String]] = []
  private let texts: [String]
  private let showsDay: [Bool]
  /// The day that number 0 stands for.
  private let origin: CalendarDate
  private let limits: TableLimits

  private var row: [String] = []
  private var rowNumber = 0
  private var column = 0
  private var kind = ""
  private var style = 0
  private var value = ""
  private var isValue = false
  private var phoneticDepth = 0
  private var cellCount = 0

  init(texts: [String], showsDay: [Bool], countsFrom1904: Bool, limits: TableLimits) {
    self.texts = texts
    self.showsDay = showsDay
    // 30 December 1899 makes up for the 29 February 1900 that spreadsheets believe in.
    origin = CalendarDate(dayNumber: countsFrom1904 ? -24_107 : -25_569)
    self.limits = limits
  }

  override func begin(_ name: String, _ attributes: [String: String]) throws(TableFileRefusal) {
    switch name {
    case "row":
      let number = attributes["r"].flatMap { Int($0) } ?? rowNumber + 1
      guard number <= limits.rows else { throw .tooLarge }
      rowNumber = max(number, rowNumber + 1)
      (row, column) = ([], 0)
    case "c":
      column = try attributes["r"].map(place) ?? column + 1
      (kind, value) = (attributes["t"] ?? "n", "")
      style = attributes["s"].flatMap { Int($0) } ?? 0
    case "v", "t": isValue = phoneticDepth == 0
    case "rPh": phoneticDepth += 1
    default: break
    }
  }

  override func end(_ name: String) throws(TableFileRefusal) {
    switch name {
    case "v", "t": isValue = false
    case "rPh": phoneticDepth -= 1
    case "c": try keepCell()
    case "row": try keepRow()
    default: break
    }
  }

  override func text(_ text: String) {
    if isValue { value += text }
  }

  private func keepCell() throws(TableFileRefusal) {
    let shown = shownValue
    guard !shown.isEmpty else { return }
    guard column <= limits.columns else { throw .tooLarge }
    cellCount += max(1, column - row.count)
    guard cellCount <= limits.cells else { throw .tooLarge }
    while row.count < column { row.append("") }
    row[column - 1] = shown
  }

  private func keepRow() throws(TableFileRefusal) {
    guard !row.isEmpty else { return }
    while rows.count < rowNumber - 1 { rows.append([]) }
    rows.append(row)
  }

  private var shownValue: String {
    switch kind {
    case "s":
      guard let index = Int(value), texts.indices.contains(index) else { return "" }
      return texts[index]
    case "b": return value == "1" ? "TRUE" : value.isEmpty ? "" : "FALSE"
    case "n": return showsDay.indices.contains(style) && showsDay[style] ? day(value) : number(value)
    // An error such as #N/A is no value.
    case "e": return ""
    default: return value
    }
  }

  /// `43466` in a cell that shows a day as `2019-01-01`; the time of day is dropped.
  private func day(_ text: String) -> String {
    guard let number = Double(text), (1..<2_900_000).contains(number) else { return text }
    return origin.adding(days: Int(number)).description
  }

  /// `1E3` and `1000.0` as `1000`.
  private func number(_ text: String) -> String {
    guard text.contains(where: { ".eE".contains($0) }), let number = Double(text) else { return text }
    guard let whole = Int(exactly: number) else { return number.description }
    return String(whole)
  }

  /// The column of `AB12`, from 1.
  private func place(_ reference: String) throws(TableFileRefusal) -> Int {
    var column = 0
    for byte in reference.utf8 {
      let letter = Int(byte & 0xDF) - 0x40
      guard (1...26).contains(letter), byte >= 0x41 else { break }
      column = column * 26 + letter
      guard column <= limits.columns else { throw .tooLarge }
    }
    return column == 0 ? self.column + 1 : column
  }
}
