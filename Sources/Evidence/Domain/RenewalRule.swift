public import ValidationReports
public import WorkTime

/// Gia hạn bằng chứng: before the last timestamp ends with its server's certificate or with the strength of its key, another
/// one has to cover it (EN 319 142-1, 5.4.3).
public struct RenewalRule: Hashable, Sendable {
  /// Seconds before the end.
  public var margin: Int64

  public init(margin: Int64 = 120 * 86_400) { self.margin = margin }

  /// When the evidence of a judged file has to be renewed; nil: no timestamp that holds is in it.
  public func renewBy(_ report: ValidationReport) -> Instant? {
    report.newestAuthority.map { authority in
      min(authority.validUntil, RenewalRule.end(ofKey: authority.key) ?? authority.validUntil).adding(seconds: -margin)
    }
  }

  /// 112 bits of strength are acceptable to the end of 2030 (NIST SP 800-57 part 1, revision 5, table 4): RSA below 3072
  /// bits and curves below 256. nil: no end is set yet.
  static func end(ofKey key: String) -> Instant? {
    let parts = key.split(separator: " ")
    guard parts.count == 2, let bits = Int(parts[1]) else { return nil }
    let isShort = parts[0] == "RSA" && bits < 3072 || parts[0] == "EC" && bits < 256
    return isShort ? RenewalRule.endOf2030 : nil
  }

  /// 31 December 2030, 24:00 in Vietnam.
  static let endOf2030 = Instant(seconds: 1_924_966_800)
}

extension ValidationReport {
  /// Of the timestamp that covers most: the last one over the whole file that holds, else the one that ends first of those
  /// over the signatures.
  fileprivate var newestAuthority: SignerReport? {
    if let last = signatures.last(where: { $0.kind == .documentTimestamp && $0.verdict == .valid }) {
      return last.signer
    }
    return signatures.flatMap(\.timestamps).filter { $0.verdict == .valid }.compactMap(\.authority)
      .min { $0.validUntil < $1.validUntil }
  }
}
