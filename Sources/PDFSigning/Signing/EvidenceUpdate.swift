public import Certificates

/// Bổ sung bằng chứng: adds what a later judge needs to a file's document security store (EN 319 142-1, 5.4.2.2). What was
/// signed stays as it is, byte for byte.
public struct EvidenceUpdate: Sendable {
  public var material: ReceivedMaterial

  public init(_ material: ReceivedMaterial) { self.material = material }

  /// The file with the evidence behind it; the same file when it has all of it.
  public func apply(to pdf: [UInt8]) throws(PDFSigningRefusal) -> [UInt8] {
    let reader = try PDFReader(pdf)
    let (identity, catalog) = try reader.catalog()
    let known = try SecurityStore(reader).material
    var update = try IncrementalUpdate(of: pdf, reader: reader)
    var store = try reader.dictionary(catalog["DSS"]) ?? ["Type": .name("DSS")]
    let evidence = material.evidence
    let additions: [(key: String, items: [[UInt8]])] = [
      ("Certs", EvidenceUpdate.missing(material.certificates.map(\.der), in: known.certificates.map(\.der))),
      (
        "CRLs",
        EvidenceUpdate.missing(evidence.revocationLists.map(\.der), in: known.evidence.revocationLists.map(\.der))
      ),
      ("OCSPs", EvidenceUpdate.missing(evidence.ocspResponses.map(\.der), in: known.evidence.ocspResponses.map(\.der))),
    ]
    if additions.allSatisfy(\.items.isEmpty) { return pdf }
    for (key, items) in additions where !items.isEmpty {
      let references = items.map { PDFObject.reference(update.add(.stream([:], $0))) }
      store[key] = .array((try reader.array(store[key]) ?? []) + references)
    }
    if let place = catalog["DSS"]?.reference {
      update.put(.dictionary(store), at: place)
    } else {
      let place = update.add(.dictionary(store))
      update.put(.dictionary(catalog.merging(["DSS": .reference(place)]) { $1 }), at: identity)
    }
    return update.finish().bytes
  }

  private static func missing(_ wanted: [[UInt8]], in known: [[UInt8]]) -> [[UInt8]] {
    var seen = Set(known)
    return wanted.filter { seen.insert($0).inserted }
  }
}
