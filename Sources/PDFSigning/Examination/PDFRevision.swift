/// Everything that can be reached in one revision of a file.
struct PDFRevision {
  let reader: PDFReader
  let catalogIdentity: ObjectIdentity
  let catalog: PDFDictionary
  let form: PDFForm
  /// Objects that are referred to in vain are null; streams hold a fingerprint of their bytes.
  let objects: [ObjectIdentity: PDFObject]
  /// One more than the highest number an object of the revision may have.
  let size: Int
  /// The values of its signed fields.
  private let signatures: Set<ObjectIdentity>

  /// - Parameter form: the reader's, if it is known.
  init(_ reader: PDFReader, form known: PDFForm? = nil) throws(PDFSigningRefusal) {
    self.reader = reader
    (catalogIdentity, catalog) = try reader.catalog()
    form = if let known { known } else { try PDFForm(reader) }
    objects = try reader.reachableObjects()
    guard let size = reader.trailer["Size"]?.integer else { throw .damaged }
    self.size = size
    signatures = Set(form.signed.compactMap { $0.value?.reference })
  }

  var trailer: PDFDictionary { reader.trailer }

  /// The object itself, or the one a reference leads to.
  func resolve(_ object: PDFObject?) -> PDFObject {
    guard let object else { return .null }
    guard let identity = object.reference else { return object }
    return objects[identity] ?? .null
  }

  /// The revision has neither given the number nor referred to it.
  func isNew(_ identity: ObjectIdentity) -> Bool { identity.number >= size && objects[identity] == nil }

  func isReached(_ identity: ObjectIdentity) -> Bool { objects[identity].map { $0 != .null } ?? false }

  /// The object is the value of a signed field.
  func isSignature(_ identity: ObjectIdentity) -> Bool { signatures.contains(identity) }

  /// What the stream holds, in place of the fingerprint.
  func content(of identity: ObjectIdentity) throws(PDFSigningRefusal) -> [UInt8]? {
    try reader.decodedStream(identity)
  }

  /// How often the revision refers to the object.
  func referenceCount(of identity: ObjectIdentity) -> Int {
    var count = 0
    for object in objects.values { object.forEachReference { if $0 == identity { count += 1 } } }
    PDFObject.dictionary(trailer).forEachReference { if $0 == identity { count += 1 } }
    return count
  }
}
