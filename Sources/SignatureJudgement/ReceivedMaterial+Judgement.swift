package import Certificates

extension ReceivedMaterial {
  /// What a judgement rests on: the path, and the evidence about it.
  package init(_ judgement: ChainJudgement) {
    var evidence = RevocationEvidence()
    for proof in judgement.proofs {
      switch proof.source {
      case .revocationList(let list): evidence.revocationLists.append(list)
      case .ocspResponse(let response): evidence.ocspResponses.append(response)
      }
    }
    self.init(certificates: judgement.path, evidence: evidence)
  }

  /// Both, each item once.
  package func joined(with other: ReceivedMaterial) -> ReceivedMaterial {
    func once<Item: Hashable>(_ items: [Item]) -> [Item] {
      var seen: Set<Item> = []
      return items.filter { seen.insert($0).inserted }
    }
    return ReceivedMaterial(
      certificates: once(certificates + other.certificates),
      evidence: RevocationEvidence(
        revocationLists: once(evidence.revocationLists + other.evidence.revocationLists),
        ocspResponses: once(evidence.ocspResponses + other.evidence.ocspResponses)))
  }
}
