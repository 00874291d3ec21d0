import Foundation
import Ledger
import OneStop
import People
import Storage
import WorkTime

/// What somebody at a counter looks for among a million dossiers: a person by number, phone or name, a dossier by its code
/// or by names, and the queues. Limit: 50 ms for the slowest in a hundred.
struct CounterFigure {
  let surroundings: Surroundings

  private static let count = 1_000_000
  private static let asked = 600
  /// Seconds.
  private static let limit = 0.05

  func run() async throws {
    let folder = try await filled()
    let world = try await World.open(folder)
    let counters = try await Counter.all(in: world.records)
    for search in CounterSearch.allCases {
      var seconds: [Double] = []
      var found = 0
      for number in 0..<CounterFigure.asked {
        let counter = counters[number % counters.count]
        let began = ContinuousClock.now
        found += try await search.run(by: counter.receiver, number, in: world.dossiers)
        seconds.append((ContinuousClock.now - began).seconds)
      }
      precondition(found > 0, "a counter finds what is there")
      seconds.sort()
      let (median, slowest) = (seconds[seconds.count / 2], seconds[seconds.count * 99 / 100])
      try Figure(
        figure: "counter among a million dossiers, \(search.rawValue), p99", value: slowest * 1000, unit: "ms",
        peer: "limit", peerValue: CounterFigure.limit * 1000, ratio: CounterFigure.limit / slowest,
        otherValue: median * 1000, otherUnit: "ms, p50", command: "bin/bench --only counter"
      ).print()
    }
    try await world.records.close()
  }

  /// Made once and kept.
  private func filled() async throws -> String {
    let folder = "\(surroundings.scratch)/counter-\(CounterFigure.count)"
    if FileManager.default.fileExists(atPath: folder) { return folder }
    let begun = "\(folder).new"
    _ = try Program("/bin/rm", ["-rf", begun]).output()
    _ = try Program("/bin/cp", ["-r", try surroundings.demo(), begun]).output()
    let world = try await World.open(begun)
    try await DossierFiller(records: world.records).add(CounterFigure.count) { done in
      FileHandle.standardError.write(Data("\r\(done)/\(CounterFigure.count)".utf8))
    }
    try await world.records.close()
    try FileManager.default.moveItem(atPath: begun, toPath: folder)
    return folder
  }
}

/// One way to look.
private enum CounterSearch: String, CaseIterable {
  case partyByIdentity = "person by identity number"
  case partyByPhone = "person by phone"
  case partyByName = "person by name"
  case dossierByCode = "dossier by code"
  case dossierByName = "dossier by name"
  case dossierByCommonWords = "dossier by words that most have"
  case queues = "tallies of all queues"

  /// - Returns: how many were found.
  func run(by receiver: Standing, _ number: Int, in dossiers: DossierDesk) async throws -> Int {
    let somebody = Applicant(number * 331)
    switch self {
    case .partyByIdentity: return try await dossiers.knownParties(somebody.identity, for: receiver, limit: 8).count
    case .partyByPhone: return try await dossiers.knownParties(somebody.phone, for: receiver, limit: 8).count
    case .partyByName: return try await dossiers.knownParties(somebody.name, for: receiver, limit: 8).count
    case .dossierByCode: return try await look(for: "190102-\(10_000 + number * 1_663)", receiver, dossiers)
    case .dossierByName: return try await look(for: somebody.name, receiver, dossiers)
    case .dossierByCommonWords: return try await look(for: "ban sao", receiver, dossiers)
    case .queues:
      return try await dossiers.tallies(for: receiver, at: Counter.now).map(\.count).reduce(0, +)
    }
  }

  private func look(for words: String, _ receiver: Standing, _ dossiers: DossierDesk) async throws -> Int {
    try await dossiers.search(words, for: receiver, before: nil, limit: 51).count
  }
}
