/// A one-page letter with the reserved fields of an outgoing document, written object by object.
public enum SamplePDF {
  /// The font, the page and the six fields: number, day, month, year, leader, agency.
  /// - Parameters:
  ///   - number: the number field's value in the file; empty as it comes from typesetting.
  ///   - agencyExtra: further entries of the agency's field.
  public static func letter(number: String = "", agencyExtra: String = "") -> [UInt8] {
    let text = "BT /F1 13 Tf 90 700 Td (So:            /UBND-VHTT) Tj ET BT /F1 13 Tf 90 640 Td (Kinh gui: UBND) Tj ET"
    let widget = "/Type /Annot /Subtype /Widget /F 4 /P 4 0 R"
    let style = "/DA (/F1 13 Tf 0 g) /AP << /N 12 0 R >>"
    let value = number.isEmpty ? "" : " /V (\(number))"
    var file = PDFAssembly()
    file.add("<< /Type /Catalog /Pages 2 0 R /AcroForm 3 0 R /Lang (vi) >>")
    file.add("<< /Type /Pages /Kids [4 0 R] /Count 1 >>")
    file.add(
      "<< /Fields [6 0 R 7 0 R 8 0 R 9 0 R 10 0 R 11 0 R] /DR << /Font << /F1 13 0 R >> >> /DA (/F1 13 Tf 0 g) >>")
    file.add(
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.276 841.89] /Contents 5 0 R "
        + "/Resources << /Font << /F1 13 0 R >> >> /Annots [6 0 R 7 0 R 8 0 R 9 0 R 10 0 R 11 0 R] >>")
    file.add("<< /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream")
    file.add(
      "<< \(widget) /FT /Tx /T (number) /MaxLen 4 /Rect [112 696 150 712] /CVBaseline 4 /Q 1 \(style)\(value) >>")
    file.add("<< \(widget) /FT /Tx /T (day) /Rect [360 696 380 712] /CVBaseline 4 /Q 1 \(style) >>")
    file.add("<< \(widget) /FT /Tx /T (month) /Rect [400 696 420 712] /Q 2 \(style) >>")
    file.add("<< \(widget) /FT /Tx /T (year) /Rect [440 696 470 712] \(style) >>")
    file.add("<< \(widget) /FT /Sig /T (leader) /Rect [330 240 480 320] >>")
    file.add("<< \(widget) /FT /Sig /T (agency) /Rect [280 230 380 330] \(agencyExtra) >>")
    file.add(
      "<< /Type /XObject /Subtype /Form /BBox [0 0 10 10] /Resources << >> /Length 0 >>\nstream\n\nendstream")
    file.add(
      "<< /Type /Font /Subtype /TrueType /BaseFont /LiberationSerif /Encoding /WinAnsiEncoding /FirstChar 32 "
        + "/LastChar 126 /Widths [\(widths)] /FontDescriptor 14 0 R >>")
    file.add(
      "<< /Type /FontDescriptor /FontName /LiberationSerif /Flags 34 /FontBBox [0 -216 1000 891] /ItalicAngle 0 "
        + "/Ascent 891 /Descent -216 /CapHeight 662 /StemV 80 >>")
    file.add("<< /Title (Cong van) /Producer (congvu) >>")
    return file.finish()
  }

  /// Digits half an em as in the real font; nothing for the tilde, so that there is a letter the font lacks.
  private static var widths: String {
    (32...126).map { $0 == 126 ? "0" : (48...57).contains($0) ? "500" : "556" }.joined(separator: " ")
  }

  /// A disc with a hole on a transparent ground.
  public static func disc(side: Int, red: UInt8, green: UInt8, blue: UInt8) -> [UInt8] {
    var pixels: [UInt8] = []
    let centre = Double(side) / 2
    for y in 0..<side {
      for x in 0..<side {
        let (dx, dy) = (Double(x) + 0.5 - centre, Double(y) + 0.5 - centre)
        let distance = (dx * dx + dy * dy).squareRoot() / centre
        pixels += [red, green, blue, (0.7...0.98).contains(distance) || distance < 0.3 ? 220 : 0]
      }
    }
    return pixels
  }
}
