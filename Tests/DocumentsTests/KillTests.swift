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

/// 10,000 numbers by 16 writers, in a program that is killed again and again at random points.
@Suite("Numbering until it is killed", .serialized)
struct KillTests {
  private static let count = 10_000
  private static let engines = [TestEngine.sqliteOnDisk, .postgreSQL].filter(TestEngine.available.contains)

  @Test(
    "every number that was told of is there after kill -9, without a gap, and the chain is whole", arguments: engines)
  func killed(engine: TestEngine) async throws {
    try await TestRecords.withPlace(engine) { place in
      try await KillTests.prepare(place)
      var told: [Int64: Int] = [:]
      var generator = SeededGenerator(seed: 7)
      var kills = 0
      while kills < KillTests.count {
        let (news, isKilled) = try KillVictim(place).kill(after: Int.random(in: 1...1500, using: &generator))
        told.merge(news) { first, _ in first }
        if !isKilled { break }
        kills += 1
      }
      #expect(kills >= 5 && told.count > KillTests.count - kills * 20)
      try await KillTests.check(told, at: place)
    }
  }

  private static func prepare(_ place: TestPlace) async throws {
    let records = try await place.open(migrations: TestWorld.migrations)
    let world = try TestWorld(records: records)
    try await world.install()
    _ = try await world.prepareWaiting(count)
    try await records.close()
  }

  private static func check(_ told: [Int64: Int], at place: TestPlace) async throws {
    let records = try await place.open(migrations: TestWorld.migrations)
    let world = try TestWorld(records: records)
    let register = try await LifeTests.register(of: world)
    let numbers = Dictionary(uniqueKeysWithValues: register.map { ($0.document.rawValue, $0.number) })
    #expect(told.allSatisfy { numbers[$0.key] == $0.value })
    #expect(register.map(\.number) == Array(1...count))
    #expect(Set(register.map(\.document)).count == count)
    let (report, last) = try await records.read { db in
      (
        try AuditTrail.verifyChains(db),
        try RegisterQueries(db).books(of: world.cast.commune.id).first?.lastNumber
      )
    }
    #expect(report.fault == nil && last == register.count)
    for line in register where line.number % 100 == 0 { #expect(try await world.disagreement(on: line.document) == []) }
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

  /// Kills it some time after it has told of so many numbers.
  ///
  /// - Returns: what it told of, by document, and whether it was killed before its work was done.
  func kill(after count: Int) throws -> (told: [Int64: Int], isKilled: Bool) {
    var text = ""
    var lines = 0
    while let piece = try output.fileHandleForReading.read(upToCount: 256), !piece.isEmpty {
      text += String(decoding: piece, as: UTF8.self)
      lines += piece.count { $0 == UInt8(ascii: "\n") }
      if lines >= count { Glibc.kill(process.processIdentifier, SIGKILL) }
    }
    process.waitUntilExit()
    let finished = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let told: [Int64: Int] = Dictionary(
      finished.compactMap { line -> (Int64, Int)? in
        let words = line.split(separator: " ")
        guard words.count == 3, let document = Int64(words[1]), let number = Int(words[2]) else { return nil }
        return (document, number)
      }, uniquingKeysWith: { first, _ in first })
    return (told, process.terminationReason == .uncaughtSignal)
  }
}
