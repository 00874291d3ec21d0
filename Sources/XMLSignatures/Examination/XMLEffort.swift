import SignatureJudgement

/// Canonicalises, as long as a file is worth it: each reference costs as much as the whole file is intricate.
final class XMLEffort {
  private var steps = 0
  /// The file asks for more than it is worth; what was found of it doesn't count.
  private(set) var isSpent = false

  func bytes(of selection: NodeSelection, _ canonicalization: Canonicalization) throws(SignatureFault) -> [UInt8] {
    steps += selection.tree.steps * (2 + canonicalization.prefixes.count)
    guard steps <= XMLLimits.steps else {
      isSpent = true
      throw .doubt(.referenceUnsupported)
    }
    guard let bytes = canonicalization.bytes(of: selection) else { throw .defect(.signatureMalformed) }
    return bytes
  }
}
