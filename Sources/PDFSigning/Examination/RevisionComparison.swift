/// Compares a revision with the one before it: everything that can be reached must be as it was, or be one of the
/// changes that a rule names. What isn't named is forbidden.
///
/// Rules look at values only and account for objects one by one in `allowed`. An object that was there before may change
/// only where its rule says so; an object counts as new only if the revision before had neither given its number nor
/// referred to it (`PDFRevision.isNew`).
struct RevisionComparison {
  let old: PDFRevision
  let new: PDFRevision
  private let extent: RevisionExtent
  /// Changed or added objects that a rule has accounted for.
  var allowed: Set<ObjectIdentity> = []
  var step = RevisionStep()

  init(from old: PDFRevision, to new: PDFRevision, extent: RevisionExtent) {
    self.old = old
    self.new = new
    self.extent = extent
  }

  mutating func judge() throws(PDFSigningRefusal) -> RevisionStep {
    guard framesAgree, let faults = extent.faults(after: old) else { return .malformed }
    allowInformation()
    for field in new.form.fields { try allowValue(of: field) }
    let added = allowNewFields()
    allowWidgets(added)
    let isFormKept = allowForm(adding: added)
    try allowCatalog(isFormKept: isFormKept)
    var forbidden = Set(faults)
    for (identity, object) in new.objects where old.objects[identity] != object && !allowed.contains(identity) {
      forbidden.insert(identity)
    }
    step.forbidden = forbidden.sorted()
    return step
  }

  /// Same catalog, same first identifier, no encryption.
  private var framesAgree: Bool {
    old.trailer["Root"] == new.trailer["Root"] && new.trailer["Encrypt"] == nil
      && old.trailer["ID"]?.array?.first == new.trailer["ID"]?.array?.first
  }

  /// Accounts for the new objects that lead on from here; objects that were there need a rule of their own.
  mutating func allowAdded(from object: PDFObject) {
    var waiting: [ObjectIdentity] = []
    object.forEachReference { waiting.append($0) }
    while let identity = waiting.popLast() {
      guard old.isNew(identity), allowed.insert(identity).inserted else { continue }
      new.objects[identity]?.forEachReference { waiting.append($0) }
    }
  }

  /// Whether an entry that held `before` may lead to this object, changed or not: a new one, or the one it led to, if
  /// nothing else in the revision before leads there.
  func mayHold(_ object: PDFObject?, insteadOf before: PDFObject?) -> Bool {
    guard let identity = object?.reference, !old.isNew(identity) else { return true }
    guard before == .reference(identity) else { return false }
    return old.objects[identity] == new.objects[identity] || old.referenceCount(of: identity) == 1
  }

  /// Accounts for the object itself, if the entry is a reference.
  mutating func allow(_ object: PDFObject?) {
    if let identity = object?.reference { allowed.insert(identity) }
  }
}
