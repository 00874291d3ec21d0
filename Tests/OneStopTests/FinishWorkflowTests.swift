import Cryptography
import Documents
import FileExamination
import Foundation
import Ledger
import OneStop
import People
import PrintedFiles
import Procedures
import SigningFixtures
import Storage
import TestExaminer
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("Ending dossiers")
struct FinishWorkflowTests {
  @Test("a file is the result of one dossier only", arguments: TestEngine.available)
  func unique(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      let first = try await counter.finished("same")
      let second = try await counter.received()
      await #expect(throws: DossierRefusal.resultOfAnother(try #require(first.code?.description))) {
        try await counter.desk.finish(
          second.id, with: try counter.brought("same"), by: counter.standing(.justice), at: Times.now)
      }
      try await counter.desk.finish(
        second.id, with: try counter.brought("other"), by: counter.standing(.justice), at: Times.now)
    }
  }

  @Test(
    "an electronic result must carry valid signatures",
    arguments: [
      (FileSignatures.none, DossierRefusal.resultNotSigned), (.invalid, .resultSignatureInvalid),
      (.indeterminate, .resultSignatureUnproved),
    ])
  func unsigned(signatures: FileSignatures, refusal: DossierRefusal) async throws {
    try await withElectronic { counter, id in
      var file = try #require(try counter.brought("unsigned").file)
      file.signatures = signatures
      let result = BroughtResult(
        name: "Giấy", number: "1", date: Times.friday, signerName: "Lò Văn Thành", file: file)
      await #expect(throws: refusal) {
        try await counter.desk.finish(id, with: result, by: counter.standing(.justice), at: Times.now)
      }
    }
  }

  @Test("a signed file must name the dossier or its owner, and be there at all")
  func names() async throws {
    try await withElectronic { counter, id in
      let nothing = BroughtResult(name: "Giấy", number: "1", date: Times.friday, signerName: "", file: nil)
      await #expect(throws: DossierRefusal.resultMissing) {
        try await counter.desk.finish(id, with: nothing, by: counter.standing(.justice), at: Times.now)
      }
      let document = try await counter.world.drafted()
      await #expect(throws: DossierRefusal.documentNotIssued) {
        try await counter.desk.finish(id, with: document, by: counter.standing(.justice), at: Times.now)
      }
      let letter = try await counter.world.submitted()
      let file = try #require(try await counter.world.document(letter).file)
      let stranger = BroughtResult(
        name: "Giấy", number: "1", date: Times.friday, signerName: "Lò Văn Thành",
        file: ComponentFile(
          digest: file, name: "a.pdf", mediaType: "application/pdf", byteCount: 1, signatures: .valid))
      await #expect(throws: DossierRefusal.resultDoesNotNameDossier) {
        try await counter.desk.finish(id, with: stranger, by: counter.standing(.justice), at: Times.now)
      }
    }
  }

  private func withElectronic(_ body: (CounterWorld, Dossier.ID) async throws -> Void) async throws {
    try await CounterWorld.with(.sqliteInMemory) { counter in
      let keeper = try CounterRole.administrator.standing(in: counter.world.cast.district)
        .permit(Administration.self)
      let electronic = Sample.procedure {
        ($0.code, $0.resultCarrier) = (Sample.code("2.000635"), .electronic)
      }
      let published = try await ProcedureCatalogue(records: counter.records).publish(
        electronic, after: nil, by: keeper, at: Times.now)
      try await body(counter, try await counter.received(counter.order { $0.procedure = published.id }).id)
    }
  }

  @Test("a dossier that is not there, and a repeated form that does nothing twice", arguments: TestEngine.available)
  func repeated(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      await #expect(throws: DossierRefusal.unknownDossier) {
        try await counter.desk.note("?", on: Dossier.ID(rawValue: 99), by: counter.standing(.justice), at: Times.now)
      }
      let id = try await counter.finished().id
      for _ in 1...2 {
        try await counter.desk.returnResult(
          Sample.handover, of: id, by: counter.standing(.receiver), once: "r", at: Times.now)
      }
      #expect(try await counter.desk.dossier(id, seenBy: counter.standing(.receiver)).status == .returned)
    }
  }

  @Test("holidays announced later move the open dates of the agency on, and no others", arguments: TestEngine.available)
  func recount(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      let open = try await counter.received(at: Sample.reception).id
      _ = try await counter.finished(at: Sample.reception)
      let later = DossierDesk(
        records: counter.records, directory: counter.world.directory, documents: counter.world.desk,
        calendar: try DossierArrow.laterRules().calendar, trust: counter.desk.currentTrust)
      #expect(try await later.recount(in: counter.world.cast.commune.id, at: Times.at("2020-08-05", 8)) == 1)
      #expect(try await later.recount(in: counter.world.cast.commune.id, at: Times.at("2020-08-05", 9)) == 0)
      let dossier = try await counter.desk.dossier(open, seenBy: counter.standing(.receiver))
      #expect(dossier.clock?.due == Times.at("2020-08-18", 17))
    }
  }
}

