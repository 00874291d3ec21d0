/// The parts of a workbook that name and describe others. ECMA-376, part 1, 18.2, 18.4, 18.8.
final class WorkbookReader: MarkupReader {
  private(set) var sheets: [(name: String, relation: String)] = []
  /// Whether days count from 1904, as workbooks of old Macintosh programs do.
  private(set) var countsFrom1904 = false

  override func begin(_ name: String, _ attributes: [String: String]) throws(TableFileRefusal) {
    if name == "sheet", let title = attributes["name"] {
      let relation = attributes.first { $0.key.hasSuffix(":id") }?.value
      sheets.append((title, relation ?? ""))
    } else if name == "workbookPr" {
      countsFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
    }
  }
}

/// Which part a relation leads to.
final class RelationsReader: MarkupReader {
  private(set) var targets: [String: String] = [:]

  override func begin(_ name: String, _ attributes: [String: String]) throws(TableFileRefusal) {
    guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else { return }
    targets[id] = target
  }
}

/// The texts that cells name by number; phonetic hints are left out.
final class SharedTextsReader: MarkupReader {
  private(set) var texts: [String] = []
  private var current = ""
  private var isText = false
  private var phoneticDepth = 0
  private let limits: TableLimits

  init(limits: TableLimits) { self.limits = limits }

  override func begin(_ name: String, _ attributes: [String: String]) throws(TableFileRefusal) {
    switch name {
    case "si": current = ""
    case "t": isText = phoneticDepth == 0
    case "rPh": phoneticDepth += 1
    default: break
    }
  }

  override func end(_ name: String) throws(TableFileRefusal) {
    switch name {
    case "si":
      guard texts.count < limits.cells else { throw .tooLarge }
      texts.append(current)
    case "t": isText = false
    case "rPh": phoneticDepth -= 1
    default: break
    }
  }

  override func text(_ text: String) {
    if isText { current += text }
  }
}

/// Which cell formats show a number as a day.
final class StylesReader: MarkupReader {
  private var dayFormats: Set<Int> = Set(14...17).union([22])
  private var isInCellFormats = false
  /// By the number that a cell names.
  private(set) var showsDay: [Bool] = []

  override func begin(_ name: String, _ attributes: [String: String]) throws(TableFileRefusal) {
    switch name {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
      if StylesReader.isDay(attributes["formatCode"] ?? "") { dayFormats.insert(id) } else { dayFormats.remove(id) }
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats:
      showsDay.append(attributes["numFmtId"].flatMap { Int($0) }.map { dayFormats.contains($0) } ?? false)
    default: break
    }
  }

  override func end(_ name: String) throws(TableFileRefusal) {
    if name == "cellXfs" { isInCellFormats = false }
  }

  /// A format with a day or a year outside quotes, brackets and escapes: `dd/mm/yyyy`, not `#,##0 "đồng"`.
  private static func isDay(_ format: String) -> Bool {
    var bracket: Character?
    var isEscaped = false
    for character in format {
      if isEscaped {
        isEscaped = false
      } else if let close = bracket {
        if character == close { bracket = nil }
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" || character == "[" {
        bracket = character == "[" ? "]" : "\""
      } else if "dDyY".contains(character) {
        return true
      }
    }
    return false
  }
}
