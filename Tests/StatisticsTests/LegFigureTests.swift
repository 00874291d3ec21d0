import Cryptography
import Ledger
import OneStop
import People
import Procedures
import TestRecords
import TestWorld
import Testing
import WorkTime

@testable import Statistics

/// A dossier of one commune, of which the other does a part: each is late for its own only.
@Suite("Figures of parts that other agencies do")
struct LegFigureTests {
  /// Received on Monday 3/8/2020, to be returned on the 6th; the step is due on the 5th, the other's part on the 4th.
  private func story(in shop: Shop, answered: Instant, finished: Instant, declined: Bool = false) throws -> DossierStory
  {
    let (own, other, procedure) = (shop.communes[0], shop.communes[1], Shop.procedures[0])
    let start = Times.at("2020-08-03", 8)
    let party = Party(kind: .citizen, name: "Lò Văn Pánh", identity: nil, address: "Bản Xầy")
    let intake = Intake(
      procedure: procedure.id, parties: Parties(applicant: party),
      components: [ReceivedComponent(place: 0, originals: 1)])
    let opening = DossierOpening(receiving: own.id, competent: own.id, intake: intake)
    let clock = DossierClock(
      limit: try TimeLimit("3 working days"), received: start, rules: DueRules(calendar: shop.calendar))
    let step = PlannedStep(name: "Thẩm định", position: .officer, unit: "", due: Times.at("2020-08-05", 17))
    let acceptance = Acceptance(
      code: DossierCode(unit: "H56.97.03", day: start.vietnamDate, sequence: 1), intake: intake, regime: .decree61,
      clock: clock, plan: [step], fee: FeeAssessment(intake, procedure: procedure), batch: nil)
    let leg = Referral(
      number: 1, kind: .leg, target: .agency(other.id), question: "Xác minh", sentAt: start.adding(seconds: 600),
      due: Times.at("2020-08-04", 17))
    let answer = DossierEvent.referralAnswered(
      number: 1, answer: ReferralAnswer(text: "Đúng", file: nil, at: answered))
    let back = DossierEvent.referralClosed(
      number: 1, closing: ReferralClosing(.declined, reason: "Không thuộc địa bàn", at: answered))
    let result = DossierResult(
      kind: .signedFile, name: "Giấy khai sinh", number: "1", date: finished.vietnamDate, signerName: "x",
      file: SHA256Digest(of: "result".utf8))
    let clerk = Role.officer.id
    let events: [(DossierEvent, Instant)] = [
      (.opened(opening), start), (.accepted(acceptance), start), (.handedOver, start),
      (.assigned(handler: clerk, reason: ""), start), (.referred(leg), leg.sentAt),
      (.referralAssigned(number: 1, handler: Role.chairman.id, reason: ""), leg.sentAt.adding(seconds: 60)),
      (declined ? back : answer, answered), (.resultReady(result), finished),
    ]
    return DossierStory(
      opening: opening, procedure: procedure,
      events: events.map { TimedDossierEvent($0, at: $1, by: clerk) })
  }

  private func scores(_ shop: Shop, of agency: Agency) async throws -> (unit: Int?, total: Int?) {
    let scores = try await StatisticsDesk(records: shop.records).assessment(of: agency, in: Shop.summer).scores.scores
    return (scores[.unitTime]?.tenths, scores[.totalTime]?.tenths)
  }

  @Test("index 2 judges each by its own part, index 1 the dossier's agency alone", arguments: [false, true])
  func unitTime(declined: Bool) async throws {
    try await Shop.with(.sqliteInMemory) { shop in
      let late = try story(
        in: shop, answered: Times.at("2020-08-07", 9), finished: Times.at("2020-08-07", 10), declined: declined)
      _ = try await shop.save(late, of: late.procedure)
      let (own, asked) = (try await scores(shop, of: shop.communes[0]), try await scores(shop, of: shop.communes[1]))
      #expect(own.unit == nil && own.total == 0)
      #expect(asked.unit == 0 && asked.total == nil)
    }
  }

  @Test("an agency that kept the dossier too long after a part was done in time is late itself")
  func ownFault() async throws {
    try await Shop.with(.sqliteInMemory) { shop in
      let late = try story(in: shop, answered: Times.at("2020-08-03", 9), finished: Times.at("2020-08-07", 10))
      _ = try await shop.save(late, of: late.procedure)
      let (own, asked) = (try await scores(shop, of: shop.communes[0]), try await scores(shop, of: shop.communes[1]))
      #expect(own.unit == 0 && asked.unit == 20)
      #expect(try await fault(in: shop)?.cause == .overranStep)
    }
  }

  @Test("the list of late dossiers names the agency whose part ran over first")
  func fault() async throws {
    try await Shop.with(.sqliteInMemory) { shop in
      let late = try story(in: shop, answered: Times.at("2020-08-07", 9), finished: Times.at("2020-08-07", 10))
      _ = try await shop.save(late, of: late.procedure)
      let found = try await fault(in: shop)
      #expect(found?.cause == .overranLeg && found?.agencyName == shop.communes[1].name)
      #expect(found?.officerName == Role.chairman.fullName)
    }
  }

  private func fault(in shop: Shop) async throws -> DelayFault? {
    try await StatisticsDesk(records: shop.records).late(
      .doneLate, of: [shop.communes[0]], slice: DossierSlice(), in: Shop.summer, calendar: shop.calendar, page: 1
    ).dossiers.first?.fault
  }
}
