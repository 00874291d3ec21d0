/// What came along with a signature and may help to judge it; nothing of it is trusted for having come along.
public struct ReceivedMaterial: Hashable, Sendable {
  public var certificates: [Certificate]
  public var evidence: RevocationEvidence

  public init(certificates: [Certificate] = [], evidence: RevocationEvidence = RevocationEvidence()) {
    self.certificates = certificates
    self.evidence = evidence
  }
}
