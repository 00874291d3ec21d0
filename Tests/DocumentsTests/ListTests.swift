@testable import Documents
import Ledger
import People
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("Lists and search")
struct ListTests {
  /// One or more documents in every queue.
  private static func fill(_ world: TestWorld) async throws {
    _ = try await world.drafted(TestWorld.content("a1"))
    _ = try await world.drafted(TestWorld.content("a2"))
    let reviewed = try await world.drafted(TestWorld.content("b"))
    try await world.desk.sendForReview(reviewed, by: try world.permit(.officer), at: Times.now)
    let formal = try await world.drafted(TestWorld.content("c"))
    try await world.desk.sendForReview(formal, by: try world.permit(.officer), at: Times.now)
    try await world.desk.approveContent(formal, by: try world.permit(.viceChairman), at: Times.now)
    _ = try await world.cleared(TestWorld.content("d"))
    _ = try await world.submitted(TestWorld.content("e1"))
    _ = try await world.submitted(TestWorld.content("e2", signer: .viceChairman))
    _ = try await world.signed(TestWorld.content("f"))
    _ = try await world.numbered(TestWorld.content("g"))
    _ = try await world.sealed(TestWorld.content("h"))
    _ = try await world.issued(TestWorld.content("i"))
  }

  @Test("every counter is the length of its list, for everybody", arguments: TestEngine.available)
  func counters(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      try await ListTests.fill(world)
      let agency = world.cast.commune.id
      for queue in Queue.allCases {
        var total = 0
        for role in Role.allCases {
          let (count, lines) = try await world.records.read { db in
            let lists = DocumentLists(db)
            let tally = try lists.tallies(of: [queue], for: role.id, in: agency, at: Times.now)[queue]
            return (tally?.count ?? -1, try lists.lines(of: queue, for: role.id, in: agency, limit: 100))
          }
          #expect(count == lines.count && lines.allSatisfy { $0.stage == queue.stage })
          total += count
        }
        #expect(total > 0, "\(queue)")
      }
    }
  }

  @Test("a letter without a number waits to be sealed, not to be numbered", arguments: TestEngine.available)
  func unnumbered(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      _ = try await world.signed(TestWorld.content(type: "thu-cong"))
      let agency = world.cast.commune.id
      let counts = try await world.records.read { db in
        try DocumentLists(db).tallies(of: [.toNumber, .toSeal], for: Role.clerk.id, in: agency, at: Times.now)
      }
      #expect(counts.mapValues(\.count) == [.toNumber: 0, .toSeal: 1])
    }
  }

  @Test("what was returned stands first among the drafts", arguments: TestEngine.available)
  func returnedFirst(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      _ = try await world.drafted(TestWorld.content("mới"))
      let id = try await world.submitted(TestWorld.content("bị trả lại"))
      try await world.desk.returnDocument(
        id, to: .draft, reason: "Sai", by: world.cast.standing(.chairman), at: Times.now)
      let lines = try await world.records.read { db in
        try DocumentLists(db).lines(of: .myDrafts, for: Role.officer.id, in: world.cast.commune.id, limit: 10)
      }
      #expect(lines.map(\.subject) == ["bị trả lại", "mới"] && lines.map(\.isReturned) == [true, false])
    }
  }

  @Test(
    "the agency's list goes page by page, newest first, and by stage, type and year", arguments: TestEngine.available)
  func pages(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let first = try await world.submitted(TestWorld.content("một", type: "tb"))
      let second = try await world.drafted(TestWorld.content("hai"))
      try await world.desk.number(first, by: try world.permit(.clerk), at: Times.now)
      let agency = world.cast.commune.id
      func found(_ filter: DocumentFilter, before: OutgoingDocument.ID? = nil) async throws -> [OutgoingDocument.ID] {
        try await world.records.read { db in
          try DocumentLists(db).lines(in: agency, filter: filter, before: before, limit: 10).map(\.id)
        }
      }
      #expect(try await found(DocumentFilter()) == [second, first])
      #expect(try await found(DocumentFilter(), before: second) == [first])
      #expect(try await found(DocumentFilter(stage: .draft)) == [second])
      #expect(try await found(DocumentFilter(type: "tb")) == [first])
      #expect(try await found(DocumentFilter(year: 2020)) == [first])
      #expect(try await found(DocumentFilter(year: 2021)).isEmpty)
    }
  }

  @Test("words find a document without their marks, number and type included", arguments: TestEngine.available)
  func search(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      for _ in 1...14 {
        let id = try await world.submitted(TestWorld.content("việc thường", type: "cong-van"))
        try await world.desk.number(id, by: try world.permit(.clerk), at: Times.now)
      }
      let wanted = try await world.submitted(TestWorld.content("đặt tên đường ở thôn Đe"))
      try await world.desk.number(wanted, by: try world.permit(.clerk), at: Times.now)
      for words in ["quyet dinh 15", "15/QĐ-UBND", "Quyết định 15", "dat ten duong", "thon de", "QUYẾT ĐỊNH đường"] {
        let found = try await world.records.read { db in
          try DocumentLists(db).search(words, in: world.cast.commune.id, before: nil, limit: 10)
        }
        #expect(found.map(\.id) == [wanted], "\(words)")
      }
    }
  }

  @Test("a search finds nothing of another agency", arguments: TestEngine.available)
  func searchElsewhere(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      _ = try await world.drafted(TestWorld.content("mật khẩu wifi"))
      let found = try await world.records.read { db in
        try DocumentLists(db).search("wifi", in: world.cast.district.id, before: nil, limit: 10)
      }
      #expect(found.isEmpty)
    }
  }

  @Test("a search finds the new subject after a revision, and no more the old one", arguments: TestEngine.available)
  func searchRevised(engine: TestEngine) async throws {
    try await TestWorld.with(engine) { world in
      let id = try await world.drafted(TestWorld.content("tuyển quân"))
      try await world.desk.reviseDraft(
        id, with: TestWorld.content("phòng chống lụt bão"), expecting: 1, by: try world.permit(.officer),
        at: Times.now)
      func found(_ words: String) async throws -> [OutgoingDocument.ID] {
        try await world.records.read { db in
          try DocumentLists(db).search(words, in: world.cast.commune.id, before: nil, limit: 10).map(\.id)
        }
      }
      #expect(try await found("lut bao") == [id])
      #expect(try await found("tuyen quan").isEmpty)
    }
  }

  @Test("no list, counter or book reads a whole table")
  func plans() async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      let agency = world.cast.commune.id
      let before = OutgoingDocument.ID(rawValue: 9)
      let filters = [DocumentFilter(), DocumentFilter(stage: .issued, type: "qd", year: 2020)]
      let queries: [SQL] =
        [DocumentLists.tally(of: Queue.allCases, for: Role.officer.id, in: agency, at: Times.now)]
        + Queue.allCases.map { DocumentLists.page(of: $0, for: Role.officer.id, in: agency, limit: 50) }
        + filters.map { filter in
          DocumentLists.page(
            where: DocumentLists.condition(in: agency, filter: filter, before: before), limit: 50)
        } + [RegisterQueries.page(of: agency, year: 2020, series: "common", after: 0, limit: 50)]
      let scans = try await world.records.read { db in
        try queries.flatMap { try QueryPlan.fullScans($0, in: db) }
      }
      #expect(scans == [])
    }
  }
}
