import Documents
import Foundation
import People
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("Documents signed on paper")
struct PaperTests {
  /// A small PDF of the product's own making.
  private func scan(from world: TestWorld) async throws -> [UInt8] {
    let file = try #require(try await world.document(try await world.submitted()).file)
    return try world.records.files.read(file)
  }

  private func content(scan: [UInt8], type: String = "qd") -> PaperContent {
    PaperContent(
      particulars: TestWorld.content("ký trên giấy", type: type).particulars, signedOn: Times.friday,
      signerName: Role.chairman.fullName, signerPosition: .chairman, scan: scan)
  }

  @Test("before the enforcement date one is recorded, numbered, and incorrect", arguments: TestEngine.available)
  func recorded(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let paper = content(scan: try await scan(from: world))
      let id = try await world.desk.recordPaper(paper, by: try world.permit(.clerk), at: Times.now)
      let line = try #require(try await world.line(id))
      #expect(line.printedNumber == "01/QĐ-UBND" && line.deviations == [.paperSigned] && line.leaderCheck == nil)
      #expect(try await LifeTests.register(of: world).map(\.remark) == [.paper])
      #expect(try await world.disagreement(on: id) == [])
    }
  }

  @Test("from the enforcement date on it is refused and takes no number", arguments: TestEngine.available)
  func refused(engine: TestEngine) async throws {
    var cast = Cast()
    cast.commune.enforcedFrom = Times.friday
    try await TestWorld.with(engine, cast) { world in
      let paper = content(scan: try await scan(from: world))
      await #expect(throws: DocumentRefusal.paperNotAllowed(enforcedFrom: Times.friday)) {
        try await world.desk.recordPaper(paper, by: try world.permit(.clerk), at: Times.now)
      }
      let books = try await world.records.read { db in try RegisterQueries(db).books(of: world.cast.commune.id) }
      #expect(books.isEmpty)
    }
  }

  @Test(
    "a number recorded by mistake is voided with its reason, stays in the book, and the verdict stays",
    arguments: TestEngine.available)
  func voided(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let paper = content(scan: try await scan(from: world))
      let clerk = try world.permit(.clerk, Registry.self)
      let id = try await world.desk.recordPaper(paper, by: clerk, at: Times.now)
      await #expect(throws: DocumentRefusal.reasonMissing) {
        try await world.desk.void(id, reason: "", by: clerk, at: Times.now)
      }
      try await world.desk.void(id, reason: "Ghi nhầm bản nháp", by: clerk, at: Times.now)
      let line = try #require(try await world.line(id))
      #expect(line.stage == .voided && line.deviations == [.paperSigned])
      let second = try await world.desk.recordPaper(paper, by: clerk, at: Times.now)
      #expect(try await world.document(second).number?.number == 2)
      #expect(try await LifeTests.register(of: world).map(\.remark) == [.voided("Ghi nhầm bản nháp"), .paper])
      #expect(try await world.disagreement(on: id) == [])
    }
  }

  @Test("a form sent twice records one document", arguments: TestEngine.available)
  func once(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let paper = content(scan: try await scan(from: world))
      let clerk = try world.permit(.clerk, Registry.self)
      let first = try await world.desk.recordPaper(paper, by: clerk, once: "k-9", at: Times.now)
      let again = try await world.desk.recordPaper(paper, by: clerk, once: "k-9", at: Times.now)
      #expect(first == again)
      #expect(try await LifeTests.register(of: world).count == 1)
    }
  }

  @Test("an encrypted scan is refused, with or without a password to open it", arguments: ["", "mật"])
  func encrypted(password: String) async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      let locked = try encrypt(try await scan(from: world), password: password)
      await #expect(throws: DocumentRefusal.fileEncrypted) {
        try await world.desk.recordPaper(content(scan: locked), by: try world.permit(.clerk), at: Times.now)
      }
    }
  }

  /// Encrypts a PDF with the tool `qpdf`.
  private func encrypt(_ pdf: [UInt8], password: String) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("congvu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    let (plain, locked) = (folder.appendingPathComponent("plain.pdf"), folder.appendingPathComponent("locked.pdf"))
    try Data(pdf).write(to: plain)
    let tool = try Process.run(
      URL(fileURLWithPath: "/usr/bin/qpdf"),
      arguments: [plain.path, "--encrypt", password, "chủ", "256", "--", locked.path])
    tool.waitUntilExit()
    return Array(try Data(contentsOf: locked))
  }

  @Test("what is empty, no PDF, or too large is refused")
  func unreadable() async throws {
    let refused: [([UInt8], DocumentRefusal)] = [
      ([], .scanMissing), (Array("Kính gửi".utf8), .fileNotPDF),
      ([UInt8](repeating: 32, count: largestUpload + 1), .fileTooLarge(limit: largestUpload)),
    ]
    try await TestWorld.with(.sqliteInMemory) { world in
      let clerk = try world.permit(.clerk, Registry.self)
      for (scan, refusal) in refused {
        await #expect(throws: refusal) {
          try await world.desk.recordPaper(content(scan: scan), by: clerk, at: Times.now)
        }
      }
    }
  }
}
