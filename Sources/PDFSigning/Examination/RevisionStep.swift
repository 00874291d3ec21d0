/// What one revision did to the file before it.
struct RevisionStep {
  /// Changed, added or freed without a rule that allows it.
  var forbidden: [ObjectIdentity] = []
  /// The revision isn't one that any rule knows: its trailer, its cross-references or its bytes are at fault.
  var isMalformed = false
  /// Fields that were there and got their value, and new fields that no page shows with a signature.
  var filled: [String] = []
  /// New fields with a signature that a page shows.
  var placed: [String] = []

  static let malformed = RevisionStep(isMalformed: true)
}

extension ModificationPermission {
  /// What the steps after the signature amount to under what it allows.
  func judge(_ steps: some Sequence<RevisionStep>) -> LaterChanges {
    var (forbidden, fields): ([ObjectIdentity], [String]) = ([], [])
    var isAllowed = true
    var isEmpty = true
    for step in steps {
      isEmpty = false
      forbidden += step.forbidden
      fields += step.filled + step.placed
      if step.isMalformed || !step.forbidden.isEmpty || !allows(step) { isAllowed = false }
    }
    guard isAllowed else { return .forbidden(objects: Set(forbidden).sorted()) }
    return isEmpty ? .none : .formFillingAndSigning(fields: fields)
  }

  private func allows(_ step: RevisionStep) -> Bool {
    guard !locks(anyOf: step.filled + step.placed) else { return false }
    // A visible field that the certified form didn't have may cover what was certified (as pyHanko has it).
    return step.placed.isEmpty && step.filled.isEmpty || allowsFilling && (level == nil || step.placed.isEmpty)
  }
}
