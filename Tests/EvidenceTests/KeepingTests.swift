import Certificates
import Cryptography
import Documents
import Foundation
import Ledger
import PDFSigning
import People
import SigningFixtures
import Storage
import TestRecords
import TestWorld
import Testing
import Timestamps
import ValidationReports
import WorkTime

@testable import Evidence

@Suite("Keeping what proves a signature")
struct KeepingTests {
  @Test(
    "signing and sealing record each file, and the sealed one takes the leader's place",
    arguments: TestEngine.available)
  func recorded(engine: TestEngine) async throws {
    try await StampedWorld.with(engine) { stamped in
      let id = try await stamped.world.issued()
      let document = try await stamped.world.document(id)
      let (leader, sealed) = (try #require(document.leaderSignature?.file), try #require(document.file))
      let first = try #require(try await stamped.kept(leader))
      #expect(first.replacedBy == sealed && first.about == "document/\(id)")
      let kept = try #require(try await stamped.kept(sealed))
      #expect(kept.replacedBy == nil && kept.kept == sealed && kept.checks.count == 1)
      #expect(kept.first.occasion == .recorded && kept.first.verdict == .valid && kept.first.level == .timestamped)
      let report = try await stamped.world.records.read { db in try EvidenceOutbox(db).report(of: kept.first) }
      #expect(report?.report.file == sealed && report?.report.signatures.count == 2)
      #expect(report?.report.trustList == stamped.world.desk.trust.digest)
      #expect(try await stamped.eventKinds(of: leader) == ["evidence.recorded", "evidence.replaced"])
      #expect(try await stamped.desk.audit().fault == nil)
    }
  }

  @Test("a signed slip or any file is recorded once, however often it comes")
  func once() async throws {
    try await StampedWorld.with(.sqliteInMemory) { stamped in
      let file = try await stamped.issuedFile()
      let kept = try #require(try await stamped.kept(file))
      let agency = kept.agency
      let report = try await stamped.world.records.read { db in try EvidenceOutbox(db).report(of: kept.first) }
      let again = NewEvidence(about: "dossier/1", report: try #require(report))
      try await stamped.world.records.write(chain: Chain(rawValue: agency.rawValue)) { db in
        try EvidenceOutbox(db).record(again, of: agency, by: nil, at: Times.now)
      }
      #expect(try await stamped.kept(file) == kept)
    }
  }

  @Test(
    "from B-T to B-LTA: the issued file stays, the kept one begins with it and is found from either digest",
    arguments: TestEngine.available)
  func archived(engine: TestEngine) async throws {
    try await StampedWorld.with(engine) { stamped in
      let file = try await stamped.issuedFile()
      #expect(try await stamped.attend().map(\.isExtended) == [true])
      let kept = try #require(try await stamped.kept(file))
      #expect(kept.latest.level == .archived && kept.latest.verdict == .valid && kept.latest.occasion == .extended)
      #expect(kept.versions.count == 1 && kept.latest.judged == kept.kept && kept.kept != file)
      let files = stamped.world.records.files
      #expect(try files.read(kept.kept).starts(with: try files.read(file)))
      #expect(try await stamped.kept(kept.kept) == kept)
      #expect(
        try await stamped.eventKinds(of: file) == ["evidence.recorded", "evidence.extended", "evidence.checked"])
      #expect(try await stamped.failure(file) == nil)
      #expect(try await stamped.attend().isEmpty)
      let audit = try await stamped.desk.audit()
      #expect(audit.fault == nil && audit.kept == 2 && audit.files == 3)
    }
  }

  @Test("from B-B to B-LTA by two document timestamps, and pyHanko accepts it by its own evidence alone")
  func pyHanko() async throws {
    try await StampedWorld.with(.sqliteInMemory, signing: false) { stamped in
      let file = try await stamped.issuedFile()
      #expect(try await stamped.kept(file)?.first.level == .basic)
      try await stamped.attend()
      let kept = try #require(try await stamped.kept(file))
      #expect(kept.latest.level == .archived)
      let pdf = try stamped.world.records.files.read(kept.kept)
      let roots = TrustList(roots: stamped.world.desk.trust.roots)
      let alone = try PDFSignatures.examine(pdf, trust: roots, at: Times.now)
      #expect(alone.signatures.map(\.kind) == [.signature, .signature, .documentTimestamp, .documentTimestamp])
      #expect(alone.signatures.allSatisfy { $0.verdict == .valid } && alone.isValid)
      let output = try judge(pdf, roots: roots.roots)
      #expect(
        output.components(separatedBy: "\n").filter { !$0.isEmpty } == [
          "signature leader True True", "signature agency True True", "timestamp timestamp-1 True True",
          "timestamp timestamp-2 True True",
        ])
    }
  }

  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/pdfsigning/judge_kept.py").path

  private func judge(_ pdf: [UInt8], roots: [Certificate]) throws -> String {
    try SystemTool.withDirectory { folder in
      try Data(pdf).write(to: folder.appending(path: "kept.pdf"))
      let names = roots.indices.map { "root-\($0).der" }
      for (name, root) in zip(names, roots) { try Data(root.der).write(to: folder.appending(path: name)) }
      _ = try SystemTool.run("qpdf", ["--check", folder.appending(path: "kept.pdf").path])
      return try SystemTool.run(
        "python3", [KeepingTests.script, folder.path, "2020-08-14T09:00:10+07:00"] + names)
    }
  }

