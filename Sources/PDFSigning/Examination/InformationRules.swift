extension RevisionComparison {
  /// What a signing program may renew in the document information dictionary. The title isn't among it: readers show
  /// it above the document.
  private static let informationKeys: Set<String> = ["ModDate", "Producer"]

  mutating func allowInformation() {
    guard let entry = new.trailer["Info"], mayHold(entry, insteadOf: old.trailer["Info"]),
      let after = new.resolve(entry).dictionary
    else { return }
    let before = old.resolve(old.trailer["Info"]).dictionary ?? [:]
    guard before.keysChanged(in: after).isSubset(of: RevisionComparison.informationKeys),
      after.values.allSatisfy({ $0.string != nil || $0.name != nil })
    else { return }
    allow(entry)
  }

  /// The catalog, if each entry that differs is one that no page shows, and is what it should be.
  mutating func allowCatalog(isFormKept: Bool) throws(PDFSigningRefusal) {
    var keys = old.catalog.keysChanged(in: new.catalog)
    if allowSecurityStore() { keys.remove("DSS") }
    if try allowMetadata() { keys.remove("Metadata") }
    if isFormKept, old.form.identity == nil, new.form.identity == nil { keys.remove("AcroForm") }
    if isVersionKnown { keys.remove("Version") }
    if areExtensionsPlain { keys.remove("Extensions") }
    if keys.isEmpty { allowed.insert(new.catalogIdentity) }
  }

  private var isVersionKnown: Bool {
    ["1.4", "1.5", "1.6", "1.7", "2.0"].contains(new.catalog["Version"]?.name)
  }

  /// Developer extensions (ISO 32000-2, 7.12): names, numbers and texts only, none taken away.
  private var areExtensionsPlain: Bool {
    guard let after = new.catalog["Extensions"]?.dictionary else { return false }
    let before = old.catalog["Extensions"]?.dictionary ?? [:]
    return before.allSatisfy { after[$0.key] == $0.value } && after.values.allSatisfy(RevisionComparison.isPlain)
  }

  private static func isPlain(_ object: PDFObject) -> Bool {
    switch object {
    case .name, .integer, .string, .real: true
    case .array(let items): items.allSatisfy(isPlain)
    case .dictionary(let entries): entries.values.allSatisfy(isPlain)
    case .null, .boolean, .reference, .stream: false
    }
  }

  /// The file's XMP (ISO 32000-2, 14.3.2) may be renewed as a whole: no page shows it. It must be XMP, so that its stream
  /// can't serve as anything else.
  private mutating func allowMetadata() throws(PDFSigningRefusal) -> Bool {
    guard let entry = new.catalog["Metadata"], let identity = entry.reference,
      mayHold(entry, insteadOf: old.catalog["Metadata"]),
      case .stream(let entries, _) = new.objects[identity], entries["Type"] == .name("Metadata"),
      entries["Subtype"] == .name("XML"),
      Set(entries.keys).isSubset(of: ["Type", "Subtype", "Length", "Filter", "DecodeParms"]),
      let content = try new.content(of: identity), XMPPacket.isWellFormed(content)
    else { return false }
    allow(entry)
    return true
  }
}
