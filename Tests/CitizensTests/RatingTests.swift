import Hummingbird
import Ledger
import Markup
import OneStop
import RouterClient
import Storage
import TestRecords
import People
import Procedures
import TestWorld
import Testing
import WorkTime

@testable import Citizens

@Suite("Rating")
struct RatingTests {
  private static let rating = Rating([.time: .satisfied, .attitude: .dissatisfied, .guidance: .neutral])

  @Test("a dossier is rated once, and nothing leads from the rating to it", arguments: TestEngine.available)
  func once(engine: TestEngine) async throws {
    try await Village.with(engine) { village in
      let token = LookUpToken.slip(try village.slip(of: try await village.finished()))
      let rating = try #require(RatingTests.rating)
      try await village.citizens.rate(rating, token: token, at: village.now)
      await #expect(throws: CitizenRefusal.ratedAlready) {
        try await village.citizens.rate(rating, token: token, at: village.now)
      }
      let commune = village.commune.id
      let tallies = try await village.world.records.read { db in
        try DossierRatings(db).tallies(of: [commune], in: RatingMonths(from: Times.friday, to: Times.friday))
      }
      #expect(tallies.filter { $0.count > 0 }.map(\.answer) == [.satisfied, .dissatisfied, .neutral])
      let kept = try await village.world.records.read { db in
        try db.values("SELECT month FROM dossier_ratings ORDER BY id", as: String.self)
      }
      #expect(kept == ["2020-08"])
    }
  }

  @Test("a dossier that is still handled can't be rated")
  func early() async throws {
    try await Village.with { village in
      let token = LookUpToken.slip(try village.slip(of: try await village.received()))
      let rating = try #require(RatingTests.rating)
      await #expect(throws: CitizenRefusal.notYetRatable) {
        try await village.citizens.rate(rating, token: token, at: village.now)
      }
    }
  }

  @Test("the form asks for every answer, then thanks and is gone")
  func form() async throws {
    try await Village.with { village in
      let token = LookUpToken.slip(try village.slip(of: try await village.finished()))
      let browser = village.browser()
      _ = try await browser.get(CitizensURL.lookUp(token))
      let again = try await browser.submit(CitizensURL.rating(token), ["time": "satisfied", "attitude": "x"])
      #expect(again.status == .unprocessableContent)
      #expect(again.text.contains("Chọn một ô: Thái độ của cán bộ"))
      let done = try await browser.submit(
        CitizensURL.rating(token), ["time": "satisfied", "attitude": "neutral", "guidance": "dissatisfied"])
      let page = try await browser.follow(done).text
      #expect(page.contains("Cảm ơn ông/bà"))
      #expect(!page.contains("name=\"attitude\""))
    }
  }
}
