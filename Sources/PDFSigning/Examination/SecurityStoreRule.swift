extension RevisionComparison {
  private static let storeKeys: Set<String> = ["Type", "VRI", "Certs", "CRLs", "OCSPs"]
  private static let recordKeys: Set<String> = ["Type", "TU", "TS", "Cert", "CRL", "OCSP"]

  /// The document security store (ISO 32000-2, 12.8.4.3): may come, and may grow; each list holds nothing but streams of
  /// bytes.
  mutating func allowSecurityStore() -> Bool {
    guard let entry = new.catalog["DSS"], mayHold(entry, insteadOf: old.catalog["DSS"]),
      let store = new.resolve(entry).dictionary
    else { return false }
    let before = old.resolve(old.catalog["DSS"]).dictionary ?? [:]
    guard Set(store.keys).isSubset(of: RevisionComparison.storeKeys), Set(before.keys).isSubset(of: store.keys),
      ["DSS", nil].contains(store["Type"]?.name)
    else { return false }
    for key in ["Certs", "CRLs", "OCSPs"] {
      guard allowByteStreams(store[key], insteadOf: before[key]) else { return false }
    }
    guard allowRecords(store["VRI"], insteadOf: before["VRI"]) else { return false }
    allow(entry)
    return true
  }

  /// A list of references to streams; streams that were there must be as they were.
  private mutating func allowByteStreams(_ list: PDFObject?, insteadOf before: PDFObject?) -> Bool {
    guard let list else { return true }
    guard mayHold(list, insteadOf: before), let items = new.resolve(list).array else { return false }
    for item in items { guard allowByteStream(item) else { return false } }
    allow(list)
    return true
  }

  private mutating func allowByteStream(_ item: PDFObject) -> Bool {
    guard let identity = item.reference, case .stream(let entries, _) = new.objects[identity] else { return false }
    guard old.isNew(identity) else { return old.objects[identity] == new.objects[identity] }
    guard Set(entries.keys).isSubset(of: ["Length", "Filter", "DecodeParms"]) else { return false }
    allowed.insert(identity)
    return true
  }

  /// What belongs to each signature, under the digest of its contents; records that were there stay as they were.
  private mutating func allowRecords(_ entry: PDFObject?, insteadOf before: PDFObject?) -> Bool {
    guard let entry else { return true }
    guard mayHold(entry, insteadOf: before), let records = new.resolve(entry).dictionary else { return false }
    let known = old.resolve(before).dictionary ?? [:]
    guard known.allSatisfy({ records[$0.key] == $0.value }) else { return false }
    for (key, record) in records where known[key] == nil {
      guard RevisionComparison.isDigest(key), allowRecord(record) else { return false }
    }
    allow(entry)
    return true
  }

  /// SHA-1 in hexadecimal.
  private static func isDigest(_ key: String) -> Bool {
    key.utf8.count == 40 && key.utf8.allSatisfy { (48...57).contains($0) || (65...70).contains($0) }
  }

  private mutating func allowRecord(_ record: PDFObject) -> Bool {
    guard mayHold(record, insteadOf: nil), let entries = new.resolve(record).dictionary,
      Set(entries.keys).isSubset(of: RevisionComparison.recordKeys)
    else { return false }
    for key in ["Cert", "CRL", "OCSP"] {
      guard allowByteStreams(entries[key], insteadOf: nil) else { return false }
    }
    if let stamp = entries["TS"] { guard allowByteStream(stamp) else { return false } }
    allow(record)
    return true
  }
}
