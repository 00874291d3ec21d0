import Foundation
import Ledger
import OneStop
import People
import Procedures
import Storage
import WorkTime

/// Receiving dossiers at the counters, each acknowledged with its code when it is on the disk, by 1 and by 16 writers at
/// once. Peer: the raw rate at which one writer commits a small row to SQLite with the same durability on the same disk.
struct AcceptanceFigure {
  let surroundings: Surroundings

  private static let each = 480

  func run() async throws {
    let folder = "\(surroundings.scratch)/acceptance"
    _ = try Program("/bin/rm", ["-rf", folder]).output()
    _ = try Program("/bin/cp", ["-r", try surroundings.demo(), folder]).output()
    let world = try await World.open(folder)
    let counters = try await Counter.all(in: world.records)
    var rates: [Int: [Measurement]] = [1: [], 16: []]
    var raw: [Measurement] = []
    for _ in 0..<surroundings.rounds {
      for writers in [1, 16] {
        rates[writers]?.append(
          try await Measurement.of { try await receive(at: counters, in: world, writers: writers) })
      }
      raw.append(try surroundings.peer("commits.py", ["\(surroundings.scratch)/commits.sqlite", "1000"]))
    }
    try await world.records.close()
    for (writers, ours) in rates.sorted(by: { $0.key < $1.key }) {
      let (rate, limit) = (ours.median(\.perSecond), raw.median(\.perSecond))
      try Figure(
        figure: "dossiers accepted, \(writers) writers", value: rate, unit: "acceptances/s",
        peer: "raw single-writer commits/s", peerValue: limit, ratio: rate / limit,
        otherValue: ours.median(\.perCPUSecond), otherUnit: "acceptances/s of processor time",
        otherPeerValue: raw.median(\.perCPUSecond), command: "bin/bench --only acceptances"
      ).print()
    }
  }

  private func receive(at counters: [Counter], in world: World, writers: Int) async throws -> Int {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<writers {
        group.addTask {
          for number in stride(from: writer, to: AcceptanceFigure.each, by: writers) {
            let counter = counters[number % counters.count]
            _ = try await world.dossiers.receive(
              [counter.order(number)], by: counter.receiver, at: Counter.now)
          }
        }
      }
      try await group.waitForAll()
    }
    return AcceptanceFigure.each
  }
}
