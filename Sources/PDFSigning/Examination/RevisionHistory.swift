/// What happened in the file, revision by revision, since its first signature. At most three revisions are held at once.
struct RevisionHistory {
  /// Where each revision ends, the first signed one at index 0.
  private var ends: [Int] = []
  /// Step `i` leads from revision `i` to the next.
  private var steps: [RevisionStep] = []
  /// Fields whose signature stood in the revision it covers as it stands in the file now.
  private var confirmed: Set<String> = []

  /// Where those revisions end that have a document security store.
  private var stored: Set<Int> = []

  /// A signature field and what its signature covers.
  struct Signed {
    let field: PDFField
    let dictionary: PDFDictionary
    let range: SignedRange
  }

  /// - Parameter whole: the file as it is now.
  init(of pdf: [UInt8], bytes: FileBytes, whole: PDFRevision, signed: [Signed]) throws(PDFSigningRefusal) {
    let starts = Set(signed.map(\.range.end)).filter { PDFTail.isRevisionEnd(pdf[..<$0]) }.sorted()
    guard let first = starts.first else { return }
    let chain = try RevisionChain(in: pdf, backTo: first)
    var reading = try RevisionReading(bytes: bytes, whole: whole)
    for start in starts {
      guard let sections = try chain.sections(after: start) else { continue }
      try follow(sections, after: start, signed, &reading)
      return
    }
    // What follows each signed revision is no chain of revisions.
    for start in starts {
      ends.append(start)
      steps.append(.malformed)
      confirm(signed, in: try reading.revision(upTo: start, isLast: false), endingAt: start)
    }
  }

  private mutating func follow(
    _ sections: [RevisionSection], after start: Int, _ signed: [Signed], _ reading: inout RevisionReading
  ) throws(PDFSigningRefusal) {
    ends = [start] + sections.map(\.end)
    var current = try reading.revision(upTo: start, isLast: sections.isEmpty)
    confirm(signed, in: current, endingAt: start)
    for (index, section) in sections.enumerated() {
      let next = try reading.revision(upTo: section.end, isLast: index == sections.count - 1)
      steps.append(try RevisionHistory.step(from: current, to: next, section: section, after: ends[index]))
      confirm(signed, in: next, endingAt: section.end)
      current = next
    }
  }

  /// The steps after the revision that the signature covers; nil when there is no such revision, or the field wasn't
  /// signed so in it.
  func steps(after range: SignedRange, signing field: PDFField) -> ArraySlice<RevisionStep>? {
    guard confirmed.contains(field.name), let index = index(of: range) else { return nil }
    return steps[index...]
  }

  /// Whether the signed revision has a document security store in it.
  func hasSecurityStore(in range: SignedRange) -> Bool { index(of: range).map { stored.contains(ends[$0]) } ?? false }

  /// The revision may end before or behind its last line end.
  private func index(of range: SignedRange) -> Int? {
    ends.firstIndex { (0...2).contains($0 - range.end) }
  }

  private mutating func confirm(_ signed: [Signed], in revision: PDFRevision?, endingAt end: Int) {
    guard let revision else { return }
    if revision.catalog["DSS"] != nil { stored.insert(end) }
    for signature in signed where ends.first(where: { (0...2).contains($0 - signature.range.end) }) == end {
      guard let field = revision.form.field(named: signature.field.name), field.value == signature.field.value,
        revision.resolve(field.value) == .dictionary(signature.dictionary)
      else { continue }
      confirmed.insert(field.name)
    }
  }

  private static func step(
    from old: PDFRevision?, to new: PDFRevision?, section: RevisionSection, after end: Int
  ) throws(PDFSigningRefusal) -> RevisionStep {
    guard let old, let new, let entries = try section.entries(new.reader) else { return .malformed }
    let extent = RevisionExtent(entries: entries, section: section, start: end)
    var comparison = RevisionComparison(from: old, to: new, extent: extent)
    return try comparison.judge()
  }
}

/// Reads revisions one after the other, as long as the file isn't too large in sum.
private struct RevisionReading {
  let bytes: FileBytes
  let whole: PDFRevision
  private var amount = ReadingAmount()

  init(bytes: FileBytes, whole: PDFRevision) throws(PDFSigningRefusal) {
    self.bytes = bytes
    self.whole = whole
    try add(whole)
  }

  /// Nil when the revision can't be read with certainty.
  mutating func revision(upTo end: Int, isLast: Bool) throws(PDFSigningRefusal) -> PDFRevision? {
    if isLast { return whole }
    do throws(PDFSigningRefusal) {
      let revision = try PDFRevision(try PDFReader(bytes, upTo: end))
      try add(revision)
      return revision
    } catch {
      if error == .tooLarge { throw error }
      return nil
    }
  }

  private mutating func add(_ revision: PDFRevision) throws(PDFSigningRefusal) {
    amount += revision.reader.amount
    amount.objects += revision.objects.count
    amount.entries += try revision.reader.firstFreeNumber()
    try amount.requireWithinLimits()
  }
}
