import Certificates
import SignatureJudgement
import WorkTime

/// One signature under examination, with the file around it.
struct XMLSignatureExamination {
  private let element: XMLElement
  private let resolution: ReferenceResolution
  private let effort: XMLEffort
  private let circumstances: Circumstances

  init(
    of element: XMLElement, files: [String: [UInt8]], effort: XMLEffort, _ circumstances: Circumstances
  ) {
    self.element = element
    resolution = ReferenceResolution(tree: element.tree, files: files, signature: element)
    self.effort = effort
    self.circumstances = circumstances
  }

  /// What was found of it so far.
  private struct Finding {
    var signer: Certificate?
    var claimedTime: Instant?
    var chain: SignatureChain?
    var level: XMLSignatureLevel?
    var parts: [SignedPart] = []
    var coversDocument = false
  }

  func judge() -> ExaminedXMLSignature {
    var finding = Finding()
    let verdict: SignatureVerdict
    do throws(SignatureFault) {
      try judge(&finding)
      verdict = .valid
    } catch {
      verdict = error.verdict
    }
    return ExaminedXMLSignature(
      identifier: identifier, level: verdict == .valid ? finding.level : nil, signer: finding.signer,
      claimedTime: finding.claimedTime, provenTime: finding.chain?.moment.existedBy,
      used: finding.chain?.used ?? ReceivedMaterial(), timestamps: finding.chain?.timestamps ?? [],
      parts: finding.parts, coversDocument: finding.coversDocument, verdict: verdict)
  }

  /// Nothing but a name: what else stands there may be made to look like part of a report.
  private var identifier: String? {
    element.attribute("Id").flatMap { text in
      let isName = text.allSatisfy { $0.isLetter || $0.isNumber || "-_.:".contains($0) }
      return isName && text.utf8.count <= 128 ? text : nil
    }
  }

  private func judge(_ finding: inout Finding) throws(SignatureFault) {
    let signature = try SignatureElement(element)
    let key = try KeyInformation(signature.keyInfo)
    finding.signer = key.certificates.first
    let information = try SignedInformation(signature.signedInfo)
    let qualifying = try QualifyingProperties(of: signature)
    let signed = try qualifying.flatMap(\.signed).map { element throws(SignatureFault) in try SignedProperties(element)
    }
    let value = try SignatureProof(signature, information, effort)
    let signer = try value.signer(among: key.certificates, named: signed?.certificates ?? [])
    (finding.signer, finding.claimedTime) = (signer, signed?.signingTime)
    let coverage = try checkReferences(information, qualifying, &finding)
    try value.checkBinding(of: signer, to: signed?.certificates ?? [])
    try XMLSignatureExamination.requireStrength(information, signed)
    if coverage.hasPartedText { throw .doubt(.textPartedByComment) }
    var received = qualifying?.unsigned.received ?? ReceivedMaterial()
    received.certificates = key.certificates + received.certificates
    received.evidence.revocationLists += key.revocationLists
    let chain = SignatureChain(
      of: signer, with: received, tokens: try stamped(qualifying?.unsigned.timestamps ?? [], signature.value),
      circumstances)
    finding.chain = chain
    try chain.check(claimed: finding.claimedTime)
    let isBaseline = finding.claimedTime != nil && !(signed?.certificates ?? []).isEmpty
    finding.level = isBaseline ? XMLSignatureLevel(chain.level) : .plain
  }

  /// Checks all that is signed, and tells what it is.
  private func checkReferences(
    _ information: SignedInformation, _ qualifying: QualifyingProperties?, _ finding: inout Finding
  ) throws(SignatureFault) -> SignatureCoverage {
    var (selections, parts, propertyReferences): ([NodeSelection], [SignedPart], Int) = ([], [], 0)
    for reference in information.references {
      let content = try resolution.content(of: reference)
      try resolution.check(reference, over: content, effort)
      switch content {
      case .file(let name): parts.append(.file(name: name))
      case .nodes(let nodes):
        selections.append(nodes)
        if reference.type == SignatureReference.signedProperties {
          // It has to be this signature's own properties that are signed, and not some that look so.
          guard let signed = qualifying?.signed, nodes.apex.map({ $0 == signed }) ?? false
          else { throw .defect(.certificateMismatch) }
          propertyReferences += 1
        } else {
          parts.append(SignedPart(nodes))
        }
      }
    }
    guard propertyReferences == (qualifying?.signed == nil ? 0 : 1) else { throw .defect(.certificateMismatch) }
    guard !parts.isEmpty else { throw .doubt(.contentMissing) }
    let hasFiles = parts.contains { if case .file = $0 { true } else { false } }
    let coverage = SignatureCoverage(of: element, selections: selections, hasFiles: hasFiles)
    (finding.parts, finding.coversDocument) = (parts, coverage.isWhole)
    return coverage
  }

  /// SHA-1 is read, but nothing is valid that rests on it.
  private static func requireStrength(
    _ information: SignedInformation, _ signed: SignedProperties?
  ) throws(SignatureFault) {
    let bindings = signed?.certificates ?? []
    guard information.scheme.hash.isStrong, information.references.allSatisfy({ $0.hash.isStrong }),
      bindings.isEmpty || bindings.contains(where: { $0.hash?.isStrong ?? false })
    else { throw .doubt(.algorithmOutdated) }
  }

  private func stamped(
    _ stamps: [SignatureStamp], _ value: XMLElement
  ) throws(SignatureFault) -> [StampedBytes] {
    var found: [StampedBytes] = []
    for stamp in stamps {
      let bytes = try effort.bytes(of: NodeSelection(value), stamp.canonicalization)
      found.append(StampedBytes(token: stamp.token, over: bytes))
    }
    return found
  }
}

extension XMLSignatureLevel {
  fileprivate init(_ level: SignatureLevel) {
    switch level {
    case .pkcs7: self = .plain
    case .basic: self = .basic
    case .timestamped: self = .timestamped
    case .longTerm, .archived: self = .longTerm
    }
  }
}

extension SignedPart {
  init(_ nodes: NodeSelection) {
    let (top, root) = (nodes.top, nodes.tree.root)
    self = top == root ? .document(path: top.path) : .element(path: top.path)
  }
}
