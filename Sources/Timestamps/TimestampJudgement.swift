public import Certificates

/// Kết quả kiểm tra dấu thời gian: the verdict with what it rests on, for validation reports.
public struct TimestampJudgement: Hashable, Sendable {
  public let verdict: TimestampVerdict
  /// Of the server's certificate; nil when the token itself was found wanting before.
  public let chain: ChainJudgement?
}
