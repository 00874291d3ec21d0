import Cryptography
import Foundation
import Glibc
import Ledger
import Storage
import TestRecords
import Testing
import WorkTime

@Suite("Crash")
struct CrashTests {
  private static let lasting = [TestEngine.sqliteOnDisk, .postgreSQL].filter(TestEngine.available.contains)

  @Test("what was acknowledged before kill -9 is there afterwards, with its files", arguments: lasting)
  func killed(engine: TestEngine) async throws {
    try await TestRecords.withPlace(engine) { place in
      let acknowledged = try Victim(place).killAfterAcknowledging(60)
      let records = try await place.open()
      let events = try await records.read { db in
        let report = try AuditTrail.verifyChains(db)
        #expect(report.fault == nil)
        return try db.events(in: .system, after: 0, limit: 1_000_000)
      }
      #expect(acknowledged >= 60 && events.count >= acknowledged)
      for event in events {
        let digest = try #require(SHA256Digest(hexadecimal: event.fact.payload))
        _ = try records.files.read(digest)
      }
      try await records.close()
    }
  }

  /// Runs in a process of its own, until it is killed.
  @Test("writes without end", .enabled(if: Victim.place != nil, "it is started, and killed, by the test above"))
  func writesWithoutEnd() async throws {
    let place = try #require(Victim.place)
    let records = try await place.open()
    while true {
      let event = try await records.write(chain: .system) { [files = records.files] db in
        let position = try (db.heads().first?.position ?? 0) + 1
        let digest = try files.keep(Array("file \(position)".utf8))
        return try db.append(
          NewEvent(at: Example.noon, actor: nil, subject: "file/1", kind: "file.kept", payload: digest.hexadecimal))
      }
      FileHandle.standardOutput.write(Data("acknowledged \(event.position)\n".utf8))
    }
  }
}

/// This very test program once more, running only the test that writes without end.
private struct Victim {
  private static let folder = "CONGVU_TEST_VICTIM_FOLDER"
  private static let connection = "CONGVU_TEST_VICTIM_CONNECTION"

  /// Where to write, if this process is the victim.
  static var place: TestPlace? {
    let environment = ProcessInfo.processInfo.environment
    guard let folder = environment[folder] else { return nil }
    guard let connection = environment[connection] else {
      return TestPlace(location: .sqlite(path: "\(folder)/congvu.sqlite"), folder: folder)
    }
    return TestPlace(location: .postgreSQL(connection: connection), folder: folder)
  }

  private let process = Process()
  private let output = Pipe()

  init(_ place: TestPlace) throws {
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["--testing-library", "swift-testing", "--filter", "CrashTests/writesWithoutEnd"]
    var environment = ProcessInfo.processInfo.environment
    environment[Victim.folder] = place.folder
    if case .postgreSQL(let connection) = place.location { environment[Victim.connection] = connection }
    process.environment = environment
    process.standardOutput = output
    try process.run()
  }

  /// Returns the last position that the victim told of.
  func killAfterAcknowledging(_ count: Int) throws -> Int {
    var text = ""
    var last = 0
    while let piece = try output.fileHandleForReading.read(upToCount: 4096), !piece.isEmpty {
      text += String(decoding: piece, as: UTF8.self)
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      text = String(lines.removeLast())
      for line in lines where line.hasPrefix("acknowledged ") { last = Int(line.dropFirst(13)) ?? last }
      if last >= count { kill(process.processIdentifier, SIGKILL) }
    }
    process.waitUntilExit()
    return last
  }
}
