/// Dấu thời gian của cả tệp (ISO 32000-2, 12.8.5): over everything before it, the evidence included, so that a signature
/// outlives the algorithms and certificates it was made with (PAdES B-LTA).
public enum DocumentTimestamp {
  /// Appends an invisible field with room for the token, which is to be over the prepared file's `digest`.
  public static func prepare(_ pdf: [UInt8]) throws(PDFSigningRefusal) -> PreparedPDF {
    let reader = try PDFReader(pdf)
    let form = try PDFForm(reader)
    let (catalogIdentity, catalog) = try reader.catalog()
    var update = try IncrementalUpdate(of: pdf, reader: reader)
    let value = update.allocate()
    let field = update.add(.dictionary(entries(named: name(in: form), value: value)))
    var dictionary = form.dictionary
    dictionary["Fields"] = .array((try reader.array(dictionary["Fields"]) ?? []) + [.reference(field)])
    dictionary["SigFlags"] = .integer(3)
    if let identity = form.identity {
      update.put(.dictionary(dictionary), at: identity)
    } else {
      update.put(.dictionary(catalog.merging(["AcroForm": .dictionary(dictionary)]) { $1 }), at: catalogIdentity)
    }
    update.put(verbatim: ContentsLayout.timestamp.opening + Array(" >>".utf8), at: value)
    let (bytes, offsets) = update.finish()
    guard let offset = offsets[value] else { throw .damaged }
    return PreparedPDF(filling: bytes, dictionaryOffset: offset, layout: .timestamp)
  }

  /// `timestamp-1`, or the next that the form has not.
  private static func name(in form: PDFForm) -> String {
    let known = Set(form.fields.map(\.name))
    var number = 1
    while known.contains("timestamp-\(number)") { number += 1 }
    return "timestamp-\(number)"
  }

  /// Locked, printed, and of no size.
  private static func entries(named name: String, value: ObjectIdentity) -> PDFDictionary {
    [
      "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"), "F": .integer(132),
      "T": .string(PDFText.encode(name)), "V": .reference(value),
      "Rect": .array([.integer(0), .integer(0), .integer(0), .integer(0)]),
    ]
  }
}
