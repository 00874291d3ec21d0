/// Walks the tree of form fields, each node once.
struct PDFFieldWalk {
  /// What a form gives to fields that don't say.
  static let formDefaults: Set<String> = ["DA", "Q"]
  private static let inheritable: Set<String> = ["FT", "V", "DA", "Q"]
  private static let maximumDepth = 32

  let reader: PDFReader
  private(set) var fields: [PDFField] = []
  private var visited: Set<ObjectIdentity> = []

  init(reader: PDFReader) { self.reader = reader }

  mutating func visit(
    _ nodes: [PDFObject], below parent: String?, inherited: PDFDictionary, depth: Int
  ) throws(PDFSigningRefusal) {
    guard depth < PDFFieldWalk.maximumDepth else { throw .damaged }
    for node in nodes {
      guard let identity = node.reference, visited.insert(identity).inserted,
        let dictionary = try reader.object(identity).dictionary
      else { throw .damaged }
      try visit(dictionary, at: identity, below: parent, inherited: inherited, depth: depth)
    }
  }

  private mutating func visit(
    _ dictionary: PDFDictionary, at identity: ObjectIdentity, below parent: String?, inherited: PDFDictionary,
    depth: Int
  ) throws(PDFSigningRefusal) {
    let partial = try reader.resolve(dictionary["T"]).string.map(PDFText.decode)
    let name = [parent, partial].compactMap(\.self).joined(separator: ".")
    let all = inherited.merging(dictionary.filter { PDFFieldWalk.inheritable.contains($0.key) }) { $1 }
    let kids = try reader.array(dictionary["Kids"]) ?? []
    if try hasFields(among: kids) {
      return try visit(kids, below: name, inherited: all, depth: depth + 1)
    }
    fields.append(
      PDFField(
        name: name, identity: identity, dictionary: dictionary,
        type: try reader.resolve(all["FT"]).name,
        value: all["V"],
        defaultAppearance: try reader.resolve(all["DA"]).string,
        alignment: try reader.resolve(all["Q"]).integer ?? 0))
  }

  /// Kids without a partial name are widgets of the node itself.
  private func hasFields(among kids: [PDFObject]) throws(PDFSigningRefusal) -> Bool {
    for kid in kids where try reader.dictionary(kid)?["T"] != nil { return true }
    return false
  }
}
