import Hummingbird
import Ledger
import Markup
import OneStop
import People
import Procedures
import RouterClient
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@testable import Statistics

@Suite("The nine indices")
struct QualityIndexTests {
  @Test(
    "the score of an index is the mean over dossiers to one decimal",
    arguments: [([2, 1, 1], 13), ([2, 2, 1], 17), ([0, 0, 0, 1], 3), ([1, 0], 5), ([2], 20)])
  func means(points: [Int], tenths: Int) {
    #expect(IndexScore(meanOf: points)?.tenths == tenths)
  }

  @Test("an index without any dossier is left out, and the thresholds are asked of the rest")
  func leftOut() {
    #expect(IndexScore(meanOf: []) == nil)
    #expect(QualityScores([:]).agencyGrade == nil && QualityScores([:]).officerGrade == nil)
    let three = QualityScores([
      .totalTime: IndexScore(points: 2), .contacts: IndexScore(points: 2), .online: IndexScore(points: 1),
    ])
    #expect(three.total == 50)
    #expect(three.agencyGrade == .excellent)
  }

  @Test(
    "an agency of nine indices is graded by its total",
    arguments: [
      (18, AgencyGrade.excellent), (15, .excellent), (14, .good), (12, .good), (11, .fair), (9, .fair), (8, .average),
      (6, .average), (5, .weak), (0, .weak),
    ])
  func agencyGrades(total: Int, grade: AgencyGrade) {
    let points = QualityIndex.allCases.enumerated().map { place, index in
      (index, IndexScore(points: total / 9 + (place < total % 9 ? 1 : 0)))
    }
    #expect(QualityScores(Dictionary(uniqueKeysWithValues: points)).agencyGrade == grade)
  }

  @Test(
    "an officer is graded by the total of five",
    arguments: [([1, 1, 1, 1, 1], OfficerGrade.full), ([1, 1, 1, 1, 0], .partial), ([1, 1, 1, 0, 0], .poor)])
  func officerGrades(points: [Int], grade: OfficerGrade) {
    let scores = zip(QualityIndex.ofOfficers, points).map { ($0, IndexScore(points: $1)) }
    #expect(QualityScores(Dictionary(uniqueKeysWithValues: scores)).officerGrade == grade)
  }

  @Test(
    "index 9 asks for procedures, dossiers and that nothing sent online is late",
    arguments: [
      (20, 30, 0, 2), (19, 30, 0, 1), (20, 29, 0, 1), (20, 15, 0, 1), (20, 14, 0, 0), (0, 50, 0, 0), (50, 50, 1, 0),
    ])
  func online(procedures: Int, dossiers: Int, late: Int, points: Int) {
    let standing = OnlineStanding(
      procedures: Share(procedures, of: 100), dossiers: Share(dossiers, of: 100), lateDossiers: late)
    #expect(standing.points == points)
  }

  @Test("without any dossier received index 9 has no points")
  func nothingReceived() {
    #expect(OnlineStanding(procedures: Share(1, of: 1), dossiers: Share(0, of: 0), lateDossiers: 0).points == nil)
  }

