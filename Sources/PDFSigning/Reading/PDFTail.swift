/// The end of a PDF file, read as bytes: where its last cross-reference section is and of which kind.
struct PDFTail {
  /// How the file writes its cross-references; an update goes on in the same way.
  enum CrossReferences { case table, stream }

  /// Byte offset of the last section.
  let offset: Int
  let kind: CrossReferences

  /// - Parameter end: where the revision ends; nil for the file's last.
  init(_ bytes: [UInt8], upTo end: Int? = nil) throws(PDFSigningRefusal) {
    let end = end ?? bytes.count
    guard let keyword = PDFTail.lastIndex(of: Array("startxref".utf8), in: bytes[..<end]) else { throw .damaged }
    var syntax = PDFSyntax(bytes, from: keyword + 9)
    guard let offset = syntax.unsignedToken(), offset < end else { throw .damaged }
    var section = PDFSyntax(bytes, from: offset)
    section.skipSpace()
    self.offset = offset
    kind = section.regularToken() == "xref" ? .table : .stream
  }

  /// Whether a revision of the file ends exactly here: after `%%EOF` and at most one line end.
  static func isRevisionEnd(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    if rest.last == 10 { rest = rest.dropLast() }
    if rest.last == 13 { rest = rest.dropLast() }
    return rest.suffix(5).elementsEqual("%%EOF".utf8)
  }

  private static func lastIndex(of keyword: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    // qpdf too looks for it in the last kilobyte only.
    let first = max(0, bytes.count - 1100)
    var index = bytes.count - keyword.count
    while index >= first {
      if bytes[index..<(index + keyword.count)].elementsEqual(keyword) { return index }
      index -= 1
    }
    return nil
  }
}
