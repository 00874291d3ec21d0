/// A text field filled after a signature: what is drawn must be what the field holds, in the font that was signed, so
/// that nobody reads another number than a program does.
struct FilledText {
  private let field: PDFField
  private let old: PDFRevision
  private let new: PDFRevision

  init(_ field: PDFField, old: PDFRevision, new: PDFRevision) {
    self.field = field
    self.old = old
    self.new = new
  }

  /// True also for a field whose font isn't one whose codes are letters: there the two can't be compared. Such a font
  /// was chosen and signed with the form.
  var isShownAsHeld: Bool {
    get throws(PDFSigningRefusal) {
      guard let style = DefaultAppearance(field.defaultAppearance),
        let fonts = old.resolve(old.resolve(old.form.dictionary["DR"]).dictionary?["Font"]).dictionary,
        let font = fonts[style.fontName], let dictionary = old.resolve(font).dictionary,
        let simple = try SimpleFont(dictionary, reader: old.reader)
      else { return true }
      guard let identity = new.resolve(field.dictionary["AP"]).dictionary?["N"]?.reference,
        case .stream(let entries, _) = new.objects[identity], usesOnly(font, resources: entries["Resources"]),
        let content = try new.content(of: identity), let shown = ShownText.codes(in: content)
      else { return false }
      return shown == simple.codes(for: PDFText.decode(field.value?.string ?? []))
    }
  }

  private func usesOnly(_ font: PDFObject, resources: PDFObject?) -> Bool {
    guard let entries = new.resolve(resources).dictionary, Set(entries.keys).isSubset(of: ["Font", "ProcSet"])
    else { return false }
    guard let fonts = entries["Font"] else { return true }
    return new.resolve(fonts).dictionary?.values.allSatisfy { $0 == font } ?? false
  }
}

/// Reads the strings that a content stream shows, if it shows nothing but text (ISO 32000-1, 9.4).
enum ShownText {
  private static let silentOperators: Set<String> = [
    "q", "Q", "BT", "ET", "Tf", "Td", "TD", "Tm", "T*", "Tc", "Tw", "Tz", "TL", "g", "rg", "k", "G", "RG", "K", "re",
    "W", "W*", "n", "BMC", "BDC", "EMC",
  ]

  /// Character codes in the order they are shown; nil when anything else is drawn.
  static func codes(in content: [UInt8]) -> [UInt8]? {
    var syntax = PDFSyntax(content)
    var (operands, codes): ([PDFObject], [UInt8]) = ([], [])
    while let token = syntax.contentToken() {
      switch token {
      case .operand(let operand): operands.append(operand)
      case .word(let word):
        if ["Tj", "'", "\""].contains(word) {
          guard let text = operands.last?.string else { return nil }
          codes += text
        } else if word == "TJ" {
          guard let items = operands.last?.array else { return nil }
          codes += items.flatMap { $0.string ?? [] }
        } else if !silentOperators.contains(word) {
          return nil
        }
        operands = []
      }
    }
    return syntax.isAtEnd ? codes : nil
  }
}
