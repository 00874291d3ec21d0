public import Cryptography
internal import Foundation
internal import Glibc
public import Ledger
public import WorkTime

/// The file of signed checkpoints, one JSON object a line, each bound to the line before by its signature.
///
/// With it a log that was cut short or rewritten shows, as long as the file itself was not cut short to the same
/// point: copies of its last line belong elsewhere too. All calls block.
public struct Checkpoints: Sendable, Hashable {
  /// `checkpoints.jsonl` beside the database.
  public let path: String

  public init(path: String) { self.path = path }

  /// Signs the heads and adds them to the file; the line is on the disk when this returns.
  ///
  /// Returns nil, and adds nothing, if the last checkpoint covers these heads. What a crash left of an unfinished last
  /// line is dropped.
  /// - Throws: `StorageFault`, `CheckpointFault.unreadable`, or what the signature throws.
  @discardableResult
  public func record(_ heads: [ChainHead], at now: Instant, key: ServerKey) throws -> Checkpoint? {
    let file = try OpenFile(path, flags: O_RDWR | O_CREAT | O_APPEND)
    guard flock(file.descriptor, LOCK_EX) == 0 else { throw FileSystem.fault("flock") }
    let (checkpoints, size) = try content()
    guard !heads.isEmpty, checkpoints.last?.covers(heads) != true else { return nil }
    guard ftruncate(file.descriptor, off_t(size)) == 0 else { throw FileSystem.fault("ftruncate") }
    let checkpoint = try Checkpoints.signed(heads, at: now, after: checkpoints.last, key: key)
    try file.write(Array("\(try checkpoint.line)\n".utf8))
    try file.synchronize()
    try FileSystem.synchronizeFolder(FileSystem.parent(of: path))
    return checkpoint
  }

  /// Records the newest events of all chains; nil if the last checkpoint covers them.
  @discardableResult
  public func recordIfNew(_ records: Records, at now: Instant, key: ServerKey) async throws -> Checkpoint? {
    // In the transaction only to be on a thread that may block.
    try await records.read { db in try record(try db.heads(), at: now, key: key) }
  }

  /// All checkpoints, oldest first; an unfinished last line is left out.
  public func all() throws -> [Checkpoint] {
    try FileSystem.exists(path) ? try content().checkpoints : []
  }

  /// The first checkpoint that covers this place of a chain; nil: none does yet.
  public func first(covering position: Int64, of chain: Chain) throws -> Checkpoint? {
    try all().first { checkpoint in checkpoint.heads.contains { $0.chain == chain && $0.position >= position } }
  }

  /// The finished lines and their size in bytes.
  private func content() throws -> (checkpoints: [Checkpoint], size: Int) {
    let written = try FileSystem.read(path)
    let size = written.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return (try Checkpoints.lines(Array(written[..<size])), size)
  }

  private static func signed(
    _ heads: [ChainHead], at now: Instant, after last: Checkpoint?, key: ServerKey
  ) throws -> Checkpoint {
    let previous = last.map { HexadecimalBytes.text($0.signature) } ?? ""
    // A clock that was set back must not make the file look out of order.
    let at = max(now, last?.at ?? now)
    let message = Checkpoint.canonical(at: at, heads: heads, previous: previous)
    return Checkpoint(at: at, heads: heads, previous: previous, signature: try key.sign(message))
  }

  private static func lines(_ bytes: [UInt8]) throws -> [Checkpoint] {
    try bytes.split(separator: UInt8(ascii: "\n")).enumerated().map { index, line in
      guard let checkpoint = try Checkpoint(line: Array(line)) else {
        throw CheckpointFault.unreadable(line: index + 1)
      }
      return checkpoint
    }
  }
}
