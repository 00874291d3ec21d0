public import Cryptography
public import ValidationReports
public import WorkTime

/// Một lần kiểm tra chữ ký của tệp: what one validation found, in short; the whole report is kept beside it.
public struct EvidenceCheck: Hashable, Sendable, Codable {
  public let occasion: CheckOccasion
  public let at: Instant
  /// Which bytes were judged: the signed file itself, or the one with added evidence.
  public let judged: SHA256Digest
  /// Of the report's JSON, as it is kept.
  public let report: SHA256Digest
  public let verdict: ReportVerdict
  /// The lowest of its signatures; nil: there is none, or one could not be judged to the end.
  public let level: LevelReport?
  /// When a new document timestamp has to be there at the latest; nil: nothing in it would end.
  public let renewBy: Instant?
  /// The trust list by which it was judged.
  public let trustList: SHA256Digest

  public init(
    _ report: ValidationReport, kept: SHA256Digest, occasion: CheckOccasion, rule: RenewalRule = RenewalRule()
  ) {
    self.occasion = occasion
    at = report.judgedAt
    judged = report.file
    self.report = kept
    verdict = report.verdict ?? .indeterminate
    level = report.lowestLevel
    renewBy = rule.renewBy(report)
    trustList = report.trustList
  }

  /// Whether both say the same of the same bytes, whenever and by whatever list it was found.
  public func agrees(with other: EvidenceCheck) -> Bool {
    (judged, verdict, level, renewBy) == (other.judged, other.verdict, other.level, other.renewBy)
  }
}

/// Dịp kiểm tra.
public enum CheckOccasion: String, Hashable, Sendable, Codable, CaseIterable {
  /// Khi ghi nhận: when the file was signed or received.
  case recorded
  /// Sau khi bổ sung bằng chứng.
  case extended
  /// Theo định kỳ, or because the trust list changed.
  case scheduled
  /// Theo yêu cầu: somebody asked.
  case asked
}

extension ValidationReport {
  /// The lowest level of its signatures; nil: there is none, or one could not be judged to the end.
  public var lowestLevel: LevelReport? {
    let levels = signatures.filter { $0.kind == .signature }.map(\.level)
    guard !levels.contains(nil) else { return nil }
    return LevelReport.allCases.first { levels.contains($0) }
  }
}
