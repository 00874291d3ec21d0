/// The interactive form of a file: its terminal fields by full name.
struct PDFForm {
  /// Where the form dictionary is; nil when it lies inside the catalog or there is none.
  let identity: ObjectIdentity?
  let dictionary: PDFDictionary
  let fields: [PDFField]

  init(_ reader: PDFReader) throws(PDFSigningRefusal) {
    let entry = try reader.catalog().dictionary["AcroForm"]
    identity = entry?.reference
    dictionary = try reader.dictionary(entry) ?? [:]
    var walk = PDFFieldWalk(reader: reader)
    let inherited = dictionary.filter { PDFFieldWalk.formDefaults.contains($0.key) }
    try walk.visit(try reader.array(dictionary["Fields"]) ?? [], below: nil, inherited: inherited, depth: 0)
    fields = walk.fields
    guard Set(fields.map(\.name)).count == fields.count else { throw .damaged }
  }

  func field(named name: String) -> PDFField? { fields.first { $0.name == name } }

  /// The fields that carry a signature.
  var signed: [PDFField] { fields.filter { $0.type == "Sig" && !$0.isEmpty } }
}
