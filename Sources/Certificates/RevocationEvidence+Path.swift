import WorkTime

extension RevocationEvidence {
  /// Whether a certificate of the path, the root apart, was revoked.
  func judgement(on path: [Certificate], at instant: Instant, links: VerifiedLinks) -> ChainJudgement {
    var afterwards: Instant?
    var proofs: [RevocationProof] = []
    let judgement = { (verdict: ChainVerdict, proofs: [RevocationProof]) in
      ChainJudgement(verdict: verdict, path: path, proofs: proofs)
    }
    for (certificate, issuer) in zip(path, path.dropFirst()) {
      guard let finding = finding(on: certificate, issuedBy: issuer, at: instant, links: links)
      else { return judgement(.revocationUnknown, proofs) }
      proofs.append(RevocationProof(certificate: certificate, source: finding.proof, status: finding.status))
      guard case .revoked(let date, _) = finding else { continue }
      if date <= instant { return judgement(.revoked(since: date), proofs) }
      afterwards = min(afterwards ?? date, date)
    }
    if let afterwards { return judgement(.revokedAfterwards(since: afterwards), proofs) }
    return judgement(.trusted(path: path.map(\.commonName)), proofs)
  }
}
