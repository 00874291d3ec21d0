import Documents
import Ledger
import People
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("Drafts and their forms")
struct FormTests {
  @Test("a form made from an older state changes nothing", arguments: TestEngine.available)
  func overtaken(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let id = try await world.drafted()
      let opened = try await world.document(id).version
      let drafter = try world.permit(.officer, Drafting.self)
      try await world.desk.reviseDraft(
        id, with: TestWorld.content("bản của cửa sổ thứ nhất"), expecting: opened, by: drafter, at: Times.now)
      await #expect(throws: DocumentRefusal.overtaken) {
        try await world.desk.reviseDraft(
          id, with: TestWorld.content("bản của cửa sổ thứ hai"), expecting: opened, by: drafter, at: Times.now)
      }
      #expect(try await world.line(id)?.subject == "bản của cửa sổ thứ nhất")
      #expect(try await world.document(id).version == 2)
    }
  }

  @Test("a form sent twice creates one document", arguments: TestEngine.available)
  func once(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let drafter = try world.permit(.officer, Drafting.self)
      let content = TestWorld.content()
      let ids = try await withThrowingTaskGroup(of: OutgoingDocument.ID.self) { group in
        for _ in 0..<4 {
          group.addTask { try await world.desk.createDraft(content, by: drafter, once: "k-1", at: Times.now) }
        }
        return try await group.reduce(into: Set<OutgoingDocument.ID>()) { $0.insert($1) }
      }
      #expect(ids.count == 1)
      let count: Int? = try await world.records.read { db in try db.value("SELECT COUNT(*) FROM documents") }
      #expect(count == 1)
    }
  }

  @Test("a step sent twice is taken once, and the second time is no error", arguments: TestEngine.available)
  func stepOnce(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let id = try await world.drafted()
      let drafter = try world.permit(.officer, Drafting.self)
      for _ in 0..<2 { try await world.desk.sendForReview(id, by: drafter, once: "k-2", at: Times.now) }
      #expect(try await world.document(id).revision == 2)
    }
  }

  @Test("saving what is unchanged makes no version", arguments: TestEngine.available)
  func unchanged(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let id = try await world.drafted()
      try await world.desk.reviseDraft(
        id, with: TestWorld.content(), expecting: 1, by: try world.permit(.officer),
        at: Times.at("2020-08-14", 10))
      #expect(try await world.document(id).revision == 1)
      #expect(try await world.line(id)?.changedAt == Times.now)
    }
  }

  @Test("every version of the text is kept", arguments: TestEngine.available)
  func versions(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let id = try await world.drafted(TestWorld.content(text: "Điều 1. Cũ."))
      try await world.desk.reviseDraft(
        id, with: TestWorld.content(text: "Điều 1. Mới."), expecting: 1, by: try world.permit(.officer),
        at: Times.now)
      let texts = try await world.records.read { db in
        try [1, 2].map { try DocumentStore(db).text(of: id, version: $0) }
      }
      #expect(texts == ["Điều 1. Cũ.", "Điều 1. Mới."])
    }
  }

  @Test("a text with a gap that was left to be filled in goes to nobody", arguments: TestEngine.available)
  func textHasGap(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let id = try await world.drafted(TestWorld.content(text: "Kết quả như sau: […]./."))
      let drafter = try world.permit(.officer, Drafting.self)
      await #expect(throws: DocumentRefusal.textHasGap) {
        try await world.desk.sendForReview(id, by: drafter, at: Times.now)
      }
      await #expect(throws: DocumentRefusal.textHasGap) { try await world.desk.submit(id, by: drafter, at: Times.now) }
      try await world.desk.reviseDraft(
        id, with: TestWorld.content(text: "Kết quả như sau: đồng ý./."), expecting: 1, by: drafter, at: Times.now)
      try await world.desk.sendForReview(id, by: drafter, at: Times.now)
      #expect(try await world.document(id).stage == .contentReview)
    }
  }

  @Test("a version that was never written has no text")
  func textMissing() async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      let id = try await world.drafted()
      await #expect(throws: DocumentRefusal.textMissing) {
        try await world.records.read { db in try DocumentStore(db).text(of: id, version: 2) }
      }
    }
  }

  @Test("what was being typed is kept apart from the draft, and forgotten once saved", arguments: TestEngine.available)
  func unsaved(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let id = try await world.drafted()
      let author = Role.officer.id
      try await world.records.write(chain: .system) { db in
        try UnsavedDrafts(db).keep("subject=abc", document: id, of: author, at: Times.now)
      }
      let kept = try await world.records.read { db in try UnsavedDrafts(db).draft(document: id, of: author)?.form }
      #expect(kept == "subject=abc")
      try await world.desk.reviseDraft(
        id, with: TestWorld.content("mới"), expecting: 1, by: try world.permit(.officer), at: Times.now)
      let left = try await world.records.read { db in try UnsavedDrafts(db).draft(document: id, of: author)?.form }
      #expect(left == nil)
    }
  }

  @Test("a document that is not there is unknown")
  func unknownDocument() async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      await #expect(throws: DocumentRefusal.unknownDocument) {
        try await world.document(OutgoingDocument.ID(rawValue: 99))
      }
    }
  }

  @Test("a document of another agency is not changed")
  func otherAgency() async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      let id = try await world.drafted()
      var elsewhere = world.cast
      elsewhere.commune = elsewhere.district
      await #expect(throws: DocumentRefusal.otherAgency) {
        try await world.desk.comment("Xem lại", on: id, by: elsewhere.standing(.officer), at: Times.now)
      }
    }
  }

  @Test("taken back while nobody has opened it; refused afterwards", arguments: TestEngine.available)
  func takenBack(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let drafter = try world.permit(.officer, Drafting.self)
      let unopened = try await world.submitted(TestWorld.content("chưa mở"))
      try await world.desk.takeBack(unopened, by: drafter, at: Times.now)
      #expect(try await world.document(unopened).stage == .cleared)
      let opened = try await world.submitted(TestWorld.content("đã mở"))
      try await world.desk.open(opened, by: world.cast.standing(.chairman), at: Times.now)
      await #expect(throws: DocumentRefusal.alreadyOpened) {
        try await world.desk.takeBack(opened, by: drafter, at: Times.now)
      }
      #expect(try await world.disagreement(on: opened) == [])
    }
  }

  @Test("looking at it without having it to work on is not an opening", arguments: TestEngine.available)
  func lookedAt(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let id = try await world.submitted()
      try await world.desk.open(id, by: world.cast.standing(.clerk), at: Times.now)
      #expect(try await world.document(id).isOpened == false)
    }
  }
}