  @Test(
    "rows made again from the log are the live ones, and an audit names each that was changed",
    arguments: TestEngine.available)
  func rebuild(engine: TestEngine) async throws {
    try await StampedWorld.with(engine) { stamped in
      let file = try await stamped.issuedFile()
      try await stamped.attend()
      let records = stamped.world.records
      let changes: [SQL] = [
        "UPDATE evidence_files SET verdict = 'invalid' WHERE file = \(file)",
        "UPDATE evidence_files SET level = NULL WHERE file = \(file)",
        "UPDATE evidence_files SET kept = file WHERE file = \(file)",
        "DELETE FROM evidence_versions WHERE file = \(file)",
      ]
      for change in changes {
        try await records.write(chain: .system) { db in _ = try db.run(change) }
        #expect(
          try await stamped.desk.audit().fault == .rowDiffers(subject: EvidenceEvent.subject(of: file)))
        try await stamped.desk.rebuild()
        #expect(try await stamped.desk.audit().fault == nil)
      }
      try await records.write(chain: .system) { db in
        try db.run("DELETE FROM evidence_versions WHERE file = \(file)")
        try db.run("DELETE FROM evidence_work WHERE file = \(file)")
        _ = try db.run("DELETE FROM evidence_files WHERE file = \(file)")
      }
      #expect(try await stamped.desk.audit().fault == .rowMissing(subject: EvidenceEvent.subject(of: file)))
      #expect(try await stamped.desk.rebuild() == 2)
      #expect(try await stamped.desk.audit().fault == nil)
      // Back in the outbox, it is found to be complete.
      #expect(try await stamped.attend().map(\.isExtended) == [false])
    }
  }

  @Test("reports can be neither changed nor taken away", arguments: TestEngine.available)
  func appendOnly(engine: TestEngine) async throws {
    try await StampedWorld.with(engine) { stamped in
      _ = try await stamped.issuedFile()
      for change: SQL in ["UPDATE evidence_reports SET report = ''", "DELETE FROM evidence_reports"] {
        await #expect(throws: StorageFault.self) {
          try await stamped.world.records.write(chain: .system) { db in try db.run(change) }
        }
      }
    }
  }

  @Test("a kept file that is gone or changed is told by the audit and waits")
  func damaged() async throws {
    try await StampedWorld.with(.sqliteInMemory) { stamped in
      let file = try await stamped.issuedFile()
      try await stamped.attend()
      let kept = try #require(try await stamped.kept(file)).kept
      let path = stamped.world.records.files.path(of: kept)
      try FileManager.default.removeItem(atPath: path)
      let subject = EvidenceEvent.subject(of: file)
      #expect(try await stamped.desk.audit().fault == .fileMissing(subject: subject))
      stamped.wait(until: Times.now.adding(seconds: 200 * 86_400))
      try await stamped.attend()
      #expect(try await stamped.failure(file) == .fileMissing)
    }
  }

  @Test("a further check is kept beside the first, by whoever asked; the first stays")
  func recheck() async throws {
    try await StampedWorld.with(.sqliteInMemory, signing: false) { stamped in
      let file = try await stamped.issuedFile()
      let later = Times.now.adding(seconds: 86_400)
      let check = try await stamped.desk.recheck(file, by: Role.clerk.id, at: later)
      #expect(check.occasion == .asked && check.verdict == .valid && check.at == later)
      // Asked again at once, it would say the same.
      try await stamped.desk.recheck(file, by: Role.clerk.id, at: later.adding(seconds: 10))
      let kept = try #require(try await stamped.kept(file))
      #expect(kept.checks.map(\.occasion) == [.recorded, .asked])
      #expect(kept.first.at == Times.now)
      await #expect(throws: EvidenceRefusal.unknownFile) {
        try await stamped.desk.recheck(SHA256Digest(of: [1]), by: Role.clerk.id, at: later)
      }
    }
  }

  @Test("what was signed before findings were kept comes in once")
  func old() async throws {
    try await StampedWorld.with(.sqliteInMemory, signing: false) { stamped in
      let file = try await stamped.issuedFile()
      let desk = stamped.world.desk
      #expect(try await desk.recordOldEvidence(after: nil, limit: 10, at: Times.now) == nil)
      #expect(try await stamped.kept(file)?.checks.count == 1)
      // As if it had never been recorded, so far as a log that only grows allows.
      try await stamped.world.records.write(chain: .system) { db in
        try db.run("DELETE FROM evidence_work WHERE file = \(file)")
        _ = try db.run("DELETE FROM evidence_files WHERE file = \(file)")
      }
      #expect(try await desk.recordOldEvidence(after: nil, limit: 10, at: Times.now) == nil)
      let kept = try #require(try await stamped.kept(file))
      #expect(kept.checks.map(\.occasion) == [.recorded, .recorded])
      let last = try await desk.recordOldEvidence(after: nil, limit: 1, at: Times.now)
      #expect(try await desk.recordOldEvidence(after: last, limit: 1, at: Times.now) == nil)
    }
  }
}
