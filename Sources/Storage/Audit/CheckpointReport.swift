public import Ledger

/// What the comparison of log and checkpoints found.
public struct CheckpointReport: Hashable, Sendable {
  /// The number of checkpoints in order, from the first on.
  public let verified: Int
  /// The last one in order.
  public let newest: Checkpoint?
  /// The number of events that no checkpoint in order covers yet.
  public let uncovered: Int64
  public let fault: CheckpointFault?
}

/// The first checkpoint that is out of order; lines are counted from 1.
public enum CheckpointFault: Error, Hashable, Sendable {
  case unreadable(line: Int)
  /// The signature is not the server's over this line.
  case badSignature(line: Int)
  /// The line does not name the one before it: lines were removed or moved.
  case unlinked(line: Int)
  /// An earlier time, or a shorter chain, than the line before.
  case backwards(line: Int)
  /// The log no longer has the event that the line names: it was cut short.
  case eventMissing(line: Int, chain: Chain, position: Int64)
  /// The log has another event there: it was rewritten.
  case eventDiffers(line: Int, chain: Chain, position: Int64)
}
