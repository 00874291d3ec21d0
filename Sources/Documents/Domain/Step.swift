public import WorkTime

/// One step as the verdict sees it: 32 plain bytes, so that a million of them are judged in a fraction of a second.
public struct Step: Hashable, Sendable {
  public let kind: StepKind
  /// What the register of appointments says about the signer of this step.
  public let authority: AuthorityFinding
  public let at: Instant
  /// Place in the agency's chain, to point at.
  public let position: Int64
  /// The first eight bytes of the digest of what the page says then; 0 where a step concerns none.
  public let textTag: UInt64

  /// For a return: where to.
  public let target: Stage?

  public init(
    kind: StepKind, at: Instant, position: Int64, textTag: UInt64 = 0, authority: AuthorityFinding = .notAsked,
    target: Stage? = nil
  ) {
    self.kind = kind
    self.target = target
    self.at = at
    self.position = position
    self.textTag = textTag
    self.authority = authority
  }
}

/// Whether the signer held the office or delegation on the day of the signature.
public enum AuthorityFinding: UInt8, Sendable {
  /// Not a signature.
  case notAsked
  case held, lacking
}
