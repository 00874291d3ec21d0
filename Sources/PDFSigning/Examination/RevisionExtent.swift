/// What a revision says it wrote, checked against where it lies in the file and what was there before.
struct RevisionExtent {
  let entries: [SectionEntry]
  let section: RevisionSection
  /// Where the revision before ends.
  let start: Int

  /// Entries that no honest update has: objects freed, listed twice, lying outside of this revision, or with a number
  /// that was given or could have been given before without leading to an object. Nil when the section itself
  /// contradicts the one before.
  func faults(after old: PDFRevision) -> [ObjectIdentity]? {
    guard let size = section.trailer["Size"]?.integer, size >= old.size,
      Set(entries.map(\.identity.number)).count == entries.count
    else { return nil }
    var faults: [ObjectIdentity] = []
    for entry in entries where !isSound(entry, size: size, old: old) { faults.append(entry.identity) }
    return faults
  }

  private func isSound(_ entry: SectionEntry, size: Int, old: PDFRevision) -> Bool {
    guard entry.identity.number < size else { return false }
    switch entry.place {
    // Object 0 heads the list of free objects and is never one itself.
    case .free: return entry.identity.number == 0
    case .offset(let offset): if !(start..<section.end).contains(offset) { return false }
    case .inStream(let container): if container < old.size { return false }
    }
    return old.isNew(entry.identity) || old.isReached(entry.identity) && !old.isSignature(entry.identity)
  }
}
