import CZip
import Foundation

/// A zip file made part by part, as no well-behaved program would.
enum ZipFile {
  static func bytes(_ parts: KeyValuePairs<String, String>) throws -> [UInt8] {
    try bytes(parts.map { ($0.key, Array($0.value.utf8)) })
  }

  static func bytes(_ parts: [(name: String, content: [UInt8])]) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("zip-\(UUID().uuidString)").path
    defer { unlink(path) }
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_EXCL, nil) else { throw NotMade() }
    var kept: [UnsafeMutableBufferPointer<UInt8>] = []
    defer { kept.forEach { $0.deallocate() } }
    for part in parts {
      let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, part.content.count))
      _ = memory.initialize(from: part.content)
      kept.append(memory)
      let source = zip_source_buffer(archive, memory.baseAddress, zip_uint64_t(part.content.count), 0)
      guard zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_OVERWRITE)) >= 0 else { throw NotMade() }
    }
    guard zip_close(archive) == 0 else { throw NotMade() }
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  struct NotMade: Error {}
}

/// A workbook of one sheet in the parts that the standard asks for, with prefixes and gaps that programs do use.
enum Workbook {
  static func bytes(
    rows: String, texts: String = "", styles: String = "", properties: String = "", target: String = "worksheets/a.xml"
  ) throws -> [UInt8] {
    let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return try ZipFile.bytes([
      "xl/workbook.xml": """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <workbook xmlns="\(space)" xmlns:r="\(office)"><workbookPr \(properties)/>
      <sheets><sheet name="Thủ tục" sheetId="1" r:id="rId7"/></sheets></workbook>
      """,
      "xl/_rels/workbook.xml.rels": """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId7" Type="\(office)/worksheet" Target="\(target)"/></Relationships>
      """,
      "xl/sharedStrings.xml": "<sst xmlns=\"\(space)\">\(texts)</sst>",
      "xl/styles.xml": "<styleSheet xmlns=\"\(space)\">\(styles)</styleSheet>",
      "xl/worksheets/a.xml":
        "<x:worksheet xmlns:x=\"\(space)\"><x:sheetData>\(rows)</x:sheetData></x:worksheet>",
    ])
  }
}
