import Foundation
import PrintedFiles
import Typesetting

/// A form read back from its PDF by programs that share nothing with what wrote it.
struct PrintedForm {
  let pdf: TypesetPDF
  /// The lines as they stand on the pages, blanks joined.
  let lines: [String]
  /// All words in reading order, line breaks as blanks.
  let words: String
  private let file: TemporaryFile

  init(_ slip: Slip) throws {
    pdf = try typeset(slip)
    file = try TemporaryFile(pdf.bytes)
    let layout = try Tool.text("pdftotext", ["-layout", file.path, "-"])
    lines = layout.split { $0 == "\n" || $0 == "\u{0C}" }.map(PrintedForm.joined).filter { !$0.isEmpty }
    words = PrintedForm.joined(try Tool.text("pdftotext", [file.path, "-"]))
  }

  /// Millimetres of each page, rounded.
  func pageSizes() throws -> [[Int]] {
    let report = try Tool.text("pdfinfo", ["-f", "1", "-l", "999", file.path])
    return report.matches(of: /Page +\d+ size: +([\d.]+) x ([\d.]+)/).compactMap { match in
      guard let width = Double(match.1), let height = Double(match.2) else { return nil }
      return [width, height].map { Int(($0 / 72 * 25.4).rounded()) }
    }
  }

  func syntaxReport() throws -> String { try Tool.text("qpdf", ["--check", file.path]) }

  func fonts() throws -> [String] {
    try Tool.text("pdffonts", [file.path]).split(separator: "\n").dropFirst(2).map(String.init)
  }

  /// What zbar reads on a printed first page, sorted.
  func codes() throws -> [String] {
    try Tool.codes(onFirstPageOf: file.path)
  }

  /// Words with their places: page, left, top, right, bottom in points.
  func boxes() throws -> [WordBox] {
    var page = -1
    return try Tool.text("pdftotext", ["-bbox", file.path, "-"]).split(separator: "\n").compactMap { row in
      if row.contains("<page ") { page += 1 }
      guard
        let match = row.firstMatch(
          of: /xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)<\/word>/),
        let left = Double(match.1), let top = Double(match.2), let right = Double(match.3), let bottom = Double(match.4)
      else { return nil }
      return WordBox(page: page, left: left, top: top, right: right, bottom: bottom, text: String(match.5))
    }
  }

  private static func joined(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// A printed word's place, points from the page's upper left corner.
struct WordBox {
  var page: Int
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double
  var text: String

  /// Whether the two cover each other by more than what ascenders and rounding explain.
  func overlaps(_ other: WordBox) -> Bool {
    page == other.page && min(right, other.right) - max(left, other.left) > 0.5
      && min(bottom, other.bottom) - max(top, other.top) > 0.3 * (bottom - top)
  }
}
