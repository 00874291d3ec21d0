public import Cryptography

extension TrustList {
  /// Which trust list this is: SHA-256 over the digests of its certificates, lists and answers, sorted; any change shows.
  public var digest: SHA256Digest {
    let parts =
      [roots, intermediates].flatMap { $0.map(\.fingerprint.hexadecimal).sorted() + [""] }
      + TrustList.digests(revocationLists.map(\.der))
      // Set off only where there are any: a list without answers keeps the digest it had before there could be some.
      + (ocspResponses.isEmpty ? [] : [""] + TrustList.digests(ocspResponses.map(\.der)))
      + (terms.isEmpty ? [] : [""] + terms.map { "\($0.hexadecimal) \($1.text)" }.sorted())
    return SHA256Digest(of: Array(parts.joined(separator: "\n").utf8))
  }

  private static func digests(_ items: [[UInt8]]) -> [String] {
    items.map { SHA256Digest(of: $0).hexadecimal }.sorted()
  }
}

extension TrustList {
  /// What both hold.
  public func joined(with other: TrustList) -> TrustList {
    TrustList(
      roots: roots + other.roots, intermediates: intermediates + other.intermediates,
      revocationLists: revocationLists + other.revocationLists, ocspResponses: ocspResponses + other.ocspResponses,
      terms: terms.merging(other.terms) { own, _ in own })
  }
}
