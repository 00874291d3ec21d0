import SignatureJudgement

extension Canonicalization {
  /// As a `CanonicalizationMethod` or a `Transform` names it; nil for any other algorithm, or with parameters that it has
  /// no use for.
  init?(_ element: XMLElement) throws(SignatureFault) {
    self.init(algorithm: try element.algorithm())
    let parameters = try element.elements()
    guard let only = parameters.first else { return }
    guard mode == .exclusive, parameters.count == 1, only.isNamed("InclusiveNamespaces", XMLNamespace.exclusive)
    else { return nil }
    prefixes = (only.attribute("PrefixList") ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    guard prefixes.count <= XMLLimits.prefixes else { return nil }
  }
}
