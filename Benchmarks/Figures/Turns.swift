import Foundation

/// Ours and a peer's measurements of the same work, taken in turns so that whatever else the machine does meets both.
struct Turns {
  let ours: [Measurement]
  let theirs: [Measurement]

  /// - Parameters:
  ///   - work: the arguments of `congvu-bench repeat`.
  ///   - peer: the script and its arguments.
  init(_ surroundings: Surroundings, work: [String], peer: (script: String, arguments: [String])) throws {
    var (ours, theirs): ([Measurement], [Measurement]) = ([], [])
    for _ in 0..<surroundings.rounds {
      ours.append(try surroundings.repeated(work))
      theirs.append(try surroundings.peer(peer.script, peer.arguments))
    }
    (self.ours, self.theirs) = (ours, theirs)
  }

  func figure(_ name: String, unit: String, peer: String, command: String) -> Figure {
    let (rate, peerRate) = (ours.median(\.perCPUSecond), theirs.median(\.perCPUSecond))
    return Figure(
      figure: name, value: rate, unit: "\(unit)/s a core", peer: peer, peerValue: peerRate, ratio: rate / peerRate,
      otherValue: ours.median(\.perSecond), otherUnit: "\(unit)/s by the clock",
      otherPeerValue: theirs.median(\.perSecond), memory: Turns.mebibytes(ours), peerMemory: Turns.mebibytes(theirs),
      command: command)
  }

  private static func mebibytes(_ measurements: [Measurement]) -> Double? {
    measurements.compactMap(\.peak).max().map { Double($0) / 1_048_576 }
  }
}
