import Cryptography
import Documents
import FileExamination
import People
import SigningFixtures
import Storage
import TestExaminer
import TestRecords
import TestWorld
import Testing
import ValidationReports
import WorkTime

@Suite("Attachments")
struct AttachmentTests {
  private static let pdf = SamplePDF.letter()

  @Test("a file is kept and named in the document, and gone from it when detached", arguments: TestEngine.available)
  func attached(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let id = try await world.drafted()
      let drafter = try world.permit(.officer, Drafting.self)
      try await world.desk.attach(Self.pdf, named: "phu-luc.PDF", to: id, by: drafter, at: Times.now)
      let attachment = try #require(try await world.document(id).attachments.first)
      #expect(try world.records.files.read(attachment.file) == Self.pdf)
      try await world.desk.detach(attachment.file, from: id, by: drafter, at: Times.now)
      #expect(try await world.document(id).attachments.isEmpty)
      #expect(try await world.disagreement(on: id) == [])
    }
  }

  @Test(
    "a file of another kind, or that lies about its kind, is refused",
    arguments: [
      ("macro.docm", pdf, DocumentRefusal.fileTypeNotAllowed), ("phu-luc", pdf, .fileTypeNotAllowed),
      ("pdf", pdf, .fileTypeNotAllowed), ("anh.png", pdf, .fileDisguised), ("bang.xlsx", pdf, .fileDisguised),
      ("trong.pdf", [], .fileDisguised),
    ])
  func refused(name: String, content: [UInt8], refusal: DocumentRefusal) async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      let id = try await world.drafted()
      await #expect(throws: refusal) {
        try await world.desk.attach(content, named: name, to: id, by: try world.permit(.officer), at: Times.now)
      }
    }
  }

  @Test(
    "a PDF that can't be examined is refused, and the server goes on",
    arguments: [
      (FileExaminer.line("kill -SEGV $$"), DocumentRefusal.fileOvertaxing), (.busy, .examinationBusy),
    ])
  func unexaminable(examiner: FileExaminer, refusal: DocumentRefusal) async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      let id = try await world.drafted()
      let hindered = try TestWorld(records: world.records, examiner: examiner)
      await #expect(throws: refusal) {
        try await hindered.desk.attach(Self.pdf, named: "a.pdf", to: id, by: try world.permit(.officer), at: Times.now)
      }
      await #expect(throws: DocumentRefusal.fileNotPDF) {
        try await world.desk.attach(
          Array("%PDF-1.7\n".utf8), named: "a.pdf", to: id, by: try world.permit(.officer), at: Times.now)
      }
      try await world.desk.attach(Self.pdf, named: "a.pdf", to: id, by: try world.permit(.officer), at: Times.now)
    }
  }

  @Test("what was found in a PDF's signatures is kept with it and told beside it", arguments: TestEngine.available)
  func report(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let id = try await world.drafted()
      let signed = try SigningWorld().issued()
      let drafter = try world.permit(.officer, Drafting.self)
      for (content, name) in [(signed, "ky.pdf"), (Self.pdf, "khong-ky.pdf"), (signed + Array("\n%".utf8), "sua.pdf")] {
        try await world.desk.attach(content, named: name, to: id, by: drafter, at: Times.now)
      }
      let view = try await world.desk.view(id, for: world.cast.standing(.officer), at: Times.now)
      let files = view.document.attachments.map(\.file)
      #expect(files.map { view.reports[$0]?.signatures.count } == [2, 0, 2])
      #expect(files.map { view.reports[$0]?.verdict } == [.indeterminate, nil, .invalid])
      #expect(view.reports[files[2]]?.summary == "chữ ký số không hợp lệ")
      let again = try await world.desk.report(
        on: files[0], of: id, for: world.cast.standing(.officer), at: Times.now.adding(seconds: 60))
      #expect(again.report == view.reports[files[0]] && again.name == "ky.pdf")
      let stranger = SHA256Digest(of: signed.reversed())
      await #expect(throws: DocumentRefusal.unknownDocument) {
        try await world.desk.report(on: stranger, of: id, for: world.cast.standing(.officer), at: Times.now)
      }
    }
  }

  @Test("a file larger than the limit is refused")
  func fileTooLarge() async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      let id = try await world.drafted()
      let content = Self.pdf + [UInt8](repeating: 1, count: largestUpload)
      await #expect(throws: DocumentRefusal.fileTooLarge(limit: largestUpload)) {
        try await world.desk.attach(content, named: "lon.pdf", to: id, by: try world.permit(.officer), at: Times.now)
      }
    }
  }
}
