extension RevisionComparison {
  /// What filling a text field or signing a signature field may set.
  private static let valueKeys: Set<String> = ["V", "AP"]
  /// Locked and LockedContents (ISO 32000-1, 12.5.3): what Acrobat adds to the flags of a field that it signs.
  private static let lockingFlags = 128 | 512

  /// A reserved field that was empty may get its value and what shows it, and nothing else.
  mutating func allowValue(of field: PDFField) throws(PDFSigningRefusal) {
    guard let before = old.form.field(named: field.name), before.identity == field.identity,
      field.dictionary != before.dictionary, before.isEmpty, field.isMergedWidget,
      areKeysKept(field, before: before),
      isAppearanceAcceptable(field.dictionary["AP"], before: before.dictionary["AP"]),
      try isValueAcceptable(field)
    else { return }
    allowed.insert(field.identity)
    step.filled.append(field.name)
    for key in RevisionComparison.valueKeys {
      if let value = field.dictionary[key] { allowAdded(from: value) }
    }
  }

  private func areKeysKept(_ field: PDFField, before: PDFField) -> Bool {
    var keys = before.dictionary.keysChanged(in: field.dictionary).subtracting(RevisionComparison.valueKeys)
    if field.type == "Sig", let flags = field.dictionary["F"]?.integer,
      flags & ~RevisionComparison.lockingFlags == before.dictionary["F"]?.integer ?? 0
    {
      keys.remove("F")
    }
    return keys.isEmpty
  }

  private func isValueAcceptable(_ field: PDFField) throws(PDFSigningRefusal) -> Bool {
    switch field.type {
    case "Tx":
      guard field.value?.string != nil else { return false }
      return try FilledText(field, old: old, new: new).isShownAsHeld
    case "Sig": return signatureType(of: field.value) != nil
    default: return false
    }
  }

  /// `Sig` or `DocTimeStamp`; nil unless the value is a new signature dictionary.
  func signatureType(of value: PDFObject?) -> String? {
    guard let identity = value?.reference, old.isNew(identity), let signature = new.objects[identity]?.dictionary
    else { return nil }
    let type = signature["Type"]?.name ?? "Sig"
    return ["Sig", "DocTimeStamp"].contains(type) ? type : nil
  }

  /// Entries of a stream by which it shows another file's content, or hides (ISO 32000-1, 7.3.8.2, 8.10.4, 8.11).
  private static let outwardKeys: Set<String> = ["F", "FFilter", "FDecodeParms", "Ref", "OC", "OPI"]

  /// As it was, or one form XObject that is new.
  func isAppearanceAcceptable(_ appearance: PDFObject?, before: PDFObject?) -> Bool {
    if appearance == before { return true }
    guard mayHold(appearance, insteadOf: nil), let states = new.resolve(appearance).dictionary,
      Set(states.keys) == ["N"], let identity = states["N"]?.reference, old.isNew(identity),
      case .stream(let entries, _) = new.objects[identity]
    else { return false }
    return entries["Subtype"] == .name("Form")
      && Set(entries.keys).isDisjoint(with: RevisionComparison.outwardKeys)
  }
}
