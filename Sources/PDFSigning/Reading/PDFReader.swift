import CQPDF
import Cryptography
import Glibc

/// One PDF file opened by qpdf, its objects given as values. Anything qpdf complains about is a refusal: what is
/// signed or judged must read the same everywhere.
final class PDFReader {
  let trailer: PDFDictionary
  private let file: QPDFFile
  private var cache: [ObjectIdentity: PDFObject] = [:]

  /// - Parameter length: where the revision to be read ends; nil for the whole file.
  init(_ bytes: FileBytes, upTo length: Int? = nil) throws(PDFSigningRefusal) {
    let length = length ?? bytes.content.count
    guard bytes.content[..<length].starts(with: Array("%PDF-".utf8)) else { throw .notPDF }
    guard length <= ReadingLimits.fileSize else { throw .tooLarge }
    file = try QPDFFile(bytes, length: length)
    guard case .dictionary(let trailer) = try file.direct(qpdf_get_trailer(file.handle)) else { throw .damaged }
    // Readers that don't know cross-reference streams see another file than those that do.
    guard trailer["XRefStm"] == nil else { throw .damaged }
    self.trailer = trailer
  }

  convenience init(_ bytes: [UInt8]) throws(PDFSigningRefusal) { try self.init(FileBytes(bytes)) }

  /// The indirect object; null when the file has none of this identity. Streams are read again each time.
  func object(_ identity: ObjectIdentity) throws(PDFSigningRefusal) -> PDFObject {
    if let known = cache[identity] { return known }
    let object = try file.object(identity)
    if case .stream = object { return object }
    cache[identity] = object
    return object
  }

  /// What reading took so far.
  var amount: ReadingAmount { file.amount }

  /// The stream's bytes behind its filters; nil when the object is no stream or a large one.
  func decodedStream(
    _ identity: ObjectIdentity, atMost most: Int = ReadingLimits.decodedStream
  ) throws(PDFSigningRefusal) -> [UInt8]? {
    try file.decodedStream(identity, atMost: most)
  }

  /// The object itself, or the one a reference leads to.
  func resolve(_ object: PDFObject?) throws(PDFSigningRefusal) -> PDFObject {
    guard let object else { return .null }
    guard let identity = object.reference else { return object }
    return try self.object(identity)
  }

  /// The dictionary that an entry holds or refers to; nil when it holds none.
  func dictionary(_ object: PDFObject?) throws(PDFSigningRefusal) -> PDFDictionary? { try resolve(object).dictionary }

  /// The array that an entry holds or refers to; nil when it holds none.
  func array(_ object: PDFObject?) throws(PDFSigningRefusal) -> [PDFObject]? { try resolve(object).array }

  /// A number that no object of the file has.
  func firstFreeNumber() throws(PDFSigningRefusal) -> Int {
    max(trailer["Size"]?.integer ?? 0, try file.firstFreeNumber())
  }

  /// Ask last: qpdf walks the whole page tree for it.
  func pageCount() throws(PDFSigningRefusal) -> Int { try file.pageCount() }

  /// The catalog (ISO 32000-1, 7.7.2) and where it is.
  func catalog() throws(PDFSigningRefusal) -> (identity: ObjectIdentity, dictionary: PDFDictionary) {
    guard let identity = trailer["Root"]?.reference, let dictionary = try object(identity).dictionary
    else { throw .damaged }
    return (identity, dictionary)
  }

  /// Every object that can be reached from the trailer; missing ones as null, streams with the SHA-256 digest of their
  /// encoded bytes in place of these.
  func reachableObjects() throws(PDFSigningRefusal) -> [ObjectIdentity: PDFObject] {
    var reached: [ObjectIdentity: PDFObject] = [:]
    var waiting: [ObjectIdentity] = []
    PDFObject.dictionary(trailer.filter { $0.key != "Prev" }).forEachReference { waiting.append($0) }
    while let identity = waiting.popLast() {
      guard reached[identity] == nil else { continue }
      guard reached.count < ReadingLimits.objects else { throw .tooLarge }
      let object = try file.object(identity, content: PDFReader.digest)
      reached[identity] = object
      object.forEachReference { waiting.append($0) }
    }
    return reached
  }

  private static func digest(of content: UnsafeRawBufferPointer) -> [UInt8] {
    let hasher = SHA256Hasher()
    hasher.update(content)
    return hasher.digest.bytes
  }
}
