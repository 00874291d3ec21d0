/// A widget's rectangle in points, whichever corners the file names.
struct FieldRectangle {
  let left: Double
  let bottom: Double
  let width: Double
  let height: Double

  init?(_ corners: [PDFObject]?) {
    let numbers = (corners ?? []).compactMap(\.number)
    guard numbers.count == 4, numbers.allSatisfy(\.isFinite) else { return nil }
    left = min(numbers[0], numbers[2])
    bottom = min(numbers[1], numbers[3])
    width = abs(numbers[2] - numbers[0])
    height = abs(numbers[3] - numbers[1])
  }

  /// A form XObject that fills the rectangle.
  func appearance(_ content: String, resources: PDFDictionary) -> PDFObject {
    let box: [PDFObject] = [.integer(0), .integer(0), PDFObjectWriter.number(width), PDFObjectWriter.number(height)]
    let entries: PDFDictionary = [
      "Type": .name("XObject"), "Subtype": .name("Form"), "BBox": .array(box), "Resources": .dictionary(resources),
    ]
    return .stream(entries, Array(content.utf8))
  }
}

/// Numbers of a content stream, separated by spaces.
func operands(_ numbers: Double...) -> String {
  var output: [UInt8] = []
  for number in numbers {
    PDFObjectWriter.write(PDFObjectWriter.number(number), to: &output)
    output.append(32)
  }
  return String(decoding: output, as: UTF8.self)
}
