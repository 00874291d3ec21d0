/// Compares a signed revision with the file as it is now: everything that can be reached now must be as it was, or be
/// one of the changes named here. What isn't named is forbidden.
struct RevisionComparison {
  private let old: PDFRevision
  private let new: PDFRevision
  private let permission: ModificationPermission
  /// Changed or added objects that a rule has accounted for.
  private var allowed: Set<ObjectIdentity> = []
  private var touchedFields: [String] = []

  /// What filling a text field or signing a signature field may set.
  private static let valueKeys: Set<String> = ["V", "AP"]
  /// What a signing program may renew in the document information dictionary, which no page shows.
  private static let informationKeys: Set<String> = ["ModDate", "Producer"]

  init(from old: PDFRevision, to new: PDFRevision, permission: ModificationPermission) {
    self.old = old
    self.new = new
    self.permission = permission
  }

  mutating func judge() -> LaterChanges {
    let changed = new.objects.filter { old.objects[$0.key] != $0.value }.map(\.key)
    guard framesAgree else { return .forbidden(objects: changed.sorted()) }
    allowInformation()
    allowCatalogAndForm()
    for field in new.form.fields { allowValue(of: field) }
    let forbidden = changed.filter { !allowed.contains($0) }.sorted()
    guard forbidden.isEmpty else { return .forbidden(objects: forbidden) }
    guard !permission.locks(anyOf: touchedFields), touchedFields.isEmpty || permission.allowsFilling
    else { return .forbidden(objects: changed.sorted()) }
    return changed.isEmpty ? .none : .formFillingAndSigning(fields: touchedFields)
  }

  /// Same catalog, same first identifier, no encryption.
  private var framesAgree: Bool {
    old.trailer["Root"] == new.trailer["Root"] && new.trailer["Encrypt"] == nil
      && old.trailer["ID"]?.array?.first == new.trailer["ID"]?.array?.first
  }

  private mutating func allowInformation() {
    guard let identity = new.trailer["Info"]?.reference, isNewOrSame(identity, as: old.trailer["Info"]) else { return }
    let (before, after) = (old.resolve(old.trailer["Info"]).dictionary ?? [:], new.resolve(.reference(identity)))
    guard let after = after.dictionary, before.keysChanged(in: after).isSubset(of: RevisionComparison.informationKeys),
      after.values.allSatisfy({ $0.string != nil || $0.name != nil })
    else { return }
    allowed.insert(identity)
  }

  private mutating func allowCatalogAndForm() {
    var keys = old.catalog.keysChanged(in: new.catalog)
    if keys.remove("DSS") != nil { allowSecurityStore() }
    if keys.contains("AcroForm"), old.form.identity == nil, new.form.identity == nil, isFormKept {
      keys.remove("AcroForm")
    }
    if keys.isEmpty { allowed.insert(new.catalogIdentity) }
    if let identity = new.form.identity, identity == old.form.identity, isFormKept { allowed.insert(identity) }
  }

  /// The form's dictionary differs in its signature flags at most.
  private var isFormKept: Bool {
    guard old.form.dictionary.keysChanged(in: new.form.dictionary).isSubset(of: ["SigFlags"]) else { return false }
    return new.form.dictionary["SigFlags"].map { (0...3).contains($0.integer ?? -1) } ?? true
  }

  /// The document security store (EN 319 142-1, 5.4.2.2): streams of certificates and revocation data.
  private mutating func allowSecurityStore() {
    guard let store = new.catalog["DSS"] else { return }
    let keys: Set<String> = ["Type", "VRI", "Certs", "CRLs", "OCSPs"]
    guard let entries = new.resolve(store).dictionary, keys.isSuperset(of: entries.keys) else { return }
    allowAdded(from: store)
  }

  private mutating func allowValue(of field: PDFField) {
    guard let before = old.form.field(named: field.name), before.identity == field.identity,
      field.dictionary != before.dictionary, before.isEmpty, field.isMergedWidget,
      before.dictionary.keysChanged(in: field.dictionary).isSubset(of: RevisionComparison.valueKeys),
      isAppearanceAcceptable(field.dictionary["AP"], before: before.dictionary["AP"]),
      isValueAcceptable(field)
    else { return }
    allowed.insert(field.identity)
    touchedFields.append(field.name)
    for key in RevisionComparison.valueKeys {
      if let value = field.dictionary[key] { allowAdded(from: value) }
    }
  }

  private func isValueAcceptable(_ field: PDFField) -> Bool {
    switch field.type {
    case "Tx": return field.value?.string != nil
    case "Sig":
      guard let identity = field.value?.reference, old.objects[identity] == nil,
        let signature = new.objects[identity]?.dictionary
      else { return false }
      return ["Sig", "DocTimeStamp", nil].contains(signature["Type"]?.name)
    default: return false
    }
  }

  /// As it was, or one form XObject that the signed revision didn't have.
  private func isAppearanceAcceptable(_ appearance: PDFObject?, before: PDFObject?) -> Bool {
    if appearance == before { return true }
    guard let states = new.resolve(appearance).dictionary, Set(states.keys) == ["N"],
      let identity = states["N"]?.reference, old.objects[identity] == nil,
      case .stream(let entries, _) = new.objects[identity]
    else { return false }
    return entries["Subtype"] == .name("Form")
  }

  /// Accounts for the objects that lead on from here and that the signed revision had no word of, not even a dangling
  /// reference; objects it had need a rule of their own.
  private mutating func allowAdded(from object: PDFObject) {
    var waiting: [ObjectIdentity] = []
    object.forEachReference { waiting.append($0) }
    while let identity = waiting.popLast() {
      guard old.objects[identity] == nil, allowed.insert(identity).inserted else { continue }
      new.objects[identity]?.forEachReference { waiting.append($0) }
    }
  }

  private func isNewOrSame(_ identity: ObjectIdentity, as before: PDFObject?) -> Bool {
    before == .reference(identity) || old.objects[identity] == nil
  }
}
