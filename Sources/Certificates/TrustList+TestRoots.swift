extension TrustList {
  /// Whether a path of these certificates ends at a root that is marked as one for tests: what rests on it has no legal
  /// value, whatever the verdict.
  public func isOnTestRoot(_ certificates: [Certificate]) -> Bool {
    roots.contains { root in terms[root.fingerprint]?.isTest == true && certificates.contains(root) }
  }
}
