import Foundation
import PrintedFiles
import Typesetting

/// A typeset document read back from its PDF.
struct PrintedDocument {
  /// The most that poppler offers; places come in whole units of it.
  private static let zoom = 3.0

  let pdf: TypesetPDF
  let lines: [PrintedLine]
  let strokes: [PrintedStroke]

  init(_ document: OfficialDocument) throws {
    pdf = try typeset(document)
    let file = try TemporaryFile(pdf.bytes)
    lines = PrintedDocument.lines(
      in: try Tool.text("pdftohtml", ["-xml", "-i", "-stdout", "-zoom", "3", "-hidden", file.path]))
    let syntax = try Tool.output("qpdf", ["--qdf", "--object-streams=disable", file.path, "-"])
    strokes = PrintedDocument.strokes(in: String(decoding: syntax.map { $0 < 128 ? $0 : 63 }, as: UTF8.self))
  }

  func line(_ beginning: String) -> PrintedLine? { lines.first { $0.text.hasPrefix(beginning) } }

  func field(_ name: ReservedField.Name) -> ReservedField? { pdf.reserved.first { $0.name == name } }

  /// Pieces of one line that touch are joined: cairo changes fonts inside a word.
  private static func lines(in xml: String) -> [PrintedLine] {
    var page = -1
    var sizes: [Substring: Double] = [:]
    var lines: [PrintedLine] = []
    for row in xml.split(separator: "\n") {
      if row.hasPrefix("<page") { page += 1 }
      if row.contains("<fontspec"), let font = row.firstMatch(of: /<fontspec id="(\d+)" size="(\d+)"/) {
        sizes[font.1] = (Double(font.2) ?? 0) / PrintedDocument.zoom
      }
      guard row.hasPrefix("<text"), let piece = piece(row, page: page, sizes: sizes) else { continue }
      if let last = lines.last, last.page == page, abs(last.top - piece.top) < 0.5, abs(piece.left - last.right) < 9,
        last.size == piece.size
      {
        let isApart = piece.left - last.right > 1.5 && !last.text.hasSuffix(" ") && !piece.text.hasPrefix(" ")
        lines[lines.count - 1].text += (isApart ? " " : "") + piece.text
        lines[lines.count - 1].right = piece.right
      } else {
        lines.append(piece)
      }
    }
    return lines.map { line in
      var plain = line
      // Justified spaces read as two.
      plain.text = line.text.replacing(/\s+/, with: " ")
      return plain
    }
  }

  private static func piece(_ row: Substring, page: Int, sizes: [Substring: Double]) -> PrintedLine? {
    let pattern = /<text top="(-?\d+)" left="(-?\d+)" width="(-?\d+)" height="\d+" font="(\d+)">(.*)<\/text>/
    guard let match = row.firstMatch(of: pattern), let top = Double(match.1), let left = Double(match.2),
      let width = Double(match.3)
    else { return nil }
    let words = String(match.5).replacing(/<\/?[bi]>/, with: "").replacing("&amp;", with: "&")
    return PrintedLine(
      page: page, top: top / zoom, left: left / zoom, right: (left + width) / zoom, size: sizes[match.4] ?? 0,
      isBold: match.5.contains("<b>"), isItalic: match.5.contains("<i>"), text: words)
  }

  private static func strokes(in syntax: String) -> [PrintedStroke] {
    var page = -1
    var strokes: [PrintedStroke] = []
    for row in syntax.split(separator: "\n") {
      if let contents = row.firstMatch(of: /^%% Contents for page (\d+)/) { page = (Int(contents.1) ?? 0) - 1 }
      guard row.hasSuffix(" l S"), let match = row.firstMatch(of: /(-?[\d.]+) (-?[\d.]+) m (-?[\d.]+) (-?[\d.]+) l S/),
        let fromX = Double(match.1), let fromY = Double(match.2), let toX = Double(match.3), let toY = Double(match.4)
      else { continue }
      strokes.append(PrintedStroke(page: page, left: fromX, right: toX, top: fromY, bottom: toY))
    }
    return strokes
  }
}
