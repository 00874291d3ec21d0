public import Cryptography
public import Ledger
public import People
public import WorkTime

/// Tệp có chữ ký số mà cơ quan giữ: the file as it was issued or received, and what was done so that it can be proved later.
///
/// ```
/// recorded ──► checked, extended (any number of times)
///     └──────► replaced: a further signature made another file of it, which is kept on its own
/// ```
/// 1. The file itself never changes; each version begins with the bytes of the one before.
/// 2. No check is ever taken back: the first stands beside the latest.
public struct KeptFile: Hashable, Sendable {
  public let file: SHA256Digest
  public let agency: Agency.ID
  /// What it belongs to: `document/12`.
  public let about: String
  public let recordedAt: Instant
  public private(set) var replacedBy: SHA256Digest?
  /// Oldest first.
  public private(set) var versions: [TimedVersion] = []
  /// Oldest first; never empty.
  public private(set) var checks: [EvidenceCheck]

  /// A version with when it was made.
  public struct TimedVersion: Hashable, Sendable {
    public let version: KeptVersion
    public let at: Instant
  }

  /// The version to keep in archives; the file itself when nothing was added.
  public var kept: SHA256Digest { versions.last?.version.file ?? file }
  public var first: EvidenceCheck { checks[0] }
  public var latest: EvidenceCheck { checks[checks.count - 1] }

  /// Folds the log of one file; nil when its first event is no recording.
  ///
  /// - Parameter events: of the file's subject, in their chain's order.
  public init?(_ file: SHA256Digest, events: [Event]) throws {
    guard let begin = events.first,
      case .recorded(let about, let check) = try begin.fact.decoded(as: EvidenceEvent.self)
    else { return nil }
    self.file = file
    agency = Agency.ID(rawValue: begin.chain.rawValue)
    self.about = about
    recordedAt = begin.fact.at
    checks = [check]
    for event in events.dropFirst() { apply(try event.fact.decoded(as: EvidenceEvent.self), at: event.fact.at) }
  }

  private mutating func apply(_ event: EvidenceEvent, at instant: Instant) {
    switch event {
    case .recorded(_, let check), .checked(let check): checks.append(check)
    case .replaced(let file): replacedBy = file
    case .extended(let version): versions.append(TimedVersion(version: version, at: instant))
    }
  }
}
