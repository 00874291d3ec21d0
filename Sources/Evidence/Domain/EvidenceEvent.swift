public import Cryptography
public import Ledger
public import ValidationReports

/// What happened to the evidence of a signed file, in the agency's chain.
public enum EvidenceEvent: Hashable, RecordedEvent {
  /// Ghi nhận: the file came to us or was made here; `about` is what it belongs to, `document/12`.
  case recorded(about: String, check: EvidenceCheck)
  /// Được thay: a later signature made another file of it.
  case replaced(by: SHA256Digest)
  /// Bổ sung bằng chứng: a further file that begins with all bytes of the one before.
  case extended(KeptVersion)
  /// Kiểm tra lại.
  case checked(EvidenceCheck)

  public var kind: String {
    switch self {
    case .recorded: "evidence.recorded"
    case .replaced: "evidence.replaced"
    case .extended: "evidence.extended"
    case .checked: "evidence.checked"
    }
  }

  /// What it happened to, as the log names it.
  public static func subject(of file: SHA256Digest) -> String { "\(prefix)\(file.hexadecimal)" }

  public static let prefix = "evidence/"
}

/// Bản lưu trữ: the signed file with evidence added behind it.
public struct KeptVersion: Hashable, Sendable, Codable {
  public let file: SHA256Digest
  /// nil: as of `EvidenceCheck.level`.
  public let level: LevelReport?

  public init(file: SHA256Digest, level: LevelReport?) { (self.file, self.level) = (file, level) }
}
