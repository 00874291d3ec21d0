import Cryptography
import Foundation
import Ledger
import OneStop
import People
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("The audit of dossiers")
struct DossierAuditTests {
  @Test("finds nothing where nothing was changed, and counts all", arguments: TestEngine.available)
  func whole(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      try await counter.populate()
      let audit = try await counter.desk.audit()
      #expect(audit.fault == nil && audit.dossiers == 13 && audit.files == 2)
    }
  }

  @Test(
    "names the dossier whose rows say something else",
    arguments: [
      "UPDATE dossiers SET status = 'returned' WHERE id = 5", "UPDATE dossiers SET due_day = due_day + 1 WHERE id = 5",
      "UPDATE dossiers SET owner_name = 'X' WHERE id = 5",
      "UPDATE dossiers SET code = 'H56.97.03-200814-0099' WHERE id = 5",
      "UPDATE dossiers SET accepted_at = NULL WHERE id = 5", "UPDATE dossiers SET fee = 0 WHERE id = 5",
      "UPDATE dossiers SET ended_at = 1 WHERE id = 5", "UPDATE dossiers SET competent = 1 WHERE id = 5",
      "UPDATE dossier_spans SET since = since - 1 WHERE dossier = 5 AND number = 1",
      "UPDATE dossier_spans SET step_name = 'X' WHERE dossier = 5 AND number = 1",
      "DELETE FROM dossier_spans WHERE dossier = 5",
      "INSERT INTO dossier_spans (dossier, number, status, agency, step_name, since) VALUES (5, 9, 'stopped', 2, '', 1)",
    ])
  func rows(statement: String) async throws {
    try await CounterWorld.with(.sqliteInMemory) { counter in
      try await counter.populate()
      try await counter.records.write(chain: .system) { db in try db.run(SQL(stringLiteral: statement)) }
      #expect(try await counter.desk.audit().fault == .rowDiffers(subject: "dossier/5"))
    }
  }

  @Test(
    "names the dossier whose referral says something else",
    arguments: ["due = due + 1", "sent_at = 1", "ended_at = 1", "agency = 2", "kind = 'leg'", "handler = 1"])
  func referrals(change: String) async throws {
    try await CounterWorld.with(.sqliteInMemory) { counter in
      try await counter.populate()
      let id: Int64? = try await counter.records.read { db in
        try db.value("SELECT dossier FROM dossier_referrals")
      }
      try await counter.records.write(chain: .system) { db in
        try db.run(SQL(stringLiteral: "UPDATE dossier_referrals SET \(change)"))
      }
      #expect(try await counter.desk.audit().fault == .rowDiffers(subject: "dossier/\(id ?? 0)"))
    }
  }

  @Test("misses a file, events and a row", arguments: TestEngine.available)
  func missing(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      let dossier = try await counter.finished()
      let file = try #require(dossier.result?.file)
      let path = counter.records.files.path(of: file)
      let content = try Data(contentsOf: URL(fileURLWithPath: path))
      try FileManager.default.removeItem(atPath: path)
      #expect(try await counter.desk.audit().fault == .fileMissing(subject: "dossier/1"))
      try Data("another".utf8).write(to: URL(fileURLWithPath: path))
      #expect(try await counter.desk.audit().fault == .fileDamaged(subject: "dossier/1"))
      try content.write(to: URL(fileURLWithPath: path))
      try await counter.records.write(chain: .system) { db in
        try db.run("INSERT INTO dossiers (\(Self.columns)) SELECT \(Self.columns) FROM dossiers WHERE id = 1")
      }
      #expect(try await counter.desk.audit().fault == .eventsMissing(subject: "dossier/2"))
      try await counter.records.write(chain: .system) { db in
        try db.run("DELETE FROM dossier_spans")
        try db.run("DELETE FROM dossiers")
      }
      #expect(try await counter.desk.audit().fault == .rowMissing(subject: "dossier/1"))
    }
  }

  static let columns: SQL = """
    receiving, competent, status, revision, procedure, procedure_code, procedure_name, field, discretion, online_level,
    channel, return_channel, is_assisted, applicant_name, owner_name, owner_identity, phone, email, submitted_at,
    is_delivered, requests, needs_signature, fee, paid, paid_online, components, digitised, reused, changed_at
    """

  @Test("what is rebuilt is what was there", arguments: TestEngine.available)
  func rebuilt(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      try await counter.populate()
      let before = try await DossierAuditTests.lines(counter)
      try await counter.records.write(chain: .system) { db in
        try db.run("UPDATE dossiers SET status = 'returned', owner_name = '', due_day = NULL, result_file = NULL")
        try db.run("DELETE FROM dossier_spans")
        try db.run("DELETE FROM dossier_referrals")
      }
      #expect(try await counter.desk.rebuild() == 13)
      #expect(try await counter.desk.audit().fault == nil)
      #expect(try await DossierAuditTests.lines(counter) == before)
    }
  }

  private static func lines(_ counter: CounterWorld) async throws -> [DossierLine] {
    try await counter.records.read { db in try DossierCensus(db).lines(where: "1 = 1", limit: 50) }
  }

  @Test("the row is the fold after every workflow, also when the clock is set back", arguments: TestEngine.available)
  func setBack(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      let id = try await counter.received().id
      let earlier = Times.at("2020-08-14", 7)
      try await counter.desk.take(id, by: counter.standing(.justice), at: earlier)
      try await counter.desk.completeStep(id, note: "", by: counter.standing(.justice), at: earlier)
      let dossier = try await counter.desk.dossier(id, seenBy: counter.standing(.receiver))
      #expect(dossier.currentStep?.name == "Ký duyệt")
      #expect(try await counter.desk.audit().fault == nil)
    }
  }
}
