import WorkTime

/// Bằng chứng thu hồi: lists and answers that may say whether certificates were revoked. None of it is believed before
/// it is seen who signed it; what can't be trusted proves nothing.
public struct RevocationEvidence: Hashable, Sendable {
  public var revocationLists: [CertificateRevocationList]
  public var ocspResponses: [OCSPResponse]

  public init(revocationLists: [CertificateRevocationList] = [], ocspResponses: [OCSPResponse] = []) {
    self.revocationLists = revocationLists
    self.ocspResponses = ocspResponses
  }

  public var isEmpty: Bool { revocationLists.isEmpty && ocspResponses.isEmpty }

  public static func + (left: RevocationEvidence, right: RevocationEvidence) -> RevocationEvidence {
    RevocationEvidence(
      revocationLists: left.revocationLists + right.revocationLists,
      ocspResponses: left.ocspResponses + right.ocspResponses)
  }

  /// What is known of the certificate at the instant: the earliest revocation that any evidence of the issuer tells;
  /// good only if evidence covers the instant; nil when nothing does.
  /// - Parameter issuer: one that is trusted.
  func finding(
    on certificate: Certificate, issuedBy issuer: Certificate, at instant: Instant, links: VerifiedLinks
  ) -> RevocationFinding? {
    let statements = statements(on: certificate, issuedBy: issuer, at: instant, links: links)
    let revoked = statements.compactMap { statement in
      statement.revokedSince.map { (since: $0, source: statement.source) }
    }
    if let earliest = revoked.min(by: { $0.since < $1.since }) {
      return .revoked(since: earliest.since, proof: earliest.source)
    }
    return statements.filter(\.isCovering).max { $0.thisUpdate < $1.thisUpdate }.map { .good(proof: $0.source) }
  }

  private func statements(
    on certificate: Certificate, issuedBy issuer: Certificate, at instant: Instant, links: VerifiedLinks
  ) -> [RevocationStatement] {
    let listed = revocationLists.filter { $0.isUsable(from: issuer, links: links) }.map { list in
      RevocationStatement(
        source: .revocationList(list), thisUpdate: list.thisUpdate, revokedSince: list.revocationDate(of: certificate),
        isCovering: list.covers(instant, for: certificate))
    }
    let answered = ocspResponses.flatMap { response -> [RevocationStatement] in
      let answers = response.answers(about: certificate, issuedBy: issuer)
      guard !answers.isEmpty, response.isUsable(from: issuer, lists: revocationLists, links: links) else { return [] }
      return answers.map { RevocationStatement($0, in: response, on: certificate, at: instant) }
    }
    return listed + answered
  }
}

/// One trusted piece of evidence, read for one certificate at one instant.
private struct RevocationStatement {
  let source: RevocationProof.Source
  let thisUpdate: Instant
  let revokedSince: Instant?
  /// Speaks of the instant, so that its silence about a revocation means that there was none.
  let isCovering: Bool

  init(source: RevocationProof.Source, thisUpdate: Instant, revokedSince: Instant?, isCovering: Bool) {
    self.source = source
    self.thisUpdate = thisUpdate
    self.revokedSince = revokedSince
    self.isCovering = isCovering
  }

  init(_ answer: OCSPAnswer, in response: OCSPResponse, on certificate: Certificate, at instant: Instant) {
    var since: Instant?
    if case .revoked(let date) = answer.status { since = date }
    self.init(
      source: .ocspResponse(response), thisUpdate: answer.thisUpdate, revokedSince: since,
      isCovering: answer.status == .good && answer.covers(instant, for: certificate))
  }
}
