/// Files that people upload.
public enum SampleFile {
  /// A PDF of one empty page.
  public static let pdf = pdf(saying: nil)

  /// A PDF of one page.
  ///
  /// - Parameter line: plain letters on it; nil: nothing.
  public static func pdf(saying line: String?) -> [UInt8] {
    let box = "/MediaBox [0 0 595 842]"
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"]
    if let line {
      let stream = "BT /F1 12 Tf 72 720 Td (\(line)) Tj ET"
      objects += [
        "<< /Type /Page /Parent 2 0 R \(box) /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        "<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      ]
    } else {
      objects.append("<< /Type /Page /Parent 2 0 R \(box) >>")
    }
    return file(of: objects)
  }

  private static func file(of objects: [String]) -> [UInt8] {
    var text = "%PDF-1.7\n"
    var offsets: [Int] = []
    for (index, body) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(body)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      text += "\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n"
    }
    text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }

  public static func upload(_ field: String, _ name: String, _ bytes: [UInt8] = pdf) -> RouterUpload {
    RouterUpload(field, fileName: name, mediaType: "application/octet-stream", bytes)
  }
}
