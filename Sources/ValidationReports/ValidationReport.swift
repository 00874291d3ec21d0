public import Cryptography
public import WorkTime

/// Báo cáo kiểm tra chữ ký của một tệp: what was found, as of when and by which trust list; kept beside the file, and the
/// same again from the same inputs.
public struct ValidationReport: Hashable, Sendable, Codable {
  public let file: SHA256Digest
  public let byteCount: Int
  public let judgedAt: Instant
  /// A proof from outside the file by which it existed; nil: none was given.
  public let existedBy: Instant?
  /// The trust list by which it was judged.
  public let trustList: SHA256Digest
  /// In the order they were made.
  public let signatures: [SignatureReport]

  /// The worst of all; nil: there is no signature. An XML file that is signed only in part is never better than
  /// indeterminate, however good its signatures are: nobody vouches for the rest.
  public var verdict: ReportVerdict? {
    let worst = signatures.map(\.verdict).max()
    return hasParts && !isCoveredWhole ? worst.map { max($0, .indeterminate) } : worst
  }

  /// Whether nothing was added behind the last signature; of an XML file, whether one signature covers all of it.
  public var isCoveredWhole: Bool {
    hasParts ? signatures.contains(where: \.coversWholeFile) : signatures.last?.coversWholeFile ?? false
  }

  private var hasParts: Bool { signatures.contains { $0.parts != nil } }

  public init(
    file: SHA256Digest, byteCount: Int, judgedAt: Instant, existedBy: Instant?, trustList: SHA256Digest,
    signatures: [SignatureReport]
  ) {
    self.file = file
    self.byteCount = byteCount
    self.judgedAt = judgedAt
    self.existedBy = existedBy
    self.trustList = trustList
    self.signatures = signatures
  }
}

/// From best to worst.
public enum ReportVerdict: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case valid, indeterminate, invalid

  public static func < (left: ReportVerdict, right: ReportVerdict) -> Bool { left.rank < right.rank }

  private var rank: Int { ReportVerdict.allCases.firstIndex(of: self) ?? 0 }
}
