public import Cryptography

extension TrustList {
  /// Which trust list this is: SHA-256 over the digests of its certificates and lists, sorted; any change shows.
  public var digest: SHA256Digest {
    let parts =
      [roots, intermediates].flatMap { $0.map(\.fingerprint.hexadecimal).sorted() + [""] }
      + revocationLists.map { SHA256Digest(of: $0.der).hexadecimal }.sorted()
    return SHA256Digest(of: Array(parts.joined(separator: "\n").utf8))
  }
}

extension TrustList {
  /// What both hold.
  public func joined(with other: TrustList) -> TrustList {
    TrustList(
      roots: roots + other.roots, intermediates: intermediates + other.intermediates,
      revocationLists: revocationLists + other.revocationLists)
  }
}
