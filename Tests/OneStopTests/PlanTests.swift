import OneStop
import People
import Procedures
import TestWorld
import Testing
import WorkTime

@Suite("The plan of steps")
struct PlanTests {
  private func plan(_ limits: [String?], total: String?, from start: Instant = Sample.reception) throws -> [PlannedStep]
  {
    let steps = limits.enumerated().map { index, limit in
      ProcedureStep(name: "\(index)", position: .officer, limit: limit.flatMap { Sample.limit($0).stretches.first })
    }
    let rules = try DossierWalk().rules
    let end = total.map { rules.due(Sample.limit($0), from: VietnamTime(start)).instant }
    return PlannedStep.plan(steps, from: start, rules: rules, notAfter: end)
  }

  @Test("each step ends after those before it")
  func chained() throws {
    let dues = try plan(["2 working days", "1 working day", "2 working days"], total: "5 working days").map(\.due)
    #expect(dues == ["2020-08-05", "2020-08-06", "2020-08-10"].map { Times.at($0, 17) })
  }

  @Test("half a day is four hours of work, and units mix")
  func mixed() throws {
    let dues = try plan(["0.5 working days", "2 days", "4 working hours"], total: nil).map(\.due)
    #expect(
      dues == [
        Times.at("2020-08-03", 14), Times.at("2020-08-05", 17),
        Times.at("2020-08-06", 11),
      ])
  }

  @Test("none ends after the dossier does, even if their limits say so")
  func capped() throws {
    let dues = try plan(["3 working days", "4 working days", "1 working day"], total: "5 working days").map(\.due)
    #expect(dues == ["2020-08-06", "2020-08-10", "2020-08-10"].map { Times.at($0, 17) })
  }

  @Test("a step without a limit has only the dossier's")
  func unlimited() throws {
    let dues = try plan(["2 working days", nil, "1 working day"], total: "5 working days").map(\.due)
    #expect(dues == [Times.at("2020-08-05", 17), nil, Times.at("2020-08-06", 17)])
  }

  @Test("whatever the limits, no step ends before an earlier one or after the whole", arguments: 1...40)
  func property(seed: Int) throws {
    let units = ["working days", "days", "working hours"]
    let limits = (0..<4).map { "\((seed * ($0 + 3)) % 7 + 1) \(units[(seed + $0 * 5) % 3])" }
    let total = "\(seed % 9 + 1) working days"
    let start = Sample.reception.adding(seconds: Int64(seed) * 9_000)
    let end = try DossierWalk().rules.due(Sample.limit(total), from: VietnamTime(start)).instant
    let dues = try plan(limits, total: total, from: start).compactMap(\.due)
    #expect(dues.count == 4 && dues == dues.sorted() && dues.allSatisfy { $0 <= end })
  }

  @Test(
    "a step is for who holds its position in its unit, and for those above them",
    arguments: CounterRole.allCases)
  func open(role: CounterRole) {
    func isOpen(_ position: Position, _ unit: String = "") -> Bool {
      PlannedStep(name: "", position: position, unit: unit, due: nil).isOpen(to: role.standing())
    }
    #expect(isOpen(.officer, "TPHT") == [.justice, .officeHead].contains(role))
    #expect(isOpen(.officer) == [.justice, .land, .officeHead].contains(role))
    #expect(isOpen(.chairman) == [.chairman, .viceChairman].contains(role))
    #expect(isOpen(.viceChairman) == (role == .viceChairman))
    #expect(isOpen(.clerk) == (role == .clerk))
  }
}

@Suite("The fee of a dossier")
struct FeeAssessmentTests {
  private static let copies = FeeItem(
    name: "Phí chứng thực bản sao", kind: .fee, price: .certifiedCopy(page: 2000, laterPage: 1000, cap: 200_000))

  @Test(
    "a certified copy is charged by the original's pages, the third at half price, for each copy, with a ceiling",
    arguments: [(1, 1, 2000), (2, 1, 4000), (3, 1, 5000), (5, 3, 21_000), (300, 2, 400_000)])
  func certifiedCopies(pages: Int, copies: Int, total: Int) {
    let procedure = Sample.procedure { $0.fees = [FeeAssessmentTests.copies] }
    let fee = FeeAssessment(
      Sample.intake { $0.copyCount = CopyCount(pages: pages, copies: copies) }, procedure: procedure)
    #expect(fee.total == total)
  }

  @Test("phí and lệ phí are apart, by channel, and nothing for those exempt")
  func kinds() {
    let procedure = Sample.procedure {
      $0.fees = [
        FeeItem(
          name: "Lệ phí", kind: .charge, price: .flat(20_000), onlinePrice: .flat(10_000), exemptions: ["Hộ nghèo"]),
        FeeItem(name: "Phí", kind: .fee, price: .perCopy(3000)),
      ]
    }
    let counter = FeeAssessment(Sample.intake { $0.copyCount = CopyCount(pages: 1, copies: 2) }, procedure: procedure)
    #expect(counter.total(of: .charge) == 20_000 && counter.total(of: .fee) == 6000 && counter.total == 26_000)
    let online = FeeAssessment(Sample.intake { $0.channel = .online }, procedure: procedure)
    #expect(online.total(of: .charge) == 10_000)
    let poor = FeeAssessment(Sample.intake { $0.exemption = "Hộ nghèo" }, procedure: procedure)
    #expect(poor.total(of: .charge) == 0 && poor.total == 3000)
    #expect(FeeAssessment(Sample.intake { $0.exemption = "Người quen" }, procedure: procedure).total == 23_000)
  }

  @Test("who owes nothing pays nothing")
  func free() throws {
    var walk = DossierWalk(procedure: Sample.procedure { $0.fees = [] })
    walk.intake.feeTiming = .atReception
    var dossier = try walk.opened().dossier
    let events = try dossier.accept(
      walk.intake, as: DossierWalk.code(), procedure: walk.procedure,
      terms: AcceptanceTerms(rules: walk.rules, isRemote: false), payment: nil,
      by: try walk.standing(.receiver).permit(), at: Times.now)
    #expect(events.count == 1 && dossier.feeOwed == 0 && dossier.payments.isEmpty)
  }
}
