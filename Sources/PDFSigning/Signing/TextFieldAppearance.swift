/// Draws a text field's value: one line in the field's own font, size and alignment.
struct TextFieldAppearance {
  let field: PDFField
  let form: PDFForm
  let reader: PDFReader

  /// Digits of a Times-like face stand this high, in ems.
  private static let digitHeight = 0.66
  /// Widths are rounded to thousandths of an em: this much, in points, is no overflow.
  private static let tolerance = 0.1

  /// The appearance stream that shows the value.
  func stream(showing value: String) throws(PDFSigningRefusal) -> PDFObject {
    guard let style = DefaultAppearance(field.defaultAppearance),
      let rectangle = FieldRectangle(try reader.array(field.dictionary["Rect"])),
      let fonts = try reader.dictionary(try reader.dictionary(form.dictionary["DR"])?["Font"]),
      let entry = fonts[style.fontName], let dictionary = try reader.dictionary(entry),
      let font = try SimpleFont(dictionary, reader: reader)
    else { throw .fieldUnsupported(name: field.name) }
    let size = style.size > 0 ? style.size : rectangle.height * 0.7
    let most = try reader.resolve(field.dictionary["MaxLen"]).integer ?? Int.max
    guard let codes = font.codes(for: value), codes.count <= most else { throw .valueNotShowable(name: field.name) }
    let slack = rectangle.width - font.width(of: codes, size: size)
    guard slack >= -TextFieldAppearance.tolerance else { throw .valueNotShowable(name: field.name) }
    let start = max(0, slack * [0, 0.5, 1][min(max(field.alignment, 0), 2)])
    let baseline = try baseline(size: size, height: rectangle.height)
    var literal: [UInt8] = []
    PDFObjectWriter.write(.string(codes), to: &literal)
    let content = """
      /Tx BMC
      q
      BT
      \(style.rest)
      /\(style.fontName) \(operands(size))Tf
      \(operands(start, baseline))Td
      \(String(decoding: literal, as: UTF8.self)) Tj
      ET
      Q
      EMC
      """
    return rectangle.appearance(content, resources: ["Font": .dictionary([style.fontName: entry])])
  }

  /// Points from the rectangle's foot: what typesetting recorded in `/CVBaseline`, else digits centred in height.
  private func baseline(size: Double, height: Double) throws(PDFSigningRefusal) -> Double {
    if let recorded = try reader.resolve(field.dictionary["CVBaseline"]).number { return recorded }
    return max(0, (height - TextFieldAppearance.digitHeight * size) / 2)
  }
}
