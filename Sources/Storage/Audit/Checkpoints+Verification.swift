public import Cryptography
internal import Ledger

extension Checkpoints {
  /// Compares the log with every checkpoint: signatures, order, and that each head is in the log with its hash.
  ///
  /// The chains themselves are the subject of `AuditTrail.verifyChains`.
  /// - Throws: faults of reading; a fault of the checkpoints is in the report.
  public func verify(against db: Database, key: ServerKey.PublicKey) throws -> CheckpointReport {
    let checkpoints: [Checkpoint]
    do {
      checkpoints = try all()
    } catch let fault as CheckpointFault {
      return CheckpointReport(verified: 0, newest: nil, uncovered: try uncovered(nil, db), fault: fault)
    }
    var previous: Checkpoint?
    for (index, checkpoint) in checkpoints.enumerated() {
      let line = index + 1
      if let fault = try Checkpoints.linkFault(checkpoint, after: previous, line: line, key: key)
        ?? Checkpoints.logFault(checkpoint, after: previous, line: line, db: db)
      {
        return CheckpointReport(
          verified: index, newest: previous, uncovered: try uncovered(previous, db), fault: fault)
      }
      previous = checkpoint
    }
    return CheckpointReport(
      verified: checkpoints.count, newest: previous, uncovered: try uncovered(previous, db), fault: nil)
  }

  private static func linkFault(
    _ checkpoint: Checkpoint, after previous: Checkpoint?, line: Int, key: ServerKey.PublicKey
  ) throws -> CheckpointFault? {
    let message = Checkpoint.canonical(
      at: checkpoint.at, heads: checkpoint.heads, previous: checkpoint.previous)
    guard key.isValid(signature: checkpoint.signature, for: message) else { return .badSignature(line: line) }
    guard checkpoint.previous == previous.map({ HexadecimalBytes.text($0.signature) }) ?? "" else {
      return .unlinked(line: line)
    }
    guard let previous else { return nil }
    return checkpoint.covers(previous.heads) && checkpoint.at >= previous.at ? nil : .backwards(line: line)
  }

  private static func logFault(
    _ checkpoint: Checkpoint, after previous: Checkpoint?, line: Int, db: Database
  ) throws -> CheckpointFault? {
    for head in checkpoint.heads where previous?.heads.contains(head) != true {
      let event = try db.events(in: head.chain, after: head.position - 1, limit: 1).first
      guard let event, event.position == head.position else {
        return .eventMissing(line: line, chain: head.chain, position: head.position)
      }
      guard event.hash == head.hash else {
        return .eventDiffers(line: line, chain: head.chain, position: head.position)
      }
    }
    return nil
  }

  /// The number of events after a checkpoint.
  private func uncovered(_ checkpoint: Checkpoint?, _ db: Database) throws -> Int64 {
    let covered = checkpoint?.heads.reduce(0) { $0 + $1.position } ?? 0
    return max(0, try db.heads().reduce(0) { $0 + $1.position } - covered)
  }
}