@Suite("Files that are handed in")
struct ComponentFileTests {
  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]

  private func keep(
    _ content: [UInt8], named name: String, examiner: FileExaminer = .ofTests
  ) async throws -> ComponentFile {
    try await CounterWorld.with(.sqliteInMemory, examiner: examiner) { counter in
      let path = "\(counter.records.files.folder)/upload-\(name)"
      try FileManager.default.createDirectory(
        atPath: counter.records.files.folder, withIntermediateDirectories: true)
      try Data(content).write(to: URL(fileURLWithPath: path))
      return try await counter.desk.keepFile(at: path, named: name, at: Times.now)
    }
  }

  @Test("a picture is kept with its type and size")
  func picture() async throws {
    let file = try await keep(ComponentFileTests.png, named: "Ảnh thẻ.PNG")
    #expect(file.mediaType == "image/png" && file.byteCount == 6 && file.signatures == .none)
    #expect(file.digest == SHA256Digest(of: ComponentFileTests.png))
  }

  @Test(
    "what no office can open is refused at once",
    arguments: [
      ([], "a.pdf", DossierRefusal.fileMissing), (Array("MZ".utf8), "a.exe", .fileTypeNotAllowed),
      (Array("%PDF-".utf8), "pdf", .fileTypeNotAllowed), (Array("MZ".utf8), "a.pdf", .fileDisguised),
      (ComponentFileTests.png, "a.jpg", .fileDisguised), (Array("%PDF-1.4 broken".utf8), "a.pdf", .fileUnreadable),
    ] as [([UInt8], String, DossierRefusal)])
  func refused(content: [UInt8], name: String, refusal: DossierRefusal) async throws {
    await #expect(throws: refusal) { try await keep(content, named: name) }
  }

  @Test("a locked file is refused, since nobody could read it")
  func encrypted() async throws {
    let content = try await CounterWorld.with(.sqliteInMemory) { counter in
      let letter = try await counter.world.submitted()
      let file = try #require(try await counter.world.document(letter).file)
      return try counter.records.files.read(file)
    }
    let bytes = try Tool.locked(content)
    await #expect(throws: DossierRefusal.fileEncrypted) { try await keep(bytes, named: "khoa.pdf") }
  }

  @Test(
    "a file whose examination comes to no end is refused",
    arguments: [(FileExaminer.line("exit 1"), DossierRefusal.fileOvertaxing), (.busy, .examinationBusy)])
  func unexaminable(examiner: FileExaminer, refusal: DossierRefusal) async throws {
    await #expect(throws: refusal) { try await keep(SamplePDF.letter(), named: "a.pdf", examiner: examiner) }
    #expect(try await keep(SamplePDF.letter(), named: "a.pdf").signatures == .none)
  }

  @Test("what is larger than an upload may be is refused")
  func tooLarge() async throws {
    let content = ComponentFileTests.png + [UInt8](repeating: 0, count: DossierDesk.largestFile)
    await #expect(throws: DossierRefusal.fileTooLarge(limit: DossierDesk.largestFile)) {
      try await keep(content, named: "a.png")
    }
  }
}
