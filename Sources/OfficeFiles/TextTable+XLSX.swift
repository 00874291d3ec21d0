/// XLSX, as spreadsheet programs write it: texts shared, in the cell or made by a formula, numbers, days as `yyyy-MM-dd`.
extension TextTable {
  /// - Parameter sheet: by name; nil for the first.
  public init(xlsx: [UInt8], sheet: String? = nil, limits: TableLimits = .usual) throws(TableFileRefusal) {
    guard xlsx.count <= limits.bytes else { throw .tooLarge }
    let archive = try ZipArchive(xlsx, unpackingAtMost: limits.unpackedBytes)
    let book = WorkbookReader()
    try book.read(try TextTable.needed(TextTable.workbook, in: archive), part: TextTable.workbook)
    let relations = RelationsReader()
    if let part = try archive.part(TextTable.relations) { try relations.read(part, part: TextTable.relations) }
    guard let found = sheet.map({ name in book.sheets.first { $0.name == name } }) ?? book.sheets.first else {
      throw .sheetMissing(sheet ?? "")
    }
    guard let target = relations.targets[found.relation] else { throw .damaged(part: TextTable.relations) }
    let part = TextTable.path(of: target)
    let reader = SheetReader(
      texts: try TextTable.sharedTexts(in: archive, limits: limits), showsDay: try TextTable.dayFormats(in: archive),
      countsFrom1904: book.countsFrom1904, limits: limits)
    try reader.read(try TextTable.needed(part, in: archive), part: part)
    self.init(reader.rows)
  }

  private static let workbook = "xl/workbook.xml"
  private static let relations = "xl/_rels/workbook.xml.rels"

  private static func needed(_ part: String, in archive: ZipArchive) throws(TableFileRefusal) -> [UInt8] {
    guard let bytes = try archive.part(part) else { throw .damaged(part: part) }
    return bytes
  }

  private static func sharedTexts(
    in archive: ZipArchive, limits: TableLimits
  ) throws(TableFileRefusal) -> [String] {
    let reader = SharedTextsReader(limits: limits)
    if let part = try archive.part("xl/sharedStrings.xml") { try reader.read(part, part: "xl/sharedStrings.xml") }
    return reader.texts
  }

  private static func dayFormats(in archive: ZipArchive) throws(TableFileRefusal) -> [Bool] {
    let reader = StylesReader()
    if let part = try archive.part("xl/styles.xml") { try reader.read(part, part: "xl/styles.xml") }
    return reader.showsDay
  }

  /// A relation's target, which is relative to `xl/` unless it begins with `/`.
  private static func path(of target: String) -> String {
    target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
  }
}
