import Cryptography

/// Twenty scanned pages of half a mebibyte each that nothing can compress, with the reserved fields of a letter.
enum SampleScan {
  private static let pages = 20
  private static let (width, height) = (512, 1024)

  static var bytes: [UInt8] {
    var file = ScanFile()
    let texts = ["number", "day", "month", "year"].enumerated().map { place, name in
      "/FT /Tx /T (\(name)) /DA (/F1 13 Tf 0 g) /Rect [\(100 + 60 * place) 700 \(150 + 60 * place) 716]"
    }
    let signatures = ["leader) /Rect [330 240 480 320]", "agency) /Rect [280 230 380 330]"].map { "/FT /Sig /T (\($0)" }
    let fields = texts + signatures
    let references = (5..<(5 + fields.count)).map { "\($0) 0 R" }.joined(separator: " ")
    let firstPage = 5 + fields.count
    let kids = (0..<pages).map { "\(firstPage + 3 * $0) 0 R" }.joined(separator: " ")
    file.add("<< /Type /Catalog /Pages 2 0 R /AcroForm 3 0 R >>")
    file.add("<< /Type /Pages /Kids [\(kids)] /Count \(pages) /MediaBox [0 0 595.276 841.89] >>")
    file.add("<< /Fields [\(references)] /DR << /Font << /F1 4 0 R >> >> >>")
    let widths = (32...126).map { _ in "500" }.joined(separator: " ")
    file.add(
      "<< /Type /Font /Subtype /TrueType /BaseFont /LiberationSerif /Encoding /WinAnsiEncoding /FirstChar 32 "
        + "/LastChar 126 /Widths [\(widths)] >>")
    for field in fields { file.add("<< /Type /Annot /Subtype /Widget /F 4 /P \(firstPage) 0 R \(field) >>") }
    for page in 0..<pages {
      let first = firstPage + 3 * page
      let annotations = page == 0 ? " /Annots [\(references)]" : ""
      file.add(
        "<< /Type /Page /Parent 2 0 R /Contents \(first + 1) 0 R\(annotations) "
          + "/Resources << /XObject << /Scan \(first + 2) 0 R >> >> >>")
      file.add("<<", stream: Array("q 595.276 0 0 841.89 0 0 cm /Scan Do Q".utf8))
      file.add(
        "<< /Type /XObject /Subtype /Image /Width \(width) /Height \(height) /ColorSpace /DeviceGray "
          + "/BitsPerComponent 8", stream: SecureRandom.bytes(width * height))
    }
    return file.finish()
  }
}

/// A PDF written object by object, numbered from 1.
private struct ScanFile {
  private var bytes = Array("%PDF-1.7\n".utf8)
  private var offsets: [Int] = []

  mutating func add(_ object: String) {
    offsets.append(bytes.count)
    bytes += Array("\(offsets.count) 0 obj\n\(object)\nendobj\n".utf8)
  }

  /// - Parameter dictionary: without its end.
  mutating func add(_ dictionary: String, stream: [UInt8]) {
    offsets.append(bytes.count)
    bytes += Array("\(offsets.count) 0 obj\n\(dictionary) /Length \(stream.count) >>\nstream\n".utf8)
    bytes += stream + Array("\nendstream\nendobj\n".utf8)
  }

  func finish() -> [UInt8] {
    let rows = offsets.map { offset in
      let digits = String(offset)
      return String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    let table = "xref\n0 \(rows.count + 1)\n0000000000 65535 f \n\(rows.joined())"
    let trailer = "trailer << /Size \(rows.count + 1) /Root 1 0 R >>\nstartxref\n\(bytes.count)\n%%EOF\n"
    return bytes + Array((table + trailer).utf8)
  }
}
