/// One file on its way from read to prepared: checks the request against the form, then writes the update.
struct Preparation {
  private let pdf: [UInt8]
  private let reader: PDFReader
  private let form: PDFForm
  private let catalog: (identity: ObjectIdentity, dictionary: PDFDictionary)
  private var update: IncrementalUpdate

  init(of pdf: [UInt8]) throws(PDFSigningRefusal) {
    self.pdf = pdf
    reader = try PDFReader(pdf)
    form = try PDFForm(reader)
    catalog = try reader.catalog()
    update = try IncrementalUpdate(of: pdf, reader: reader)
  }

  mutating func prepare(_ request: SignatureRequest) throws(PDFSigningRefusal) -> PreparedPDF {
    let field = try signatureField(request.fieldName)
    try checkPermission(for: request)
    for fill in request.fills { try apply(fill) }
    let signature = update.allocate()
    try place(signature, in: field, picture: request.picture)
    try markSigned(by: signature, kind: request.kind)
    let locks = try reader.dictionary(field.dictionary["Lock"])
    let dictionary = SignatureDictionary(request, locks: locks, catalog: catalog.identity)
    update.put(verbatim: dictionary.text, at: signature)
    let (bytes, offsets) = update.finish()
    guard let offset = offsets[signature] else { throw .damaged }
    return PreparedPDF(filling: bytes, dictionaryOffset: offset)
  }

  /// Fills reserved fields, without a signature.
  mutating func fill(_ fills: [FieldFill]) throws(PDFSigningRefusal) -> [UInt8] {
    try checkPermission(toFill: fills.map(\.name))
    for fill in fills { try apply(fill) }
    return update.finish().bytes
  }

  private func signatureField(_ name: String) throws(PDFSigningRefusal) -> PDFField {
    guard let field = form.field(named: name), field.type == "Sig" else { throw .fieldMissing(name: name) }
    guard field.isEmpty else { throw .fieldAlreadySigned(name: name) }
    guard field.isMergedWidget else { throw .fieldUnsupported(name: name) }
    return field
  }

  private func checkPermission(for request: SignatureRequest) throws(PDFSigningRefusal) {
    if request.kind == .certification, !form.signed.isEmpty { throw .noCertificationAllowed }
    try checkPermission(toFill: request.fills.map(\.name) + [request.fieldName])
  }

  private func checkPermission(toFill names: [String]) throws(PDFSigningRefusal) {
    for signed in form.signed {
      let permission = try ModificationPermission(signed, reader: reader)
      guard permission.allowsFilling, !permission.locks(anyOf: names) else { throw .lockedByEarlierSignature }
    }
  }

  private mutating func apply(_ fill: FieldFill) throws(PDFSigningRefusal) {
    guard let field = form.field(named: fill.name), field.type == "Tx" else { throw .fieldMissing(name: fill.name) }
    guard field.isEmpty else { throw .fieldAlreadyFilled(name: fill.name) }
    guard field.isMergedWidget else { throw .fieldUnsupported(name: fill.name) }
    let appearance = TextFieldAppearance(field: field, form: form, reader: reader)
    let stream = update.add(try appearance.stream(showing: fill.value))
    var entries = field.dictionary
    entries["V"] = .string(PDFText.encode(fill.value))
    entries["AP"] = .dictionary(["N": .reference(stream)])
    update.put(.dictionary(entries), at: field.identity)
  }

  private mutating func place(
    _ signature: ObjectIdentity, in field: PDFField, picture: SignaturePicture?
  ) throws(PDFSigningRefusal) {
    guard let rectangle = FieldRectangle(try reader.array(field.dictionary["Rect"]))
    else { throw .fieldUnsupported(name: field.name) }
    let appearance = SignatureAppearance.stream(of: picture, in: rectangle, update: &update)
    var entries = field.dictionary
    entries["V"] = .reference(signature)
    entries["AP"] = .dictionary(["N": .reference(update.add(appearance))])
    update.put(.dictionary(entries), at: field.identity)
  }

  /// Sets the form's signature flags, and names a certification in the catalog (ISO 32000-1, 12.8.4).
  private mutating func markSigned(
    by signature: ObjectIdentity, kind: SignatureRequest.Kind
  ) throws(PDFSigningRefusal) {
    var entries = catalog.dictionary
    var form = form.dictionary
    let isFlagged = form["SigFlags"] == .integer(3)
    form["SigFlags"] = .integer(3)
    if let identity = self.form.identity {
      if !isFlagged { update.put(.dictionary(form), at: identity) }
    } else {
      entries["AcroForm"] = .dictionary(form)
    }
    if kind == .certification {
      entries["Perms"] = .dictionary(["DocMDP": .reference(signature)])
    }
    if entries != catalog.dictionary { update.put(.dictionary(entries), at: catalog.identity) }
  }
}
