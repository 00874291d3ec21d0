import Documents
import Foundation
import Glibc
import Ledger
import People
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("Numbering until it is killed")
struct KillTests {
  private static let engines = [TestEngine.sqliteOnDisk, .postgreSQL].filter(TestEngine.available.contains)

  @Test(
    "every number that was told of is there after kill -9, without a gap, and the chain is whole", arguments: engines)
  func killed(engine: TestEngine) async throws {
    try await TestRecords.withPlace(engine) { place in
      try await KillTests.prepare(place)
      var told: [Int64: Int] = [:]
      var generator = SeededGenerator(seed: 7)
      for _ in 0..<5 {
        let victim = try KillVictim(place)
        told.merge(try victim.kill(after: Int.random(in: 1...60, using: &generator))) { first, _ in first }
      }
      #expect(told.count >= 5)
      try await KillTests.check(told, at: place)
    }
  }

  private static func prepare(_ place: TestPlace) async throws {
    let records = try await place.open(migrations: TestWorld.migrations)
    let world = try TestWorld(records: records)
    try await world.install()
    _ = try await world.prepareWaiting(500)
    try await records.close()
  }

  private static func check(_ told: [Int64: Int], at place: TestPlace) async throws {
    let records = try await place.open(migrations: TestWorld.migrations)
    let world = try TestWorld(records: records)
    let register = try await LifeTests.register(of: world)
    let numbers = Dictionary(uniqueKeysWithValues: register.map { ($0.document.rawValue, $0.number) })
    #expect(told.allSatisfy { numbers[$0.key] == $0.value })
    #expect(register.map(\.number) == Array(1...max(1, register.count)))
    let (report, last) = try await records.read { db in
      (
        try AuditTrail.verifyChains(db),
        try RegisterQueries(db).books(of: world.cast.commune.id).first?.lastNumber
      )
    }
    #expect(report.fault == nil && last == register.count)
    for line in register { #expect(try await world.disagreement(on: line.document) == []) }
    try await records.close()
  }
}

/// The program `KillTarget`, at work on the records of a place.
private struct KillVictim {
  private let process = Process()
  private let output = Pipe()

  init(_ place: TestPlace) throws {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.executableURL = tests.deletingLastPathComponent().appendingPathComponent("KillTarget")
    process.arguments = [place.folder]
    if case .postgreSQL(let connection) = place.location { process.arguments?.append(connection) }
    process.standardOutput = output
    try process.run()
  }

  /// Kills it some time after it has told of so many numbers, and returns what it told of, by document.
  func kill(after count: Int) throws -> [Int64: Int] {
    var text = ""
    while let piece = try output.fileHandleForReading.read(upToCount: 64), !piece.isEmpty {
      text += String(decoding: piece, as: UTF8.self)
      if text.count(where: \.isNewline) >= count { Glibc.kill(process.processIdentifier, SIGKILL) }
    }
    process.waitUntilExit()
    let finished = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return Dictionary(
      finished.compactMap { line in
        let words = line.split(separator: " ")
        guard words.count == 3, let document = Int64(words[1]), let number = Int(words[2]) else { return nil }
        return (document, number)
      }, uniquingKeysWith: { first, _ in first })
  }
}
