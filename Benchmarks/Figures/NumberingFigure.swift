import Documents
import Foundation
import Ledger
import People
import Storage
import WorkTime

/// Giving numbers, each acknowledged when it is on the disk, by 1 and by 16 writers at once. Peer: the raw rate at
/// which one writer commits a small row to SQLite with the same durability on the same disk.
struct NumberingFigure {
  let surroundings: Surroundings

  private static let each = 480

  func run() async throws {
    let needed = surroundings.rounds * NumberingFigure.each * 2 + 240
    let world = try await World.open(try freshFolder(needed))
    var tasks = try await NumberingTask.all(in: world.records)[...]
    var rates: [Int: [Measurement]] = [1: [], 16: []]
    var raw: [Measurement] = []
    for _ in 0..<surroundings.rounds {
      for writers in [1, 16] {
        let share = tasks.prefix(NumberingFigure.each)
        tasks = tasks.dropFirst(NumberingFigure.each)
        rates[writers]?.append(try await Measurement.of { try await number(Array(share), in: world, writers: writers) })
      }
      raw.append(try surroundings.peer("commits.py", ["\(surroundings.scratch)/commits.sqlite", "1000"]))
    }
    try await world.records.close()
    for (writers, ours) in rates.sorted(by: { $0.key < $1.key }) {
      let (rate, limit) = (ours.median(\.perSecond), raw.median(\.perSecond))
      try Figure(
        figure: "numberings acknowledged, \(writers) writers", value: rate, unit: "numberings/s",
        peer: "raw single-writer commits/s", peerValue: limit, ratio: rate / limit,
        otherValue: ours.median(\.perCPUSecond), otherUnit: "numberings/s of processor time",
        otherPeerValue: raw.median(\.perCPUSecond), command: "bin/bench --only numbering"
      ).print()
    }
  }

  /// A copy to write into.
  private func freshFolder(_ documents: Int) throws -> String {
    let folder = "\(surroundings.scratch)/numbering"
    _ = try Program("/bin/rm", ["-rf", folder]).output()
    let kept = try surroundings.world("signed", adding: documents, stage: Stage.leaderSigned.rawValue)
    _ = try Program("/bin/cp", ["-r", kept, folder]).output()
    return folder
  }

  private func number(_ tasks: [NumberingTask], in world: World, writers: Int) async throws -> Int {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<writers {
        group.addTask {
          for task in tasks[(tasks.count * writer / writers)..<(tasks.count * (writer + 1) / writers)] {
            try await world.documents.number(task.document, by: task.clerk, at: NumberingTask.now)
          }
        }
      }
      try await group.waitForAll()
    }
    return tasks.count
  }
}

/// A signed document and the clerk who numbers it.
private struct NumberingTask: Sendable {
  let document: OutgoingDocument.ID
  let clerk: Permit<Registry>

  static let now = VietnamTime(CalendarDate("2020-08-17") ?? CalendarDate(dayNumber: 0), hour: 8).instant

  /// The agencies take turns.
  static func all(in records: Records) async throws -> [NumberingTask] {
    try await records.read { db in
      let clerks: [ClerkRow] = try db.all(
        "SELECT agency, person FROM appointments WHERE position = \(Position.clerk) ORDER BY agency, id")
      let permits = try clerks.map { row in
        let standing = try PersonQueries(db).standing(of: row.person, in: row.agency, on: now.vietnamDate)
        return try standing.permit(Registry.self)
      }
      let clerk = Dictionary(permits.map { ($0.agency, $0) }) { first, _ in first }
      let rows: [SignedRow] = try db.all(
        "SELECT id, agency FROM documents WHERE stage = \(Stage.leaderSigned) ORDER BY id")
      return rows.shuffledInTurns.compactMap { row in
        clerk[row.agency].map { NumberingTask(document: row.document, clerk: $0) }
      }
    }
  }
}

extension [SignedRow] {
  /// The n-th of every agency, then the next of every agency.
  fileprivate var shuffledInTurns: [SignedRow] {
    let piles = Dictionary(grouping: self, by: \.agency).sorted { $0.key < $1.key }.map(\.value)
    let longest = piles.map(\.count).max() ?? 0
    return (0..<longest).flatMap { row in piles.compactMap { $0.indices.contains(row) ? $0[row] : nil } }
  }
}

private struct ClerkRow: RowReadable {
  let agency: Agency.ID
  let person: Person.ID

  init(_ row: Row) throws {
    agency = try row[0]
    person = try row[1]
  }
}

private struct SignedRow: RowReadable {
  let document: OutgoingDocument.ID
  let agency: Agency.ID

  init(_ row: Row) throws {
    document = try row[0]
    agency = try row[1]
  }
}
