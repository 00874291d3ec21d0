/// Kết quả kiểm tra chứng thư: a trust list's verdict with what it rests on, for validation reports.
public struct ChainJudgement: Hashable, Sendable {
  public let verdict: ChainVerdict
  /// The signer's certificate first, the trusted root last; empty when no path was found.
  public let path: [Certificate]
  /// The evidence used, in the path's order, up to the certificate that decided.
  public let proofs: [RevocationProof]
}
