/// A terminal field of an interactive form, with what it inherits (ISO 32000-1, 12.7.3).
struct PDFField {
  /// The full name: partial names from the root, joined by dots.
  let name: String
  let identity: ObjectIdentity
  /// As written in the file, nothing inherited.
  let dictionary: PDFDictionary
  /// `Tx`, `Sig`, `Btn` or `Ch`.
  let type: String?
  /// The value, nil when there is none.
  let value: PDFObject?
  let defaultAppearance: [UInt8]?
  /// 0 left, 1 centred, 2 right.
  let alignment: Int

  /// The field is its own and only widget.
  var isMergedWidget: Bool { dictionary["Kids"] == nil && dictionary["Subtype"] == .name("Widget") }

  /// A text field without text, or a signature field without a signature.
  var isEmpty: Bool {
    switch value {
    case nil: true
    case .string(let text): type == "Tx" && text.isEmpty
    default: false
    }
  }
}
