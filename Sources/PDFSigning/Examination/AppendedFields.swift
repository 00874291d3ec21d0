/// What another program's signature did to a file that it was given, judged revision by revision as what follows a
/// signature is (docs/decisions/0020), also where nothing in the file was signed before.
public enum AppendedFields {
  /// More revisions than any signing program appends.
  private static let revisionLimit = 8

  /// The fields that got their value, or came with it, in what follows the first bytes.
  ///
  /// A field that a page shows and that was not there before may hide what stands below it, so it has to lie inside the
  /// reserved one.
  ///
  /// - Parameters:
  ///   - length: of the file as it was given.
  ///   - reserved: the full name of the signature field that was meant.
  /// - Returns: nil when anything else was changed, or what follows is no chain of revisions.
  public static func names(
    in pdf: [UInt8], after length: Int, reserved: String
  ) throws(PDFSigningRefusal) -> [String]? {
    guard length < pdf.count, PDFTail.isRevisionEnd(pdf[..<length]),
      let sections = try RevisionChain(in: pdf, backTo: length).sections(after: length),
      (1...revisionLimit).contains(sections.count)
    else { return nil }
    let bytes = FileBytes(pdf)
    let first = try PDFRevision(try PDFReader(bytes, upTo: length))
    var (current, end, names): (PDFRevision, Int, [String]) = (first, length, [])
    for section in sections {
      let next = try PDFRevision(try PDFReader(bytes, upTo: section.end))
      guard let entries = try section.entries(next.reader) else { return nil }
      var comparison = RevisionComparison(
        from: current, to: next, extent: RevisionExtent(entries: entries, section: section, start: end))
      let step = try comparison.judge()
      guard !step.isMalformed, step.forbidden.isEmpty,
        step.placed.allSatisfy({ isInside($0, of: next, reserved: first.form.field(named: reserved), in: first) })
      else { return nil }
      names += step.filled + step.placed
      (current, end) = (next, section.end)
    }
    return names
  }

  private static func isInside(
    _ name: String, of revision: PDFRevision, reserved: PDFField?, in first: PDFRevision
  ) -> Bool {
    guard let field = revision.form.field(named: name), let reserved,
      let page = reserved.dictionary["P"], field.dictionary["P"] == page,
      let inner = FieldRectangle(revision.resolve(field.dictionary["Rect"]).array),
      let outer = FieldRectangle(first.resolve(reserved.dictionary["Rect"]).array)
    else { return false }
    return inner.left >= outer.left && inner.bottom >= outer.bottom
      && inner.left + inner.width <= outer.left + outer.width
      && inner.bottom + inner.height <= outer.bottom + outer.height
  }
}
