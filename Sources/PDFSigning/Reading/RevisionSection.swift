/// One revision's cross-reference section, read by us from its bytes, so that what a revision writes and where it ends
/// is known apart from what qpdf makes of the whole (ISO 32000-1, 7.5.4, 7.5.5 and 7.5.8).
struct RevisionSection {
  enum Kind {
    case table
    /// The stream's own object.
    case stream(ObjectIdentity)
  }

  /// The section's first byte; what `startxref` says.
  let start: Int
  /// Behind `%%EOF` and its line end.
  let end: Int
  let kind: Kind
  let trailer: PDFDictionary
  private let bytes: [UInt8]

  /// The section that begins here, followed by `startxref`, its own place and `%%EOF`; nil for anything else.
  init?(in bytes: [UInt8], at start: Int) {
    var syntax = PDFSyntax(bytes, from: start)
    do {
      if syntax.skip(word: "xref") {
        guard SectionEntry.readTable(&syntax, { _ in }) else { return nil }
        kind = .table
        guard case .dictionary(let trailer) = try syntax.object() else { return nil }
        self.trailer = trailer
      } else {
        guard let number = syntax.unsignedToken(), let generation = syntax.unsignedToken(), syntax.skip(word: "obj"),
          case .dictionary(let trailer) = try syntax.object(), trailer["Type"] == .name("XRef"),
          let length = trailer["Length"]?.integer, syntax.skip(word: "stream")
        else { return nil }
        syntax.skipLineEnd()
        guard syntax.skip(count: length), syntax.skip(word: "endstream"), syntax.skip(word: "endobj")
        else { return nil }
        kind = .stream(ObjectIdentity(number: number, generation: generation))
        self.trailer = trailer
      }
    } catch {
      return nil
    }
    syntax.skipComments()
    guard syntax.skip(word: "startxref"), syntax.unsignedToken() == start, syntax.skip(word: "%%EOF") else {
      return nil
    }
    syntax.skipLineEnd()
    self.start = start
    self.bytes = bytes
    end = syntax.position
  }

  /// Where the section before begins; nil when there is none.
  var previous: Int? { trailer["Prev"]?.integer }

  /// What the revision lists as written or freed by it; nil when that can't be read.
  /// - Parameter reader: of the revision that ends with this section.
  func entries(_ reader: PDFReader) throws(PDFSigningRefusal) -> [SectionEntry]? {
    guard case .stream(let identity) = kind else { return table }
    guard let rows = try reader.decodedStream(identity, atMost: SectionEntry.largestStream) else { return nil }
    return SectionEntry.stream(rows, trailer)
  }

  private var table: [SectionEntry]? {
    var syntax = PDFSyntax(bytes, from: start)
    var entries: [SectionEntry] = []
    guard syntax.skip(word: "xref"), SectionEntry.readTable(&syntax, { entries.append($0) }) else { return nil }
    return entries
  }
}
