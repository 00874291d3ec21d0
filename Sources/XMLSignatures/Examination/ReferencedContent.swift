import Certificates
import SignatureJudgement

/// What a reference is to.
enum ReferencedContent {
  case nodes(NodeSelection)
  case file(name: String)
}

/// What references may be to: the file itself, and files that were given beside it.
struct ReferenceResolution {
  let tree: XMLTree
  let files: [String: [UInt8]]
  /// The one whose references they are.
  let signature: XMLElement

  func content(of reference: SignatureReference) throws(SignatureFault) -> ReferencedContent {
    guard let address = reference.address else { throw .doubt(.referenceUnsupported) }
    guard !address.isEmpty, !address.hasPrefix("#") else { return .nodes(try nodes(address, of: reference)) }
    // Nothing is fetched: a file counts by exactly its name, as whoever asks gives it.
    if files[address] != nil { return .file(name: address) }
    throw address.contains(":") ? .doubt(.referenceUnsupported) : .doubt(.contentMissing)
  }

  private func nodes(_ address: String, of reference: SignatureReference) throws(SignatureFault) -> NodeSelection {
    var selection = address.isEmpty ? NodeSelection(document: tree) : NodeSelection(try element(address.dropFirst()))
    if try reference.preparation().leavesSignatureOut { selection.excluded = signature }
    if selection.isEmpty { throw .doubt(.contentMissing) }
    return selection
  }

  /// The only element with this identifier.
  private func element(_ identifier: Substring) throws(SignatureFault) -> XMLElement {
    // Pointers are programs of a kind (XPointer); an identifier is a name.
    guard !identifier.isEmpty, !identifier.contains(where: { "()/%".contains($0) })
    else { throw .doubt(.referenceUnsupported) }
    let found = tree.identified[String(identifier)] ?? []
    guard let first = found.first else { throw .doubt(.contentMissing) }
    guard found.count == 1 else { throw .defect(.referenceAmbiguous) }
    return XMLElement(first, of: tree)
  }

  /// Hashes it and compares.
  func check(
    _ reference: SignatureReference, over content: ReferencedContent, _ effort: XMLEffort
  ) throws(SignatureFault) {
    let digested: [UInt8]
    let canonicalization = try reference.preparation().canonicalization
    switch content {
    case .file(let name):
      guard canonicalization == nil, try !reference.preparation().leavesSignatureOut, let file = files[name]
      else { throw .doubt(.referenceUnsupported) }
      digested = file
    case .nodes(let nodes): digested = try effort.bytes(of: nodes, canonicalization ?? .fallback)
    }
    guard reference.hash.digest(of: digested) == reference.digest else { throw .defect(.digestMismatch) }
  }
}
