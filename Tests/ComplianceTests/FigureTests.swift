@testable import Compliance
@testable import Documents
import Ledger
import People
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("The figures of the report")
struct FigureTests {
  /// Later than every deadline of the world.
  private static let asOf = Times.at("2020-09-01", 0)

  private static func august() throws -> ReportPeriod {
    try #require(ReportPeriod(from: Times.day("2020-08-01"), to: Times.day("2020-08-31")))
  }

  /// Issued, sealed only, signed by the deputy, waiting, numbered too early, unchecked, a draft, July's, on paper.
  private static func fill(_ world: TestWorld) async throws {
    let drafter = try world.permit(.officer, Drafting.self)
    let clerk = try world.permit(.clerk, Registry.self)
    let issued = try await world.issued(TestWorld.content("phát hành"))
    _ = try await world.sealed(TestWorld.content("quên phát hành"))
    _ = try await world.signed(TestWorld.content("phó ký", signer: .viceChairman), by: .viceChairman)
    _ = try await world.submitted(TestWorld.content("chờ ký"))
    let early = try await world.submitted(TestWorld.content("số trước chữ ký"))
    try await world.desk.number(early, by: clerk, at: Times.now)
    let unchecked = try await world.drafted(TestWorld.content("không kiểm tra"))
    try await world.desk.submit(unchecked, by: drafter, at: Times.now)
    _ = try await world.drafted(TestWorld.content("bản thảo"))
    _ = try await world.submitted(TestWorld.content("tháng bảy"), at: Times.at("2020-07-31", 23, 59, 59))
    let scan = try #require(try await world.document(issued).file)
    _ = try await world.desk.recordPaper(
      PaperContent(
        particulars: TestWorld.content("ký giấy").particulars, signedOn: Times.friday,
        signerName: Role.chairman.fullName, signerPosition: .chairman, scan: try world.records.files.read(scan)),
      by: clerk, at: Times.now)
  }

  @Test("each figure counts what it is defined as", arguments: TestEngine.available)
  func figures(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      try await FigureTests.fill(world)
      let period = try FigureTests.august()
      let figures = try await world.records.read { db in
        try FigureQueries(db).figures(of: world.cast.commune.id, in: period, asOf: FigureTests.asOf)
      }
      #expect(figures[.submitted] == 7)
      #expect(figures[.signedByChairman] == 2)
      #expect(figures[.signedByViceChairman] == 1)
      #expect(figures[.sealed] == 2)
      #expect(figures[.issuedOnTime] == 1)
      // Not issued in time: the sealed one and the deputy's. Wrong steps: the early number, the unchecked, the paper.
      #expect(figures[.incorrect] == 5)
      #expect(figures[.correct] == 2)
    }
  }

  @Test(
    "each figure is the length of its list, and correct and incorrect make up the base", arguments: TestEngine.available
  )
  func lists(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      try await FigureTests.fill(world)
      let period = try FigureTests.august()
      let agency = world.cast.commune.id
      for asOf in [Times.now, FigureTests.asOf] {
        let (figures, lines) = try await world.records.read { db in
          let queries = FigureQueries(db)
          let lines = try Figure.allCases.map { figure in
            (figure, try queries.lines(of: figure, of: agency, in: period, asOf: asOf, before: nil, limit: 100))
          }
          return (try queries.figures(of: agency, in: period, asOf: asOf), lines)
        }
        for (figure, found) in lines { #expect(found.count == figures[figure], "\(figure)") }
        #expect(figures[.correct] + figures[.incorrect] == figures[.submitted])
        let correct = lines.first { $0.0 == .correct }?.1 ?? []
        #expect(correct.allSatisfy { $0.isCorrect(asOf: asOf) })
      }
    }
  }

  @Test("a document is correct until its deadline has passed, then incorrect", arguments: TestEngine.available)
  func deadline(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      _ = try await world.signed()
      let period = try FigureTests.august()
      let deadline = Times.at("2020-08-18", 0)
      let counts = try await world.records.read { db in
        try [deadline.adding(seconds: -1), deadline].map { asOf in
          try FigureQueries(db).figures(of: world.cast.commune.id, in: period, asOf: asOf)[.incorrect]
        }
      }
      #expect(counts == [0, 1])
    }
  }

  @Test(
    "the appendix of the district has the commune's row, that of the commune its own", arguments: TestEngine.available)
  func appendix(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      _ = try await world.issued()
      let desk = ComplianceDesk(records: world.records, rule: ClassificationRule(leastCorrect: 1))
      for agency in [world.cast.district, world.cast.commune] {
        let appendix = try await desk.appendix(of: agency.id, period: try FigureTests.august(), asOf: FigureTests.asOf)
        #expect(appendix.agency == agency)
        #expect(appendix.rows.map(\.agency) == [world.cast.commune] && appendix.rows.map(\.ordinal) == [1])
        #expect(appendix.rows.map(\.classification) == [.good])
        #expect(appendix.total[.correct] == 1)
      }
    }
  }

  @Test("no figure and no list of a figure reads a whole table")
  func plans() async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      let period = try FigureTests.august()
      let scans = try await world.records.read { db in
        try Figure.allCases.flatMap { figure in
          let condition = FigureQueries.condition(
            figure, of: world.cast.commune.id, in: period, asOf: FigureTests.asOf)
          let count: SQL = "SELECT COUNT(*) FROM documents d WHERE \(condition)"
          return try [count, DocumentLists.page(where: condition, limit: 100)].flatMap {
            try QueryPlan.fullScans($0, in: db)
          }
        }
      }
      #expect(scans == [])
    }
  }
}