  @Test("an entry without meaning is refused")
  func refusals() {
    #expect(throws: IndexEntryRefusal.countedIndex) {
      try IndexEntry.points(.totalTime, points: 1, source: "x").requireMeaning()
    }
    #expect(throws: IndexEntryRefusal.pointsOutOfRange) {
      try IndexEntry.points(.publicity, points: 3, source: "x").requireMeaning()
    }
    #expect(throws: IndexEntryRefusal.sourceMissing) {
      try IndexEntry.points(.publicity, points: 2, source: "").requireMeaning()
    }
    #expect(throws: IndexEntryRefusal.unknownDossier) {
      try IndexEntry.complaint(code: "", source: "x").requireMeaning()
    }
  }

  @Test(
    "the indices of a commune are those of its resolved dossiers; what is entered stands beside with its source",
    arguments: TestEngine.available)
  func assessment(engine: TestEngine) async throws {
    try await Shop.with(engine) { shop in
      var teller = StoryTeller(shop: shop, seed: 5)
      for _ in 0..<40 {
        let story = try teller.story()
        _ = try await shop.save(story, of: story.procedure)
      }
      let commune = shop.communes[0]
      let desk = StatisticsDesk(records: shop.records)
      let figures = try await desk.report(of: [commune], by: .unit, in: Shop.summer).total
      let before = try await desk.assessment(of: commune, in: Shop.summer)
      #expect(before.scores.scores[.contacts]?.dossiers == figures[.resolved])
      #expect(before.scores.scores[.publicity] == nil)
      let head = try shop.standing(.officeHead, as: .officeHead, in: commune).permit(DossierAssignment.self)
      for points in [1, 2] {
        try await desk.enter(
          .points(.publicity, points: points, source: "Biên bản kiểm tra"), for: Shop.summer.period, by: head,
          at: Shop.morning)
      }
      let after = try await desk.assessment(of: commune, in: Shop.summer)
      #expect(after.scores.scores[.publicity] == IndexScore(points: 2))
      #expect(after.entries.map(\.personName) == [Role.officeHead.fullName, Role.officeHead.fullName])
      await #expect(throws: IndexEntryRefusal.unknownDossier) {
        try await desk.enter(
          .complaint(code: "H56.97.03-200810-9999", source: "Đơn"), for: Shop.summer.period, by: head, at: Shop.morning)
      }
    }
  }

  @Test("a complaint found true takes the points of attitude from its dossier")
  func complaint() async throws {
    try await Shop.withStories { shop in
      let commune = shop.communes[0]
      let desk = StatisticsDesk(records: shop.records)
      let list = try await desk.list(
        of: .resolvedEarly, of: [commune], slice: DossierSlice(), in: Shop.summer, page: 1)
      let code = try #require(list.lines.first?.code)
      let before = try #require(try await desk.assessment(of: commune, in: Shop.summer).scores.scores[.attitude])
      let head = try shop.standing(.officeHead, as: .officeHead, in: commune).permit(DossierAssignment.self)
      try await desk.enter(
        .complaint(code: code.description, source: "Đơn"), for: Shop.summer.period, by: head, at: Shop.morning)
      let after = try #require(try await desk.assessment(of: commune, in: Shop.summer).scores.scores[.attitude])
      #expect(after.tenths < before.tenths && after.dossiers == before.dossiers)
    }
  }

  @Test("the head of the office enters points on the page; one without a source is told at its field")
  func page() async throws {
    try await Shop.withStories { shop in
      let browser = try await shop.browser(of: .officeHead)
      let path = try #require(WebPath(received: "/thong-ke/chi-so?tu=2020-06-15&den=2020-08-14"))
      #expect(try await browser.get(path).text.contains("Thái độ phục vụ"))
      let wrong = try await browser.submit(path, ["loai": "6", "diem": "2", "nguon": ""])
      #expect(wrong.status == .unprocessableContent && wrong.text.contains("id=\"e-nguon\""))
      let entered = try await browser.submit(path, ["loai": "6", "diem": "2", "nguon": "Cổng thông tin xã"])
      #expect(entered.status == .seeOther)
      #expect(try await browser.get(path).text.contains("Cổng thông tin xã"))
    }
  }

  @Test("a monitor reads the indices of a commune and can enter none")
  func monitor() async throws {
    try await Shop.withStories { shop in
      let browser = try await shop.browser(of: .monitor)
      let path = try #require(
        WebPath(received: "/thong-ke/chi-so?don-vi=\(shop.communes[0].id)&tu=2020-06-15&den=2020-08-14"))
      #expect(try await browser.get(path).text.contains("Cán bộ, công chức"))
      #expect(try await browser.submit(path, ["loai": "6", "diem": "2", "nguon": "x"]).status == .forbidden)
    }
  }
}
