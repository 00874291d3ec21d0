public import Cryptography
public import Ledger

/// What happened to the catalogue of procedures. The first two hold the whole version as it is from then on.
public enum ProcedureEvent: Hashable, RecordedEvent {
  /// Công bố.
  case published(Procedure)
  /// Hết hiệu lực, thay thế: a version has a last day.
  case ended(Procedure)
  /// Nhập danh mục từ tệp: which file, and how many versions came of it.
  case imported(file: SHA256Digest, versions: Int)

  public var kind: String {
    switch self {
    case .published: "procedure.published"
    case .ended: "procedure.ended"
    case .imported: "procedure.imported"
    }
  }

  /// What it happened to, as the log names it.
  public var subject: String {
    switch self {
    case .published(let version), .ended(let version): "procedure/\(version.id)"
    case .imported: "procedures"
    }
  }
}
