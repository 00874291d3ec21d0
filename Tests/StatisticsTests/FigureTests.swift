import Ledger
import OneStop
import People
import Procedures
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@testable import Statistics

@Suite("Figures of dossiers")
struct FigureTests {
  private static let counted = DossierFigure.allCases

  @Test(
    "in random histories every figure of every slice is what the raw events say, its list has as many dossiers, and what came in is what went out and what is left",
    arguments: TestEngine.available)
  func histories(engine: TestEngine) async throws {
    try await Shop.with(engine) { shop in
      var teller = StoryTeller(shop: shop, seed: 2020)
      var stories: [DossierStory] = []
      for _ in 0..<(engine == .sqliteInMemory ? 240 : 60) {
        let story = try teller.story()
        _ = try await shop.save(story, of: story.procedure)
        stories.append(story)
      }
      var generator = SeededGenerator(seed: 14)
      var met: Set<DossierFigure> = []
      for rule in LatenessRule.allCases {
        let plain = PlainTally(stories: stories, rule: rule)
        for window in try (0..<12).map({ _ in try FigureTests.window(&generator) }) {
          try await compare(shop, plain, window)
          met.formUnion(plain.figures(window).keys)
        }
      }
      if engine == .sqliteInMemory { #expect(Set(FigureTests.counted).subtracting(met) == [], "unmet") }
    }
  }

  private func compare(_ shop: Shop, _ plain: PlainTally, _ window: StatisticsWindow) async throws {
    try await shop.records.read { db in
      let queries = DossierFigureQueries(db, rule: plain.rule)
      let register = StatisticsRegister(db, rule: plain.rule)
      for (slice, belongs) in FigureTests.slices(shop) {
        let expected = plain.figures(window, where: belongs)
        let found = try queries.figures(of: slice, in: window)
        #expect(found.isBalanced)
        for figure in FigureTests.counted {
          let wanted = expected[figure] ?? 0
          #expect(found[figure] == wanted, "\(figure) of \(slice) in \(window)")
          #expect(try register.count(figure, of: slice, in: window) == wanted, "list of \(figure) of \(slice)")
        }
      }
      try FigureTests.requireSums(queries, window)
    }
  }

  /// Each dimension's rows together are the whole.
  private static func requireSums(_ queries: DossierFigureQueries, _ window: StatisticsWindow) throws {
    let whole = try queries.figures(of: DossierSlice(), in: window)
    let sums = [
      try queries.figuresByUnit(of: DossierSlice(), in: window).values.reduce(DossierFigures()) { $0 + $1 },
      try queries.figuresByOfficer(of: DossierSlice(), in: window).values.reduce(DossierFigures()) { $0 + $1 },
      try queries.figuresByChannel(of: DossierSlice(), in: window).values.reduce(DossierFigures()) { $0 + $1 },
      try queries.figuresByProcedure(of: DossierSlice(), in: window).reduce(DossierFigures()) { $0 + $1.figures },
    ]
    for sum in sums { for figure in counted { #expect(sum[figure] == whole[figure], "\(figure)") } }
  }

  private static func slices(_ shop: Shop) -> [(DossierSlice, (PlainDossier) -> Bool)] {
    var slices: [(DossierSlice, (PlainDossier) -> Bool)] = [(DossierSlice(), { _ in true })]
    for commune in shop.communes {
      slices.append((DossierSlice(units: [commune.id]), { $0.story.opening.competent == commune.id }))
    }
    for channel in SubmissionChannel.allCases {
      slices.append((DossierSlice(channel: channel), { $0.story.opening.intake.channel == channel }))
    }
    slices.append((DossierSlice(field: "Hộ tịch"), { $0.story.procedure.field == "Hộ tịch" }))
    slices.append((DossierSlice(procedureCode: "2.000908"), { $0.story.procedure.code.text == "2.000908" }))
    slices.append((DossierSlice(officer: .person(Role.officer.id)), { $0.officer == Role.officer.id }))
    slices.append((DossierSlice(officer: .nobody), { $0.officer == nil }))
    let first = shop.communes[0].id
    slices.append(
      (
        DossierSlice(units: [first], field: "Hộ tịch", officer: .person(Role.chairman.id), channel: .online),
        {
          $0.story.opening.competent == first && $0.story.procedure.field == "Hộ tịch"
            && $0.officer == Role.chairman.id && $0.story.opening.intake.channel == .online
        }
      ))
    return slices
  }

  /// Days within which the histories lie; as of the end of a day, or of any moment.
  private static func window(_ generator: inout SeededGenerator) throws -> StatisticsWindow {
    let from = Times.day("2020-06-01").adding(days: Int.random(in: -5...100, using: &generator))
    let period = try #require(
      ReportPeriod(from: from, to: from.adding(days: Int.random(in: 0...60, using: &generator))))
    let later = Int64.random(in: 1...9_000_000, using: &generator)
    let moment = generator.chance(50) ? period.ends : period.begins.adding(seconds: later)
    return try #require(StatisticsWindow(period, asOf: moment))
  }
}

@Suite("Cells of CSV")
struct CellTests {
  @Test(
    "are quoted where they must be, and no name becomes a formula in a spreadsheet",
    arguments: [
      ("UBND xã Sơn Điện", "UBND xã Sơn Điện"), ("Hộ tịch, chứng thực", "\"Hộ tịch, chứng thực\""),
      ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""), ("+84912", "+84912"), ("-3", "-3"),
      ("@SUM(A1)", "'@SUM(A1)"),
      ("", ""),
    ])
  func cells(text: String, cell: String) { #expect(quoted(text) == cell) }
}
