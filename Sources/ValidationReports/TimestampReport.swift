public import WorkTime

/// A timestamp over a signature.
public struct TimestampReport: Hashable, Sendable, Codable {
  /// nil: the token can't be read.
  public let authority: SignerReport?
  public let time: Instant?
  public let verdict: ReportVerdict
  /// nil: it holds.
  public let reason: ReportReason?

  public init(authority: SignerReport?, time: Instant?, verdict: ReportVerdict, reason: ReportReason?) {
    self.authority = authority
    self.time = time
    self.verdict = verdict
    self.reason = reason
  }
}

/// What a signature field holds.
public enum SignatureKindReport: String, Hashable, Sendable, Codable, CaseIterable {
  case signature
  /// Over the whole file, nobody's signature.
  case documentTimestamp
}

/// What makes a signature last (EN 319 142-1, 6; EN 319 132-1, 6).
public enum LevelReport: String, Hashable, Sendable, Codable, CaseIterable {
  case pkcs7 = "PKCS#7"
  case basic = "PAdES B-B"
  case timestamped = "PAdES B-T"
  case longTerm = "PAdES B-LT"
  case archived = "PAdES B-LTA"
  case xmlDSig = "XML-DSig"
  case xadesBasic = "XAdES B-B"
  case xadesTimestamped = "XAdES B-T"
  case xadesLongTerm = "XAdES B-LT"
}
