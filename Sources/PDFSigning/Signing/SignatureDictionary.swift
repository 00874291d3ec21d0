/// The text of a signature dictionary (ISO 32000-1, 12.8.1).
struct SignatureDictionary {
  let entries: PDFDictionary

  /// - Parameter locks: the field's `/Lock` dictionary, repeated as a FieldMDP transform (12.8.2.4).
  init(_ request: SignatureRequest, locks: PDFDictionary?, catalog: ObjectIdentity) {
    var entries: PDFDictionary = ["M": .string(PDFDate.encode(request.claimedTime))]
    entries["Name"] = request.signerName.map { .string(PDFText.encode($0)) }
    entries["Reason"] = request.reason.map { .string(PDFText.encode($0)) }
    entries["Location"] = request.location.map { .string(PDFText.encode($0)) }
    var references: [PDFObject] = []
    if request.kind == .certification {
      references.append(SignatureDictionary.transform("DocMDP", ["P": .integer(2)], catalog: nil))
    }
    if let locks {
      let scope = locks.filter { ["Action", "Fields"].contains($0.key) }
      references.append(SignatureDictionary.transform("FieldMDP", scope, catalog: catalog))
    }
    if !references.isEmpty { entries["Reference"] = .array(references) }
    self.entries = entries
  }

  /// The dictionary with blank byte range and zeros for contents.
  var text: [UInt8] {
    var rest: [UInt8] = []
    PDFObjectWriter.write(.dictionary(entries), to: &rest)
    return ContentsLayout.signature.opening + rest.dropFirst(2)
  }

  private static func transform(
    _ method: String, _ parameters: PDFDictionary, catalog: ObjectIdentity?
  ) -> PDFObject {
    let fixed: PDFDictionary = ["Type": .name("TransformParams"), "V": .name("1.2")]
    var entries: PDFDictionary = [
      "Type": .name("SigRef"), "TransformMethod": .name(method),
      "TransformParams": .dictionary(parameters.merging(fixed) { $1 }),
    ]
    entries["Data"] = catalog.map { .reference($0) }
    return .dictionary(entries)
  }
}
