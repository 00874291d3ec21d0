public import Cryptography
public import WorkTime

/// Kết quả nhập danh mục: what becomes of every row of a file.
public struct CatalogueReport: Hashable, Sendable {
  /// The file as it is kept.
  public let file: SHA256Digest
  /// In the order of the file.
  public let lines: [Line]

  public struct Line: Hashable, Sendable {
    /// As spreadsheets count, the heading being row 1.
    public let row: Int
    public let code: String
    public let name: String
    public let outcome: Outcome
  }

  public enum Outcome: Hashable, Sendable {
    /// Its code was not known.
    case added
    case newVersion(from: CalendarDate)
    /// A version has a last day now.
    case ended(on: CalendarDate)
    /// Published already, word for word.
    case unchanged
    case refused([CatalogueRowProblem])
  }

  public var changed: [Line] {
    lines.filter { line in
      switch line.outcome {
      case .added, .newVersion, .ended: true
      case .unchanged, .refused: false
      }
    }
  }

  public var unchanged: [Line] { lines.filter { $0.outcome == .unchanged } }

  public var refused: [Line] {
    lines.filter { line in
      if case .refused = line.outcome { true } else { false }
    }
  }
}
