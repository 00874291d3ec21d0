/// Writes PDF objects as text, keys sorted, so that the same update always gives the same bytes.
enum PDFObjectWriter {
  static func write(_ object: PDFObject, to output: inout [UInt8]) {
    switch object {
    case .null: output += "null".utf8
    case .boolean(let value): output += (value ? "true" : "false").utf8
    case .integer(let value): output += String(value).utf8
    case .real(let digits): output += digits.utf8
    case .name(let name):
      output.append(UInt8(ascii: "/"))
      output += name.utf8
    case .string(let bytes): write(string: bytes, to: &output)
    case .array(let items): write(items, to: &output)
    case .dictionary(let entries): write(entries, to: &output)
    case .reference(let identity): output += "\(identity.number) \(identity.generation) R".utf8
    case .stream(let entries, let content):
      write(entries.merging(["Length": .integer(content.count)]) { $1 }, to: &output)
      output += "\nstream\n".utf8
      output += content
      output += "\nendstream".utf8
    }
  }

  private static func write(_ items: [PDFObject], to output: inout [UInt8]) {
    output.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { output.append(32) }
      write(item, to: &output)
    }
    output.append(UInt8(ascii: "]"))
  }

  private static func write(_ entries: PDFDictionary, to output: inout [UInt8]) {
    output += "<<".utf8
    for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
      output += " /\(key) ".utf8
      write(value, to: &output)
    }
    output += " >>".utf8
  }

  private static func write(string bytes: [UInt8], to output: inout [UInt8]) {
    let special: [UInt8] = [UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\")]
    let isPlain = bytes.allSatisfy { (32...126).contains($0) && !special.contains($0) }
    output.append(UInt8(ascii: isPlain ? "(" : "<"))
    output += isPlain ? bytes : Hexadecimal.encode(bytes)
    output.append(UInt8(ascii: isPlain ? ")" : ">"))
  }

  /// A number with at most three decimals, as PDF wants it: no exponent.
  static func number(_ value: Double) -> PDFObject {
    let thousandths = Int((value * 1000).rounded())
    guard thousandths % 1000 != 0 else { return .integer(thousandths / 1000) }
    let fraction = String(abs(thousandths) % 1000)
    let padded = String(repeating: "0", count: 3 - fraction.count) + fraction
    return .real("\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000).\(padded)")
  }
}
