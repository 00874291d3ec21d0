/// The revisions of a file from its last one back, each section read once however many signatures ask.
struct RevisionChain {
  /// Newest first, as far back as each leads in order to the one before.
  private let sections: [RevisionSection]
  private let bytes: [UInt8]
  /// Where the last revision's section begins.
  private let last: Int

  /// - Parameter end: sections that begin before are of no interest.
  init(in bytes: [UInt8], backTo end: Int) throws(PDFSigningRefusal) {
    self.bytes = bytes
    var sections: [RevisionSection] = []
    last = try PDFTail(bytes).offset
    var next = last
    while next >= end, let section = RevisionSection(in: bytes, at: next),
      section.end <= sections.last?.start ?? bytes.count, section.trailer["XRefStm"] == nil
    {
      guard sections.count < ReadingLimits.revisions else { throw .tooLarge }
      sections.append(section)
      guard let previous = section.previous, previous < next else { break }
      next = previous
    }
    self.sections = sections
  }

  /// The revisions that follow the one that ends here, oldest first. Nil unless they are a chain up to the file's last
  /// byte: the first leads back to this revision, and nothing but white space follows the last.
  func sections(after end: Int) throws(PDFSigningRefusal) -> [RevisionSection]? {
    let base = try PDFTail(bytes, upTo: end).offset
    let later = sections.prefix { $0.start >= end }
    guard later.isEmpty ? last == base : later.last?.previous == base,
      bytes[(later.first?.end ?? end)...].allSatisfy(PDFSyntax.isSpace)
    else { return nil }
    return later.reversed()
  }
}
