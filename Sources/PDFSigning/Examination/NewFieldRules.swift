extension RevisionComparison {
  /// What the dictionary of a new signature field may say: no action, no other kind of annotation, no children.
  private static let fieldKeys: Set<String> = [
    "Type", "Subtype", "FT", "T", "TU", "V", "Rect", "F", "Ff", "P", "AP", "DA", "Q", "MK", "BS", "Border", "H", "M",
    "NM", "Lock", "SV",
  ]

  /// New fields that hold a new signature: how programs sign that find no reserved field, and where a document time
  /// stamp goes (ISO 32000-2, 12.8.5).
  mutating func allowNewFields() -> Set<ObjectIdentity> {
    var added: Set<ObjectIdentity> = []
    for field in new.form.fields where old.form.field(named: field.name) == nil {
      guard let type = signatureType(of: field.dictionary["V"]), isPlainSignatureField(field),
        let rectangle = FieldRectangle(new.resolve(field.dictionary["Rect"]).array)
      else { continue }
      added.insert(field.identity)
      allowAdded(from: .reference(field.identity))
      if rectangle.width * rectangle.height != 0 {
        step.placed.append(field.name)
      } else if type == "Sig" || field.dictionary["AP"] != nil {
        step.filled.append(field.name)
      }
    }
    return added
  }

  private func isPlainSignatureField(_ field: PDFField) -> Bool {
    let entries = field.dictionary
    return old.isNew(field.identity) && field.isMergedWidget && entries["FT"] == .name("Sig")
      && entries["T"]?.string != nil && Set(entries.keys).isSubset(of: RevisionComparison.fieldKeys)
      && ["Annot", nil].contains(entries["Type"]?.name)
      && isAppearanceAcceptable(entries["AP"], before: nil)
      && entries["P"].map { RevisionComparison.isPage(old.resolve($0)) } ?? true
  }

  private static func isPage(_ object: PDFObject?) -> Bool { object?.dictionary?["Type"] == .name("Page") }

  /// A page may gain the widgets of new signature fields behind its other annotations.
  mutating func allowWidgets(_ added: Set<ObjectIdentity>) {
    guard !added.isEmpty else { return }
    for (identity, object) in new.objects where RevisionComparison.isPage(object) {
      guard let before = old.objects[identity]?.dictionary, let after = object.dictionary,
        before.keysChanged(in: after).isSubset(of: ["Annots"]),
        isList(after["Annots"], before["Annots"], grownBy: added)
      else { continue }
      allowed.insert(identity)
      allow(after["Annots"])
    }
  }

  /// The list is as before, followed by some of these.
  private func isList(_ after: PDFObject?, _ before: PDFObject?, grownBy added: Set<ObjectIdentity>) -> Bool {
    guard let after else { return before == nil }
    guard mayHold(after, insteadOf: before), let items = new.resolve(after).array else { return false }
    let known = old.resolve(before).array ?? []
    return items.starts(with: known)
      && items[known.count...].allSatisfy { item in item.reference.map(added.contains) ?? false }
  }

  /// The form may gain these fields behind the others, set its signature flags, and gain resources for what new fields
  /// show. Accounts for the form's own objects; false when it says anything else than before.
  mutating func allowForm(adding added: Set<ObjectIdentity>) -> Bool {
    let (before, after) = (old.form.dictionary, new.form.dictionary)
    var keys = before.keysChanged(in: after)
    if after["SigFlags"].map({ (0...3).contains($0.integer ?? -1) }) ?? true { keys.remove("SigFlags") }
    if isList(after["Fields"], before["Fields"], grownBy: added) {
      keys.remove("Fields")
      allow(after["Fields"])
    }
    if !added.isEmpty, allowResources(after["DR"], insteadOf: before["DR"]) { keys.remove("DR") }
    guard keys.isEmpty, old.form.identity == new.form.identity,
      mayHold(new.catalog["AcroForm"], insteadOf: old.catalog["AcroForm"])
    else { return false }
    allow(new.catalog["AcroForm"])
    return true
  }

  /// The form's resources hold all they held, and under other names new objects only.
  private mutating func allowResources(_ entry: PDFObject?, insteadOf before: PDFObject?) -> Bool {
    guard mayHold(entry, insteadOf: before), let resources = new.resolve(entry).dictionary else { return entry == nil }
    let known = old.resolve(before).dictionary ?? [:]
    for (key, value) in known where resources[key] != value {
      guard let named = old.resolve(value).dictionary, let now = new.resolve(resources[key]).dictionary,
        mayHold(resources[key], insteadOf: value), named.allSatisfy({ now[$0.key] == $0.value })
      else { return false }
    }
    for (key, value) in resources {
      guard mayHold(value, insteadOf: known[key]) else { return false }
      allow(value)
      allowAdded(from: new.resolve(value))
    }
    allow(entry)
    return true
  }
}
