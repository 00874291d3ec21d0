/// Everything that can be reached in one revision of a file.
struct PDFRevision {
  let trailer: PDFDictionary
  let catalogIdentity: ObjectIdentity
  let catalog: PDFDictionary
  let form: PDFForm
  let objects: [ObjectIdentity: PDFObject]

  init(_ reader: PDFReader, form: PDFForm) throws(PDFSigningRefusal) {
    trailer = reader.trailer
    (catalogIdentity, catalog) = try reader.catalog()
    self.form = form
    objects = try reader.reachableObjects()
  }

  /// The object itself, or the one a reference leads to.
  func resolve(_ object: PDFObject?) -> PDFObject {
    guard let object else { return .null }
    guard let identity = object.reference else { return object }
    return objects[identity] ?? .null
  }
}
