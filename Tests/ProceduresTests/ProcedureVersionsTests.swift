import Foundation
import Ledger
import People
import TestWorld
import Testing
import WorkTime

@testable import Procedures

@Suite("Versions of a procedure")
struct ProcedureVersionsTests {
  private func published(_ procedures: Procedure...) throws -> ProcedureVersions {
    var versions = ProcedureVersions(Samples.code, [])
    for procedure in procedures { _ = try versions.publish(procedure) }
    return versions
  }

  @Test("a new version ends the one before on the eve, and each day has its version")
  func succession() throws {
    let versions = try published(
      Samples.procedure(from: "2019-01-01"), Samples.procedure(from: "2025-07-01", name: "Kết hôn"))
    #expect(versions.all.map(\.version) == [1, 2])
    #expect(versions.all[0].validTo == Times.day("2025-06-30"))
    #expect(versions.inForce(on: Times.day("2018-12-31")) == nil)
    #expect(versions.inForce(on: Times.day("2025-06-30"))?.version == 1)
    #expect(versions.inForce(on: Times.day("2025-07-01"))?.version == 2)
  }

  @Test("the events say the end of the old and the publication of the new")
  func events() throws {
    var versions = try published(Samples.procedure())
    let events = try versions.publish(Samples.procedure(from: "2020-01-01", name: "Kết hôn"))
    #expect(events.map(\.kind) == ["procedure.ended", "procedure.published"])
  }

  @Test("a term written before steps had a choice keeps their time apart")
  func olderTerm() throws {
    let written = #"{"limit":"5 working days","supplement":"shift","isSuspendedForPayment":true}"#
    let term = try JSONDecoder().decode(ProcedureTerm.self, from: Data(written.utf8))
    #expect(term.slack == .kept && term.supplement == .shift && term.isSuspendedForPayment)
    #expect(term.limit == TimeLimit([.workingDays(tenths: 50)]) && term.onlineLimit == nil)
  }

  @Test("a version that corrects another of the same day leaves that one no day")
  func correction() throws {
    let versions = try published(Samples.procedure(), Samples.procedure(name: "Kết hôn"))
    #expect(versions.inForce(on: Times.day("2019-01-01"))?.version == 2)
    #expect(!versions.all[0].isInForce(on: Times.day("2018-12-31")))
    #expect(!versions.all[0].isInForce(on: Times.day("2019-01-01")))
  }

  @Test("a version does not begin before the newest one")
  func earlierThanPublished() throws {
    var versions = try published(Samples.procedure(from: "2020-01-01"))
    #expect(throws: ProcedureRefusal.earlierThanPublished(Times.day("2020-01-01"))) {
      try versions.publish(Samples.procedure(from: "2019-12-31", name: "Kết hôn"))
    }
  }

  @Test("the same again is no version")
  func unchanged() throws {
    var versions = try published(Samples.procedure())
    #expect(throws: ProcedureRefusal.unchanged) { try versions.publish(Samples.procedure()) }
    #expect(versions.all.count == 1)
  }

  @Test("a retired code is in force to its last day, and may come again")
  func retired() throws {
    var versions = try published(Samples.procedure())
    _ = try versions.retire(lastDay: Times.friday, replacedBy: Samples.otherCode)
    #expect(versions.inForce(on: Times.friday)?.replacedBy == Samples.otherCode)
    #expect(versions.inForce(on: Times.friday.adding(days: 1)) == nil)
    _ = try versions.publish(Samples.procedure(from: "2021-01-01"))
    #expect(versions.all[0].validTo == Times.friday)
    #expect(versions.inForce(on: Times.day("2021-01-01"))?.version == 2)
  }

  @Test("a code is not retired before it began, by itself, twice alike, or when it is not there")
  func wrongRetirement() throws {
    var versions = try published(Samples.procedure())
    #expect(throws: ProcedureRefusal.flawed(.endBeforeStart)) {
      try versions.retire(lastDay: Times.day("2018-12-31"), replacedBy: nil)
    }
    #expect(throws: ProcedureRefusal.flawed(.replacedByItself)) {
      try versions.retire(lastDay: Times.friday, replacedBy: Samples.code)
    }
    _ = try versions.retire(lastDay: Times.friday, replacedBy: nil)
    #expect(throws: ProcedureRefusal.unchanged) { try versions.retire(lastDay: Times.friday, replacedBy: nil) }
    var none = ProcedureVersions(Samples.otherCode, [])
    #expect(throws: ProcedureRefusal.unknownProcedure) { try none.retire(lastDay: Times.friday, replacedBy: nil) }
  }

  @Test("what is wrong with a procedure is refused by name", arguments: Flawed.all)
  func flaws(sample: Flawed) {
    var procedure = Samples.procedure()
    sample.spoil(&procedure)
    #expect(procedure.flaws == [sample.flaw])
    var versions = ProcedureVersions(Samples.code, [])
    #expect(throws: ProcedureRefusal.flawed(sample.flaw)) { _ = try versions.publish(procedure) }
  }

  /// A procedure with one thing wrong.
  struct Flawed: Sendable {
    let flaw: ProcedureFlaw
    let spoil: @Sendable (inout Procedure) -> Void

    static let all: [Flawed] = [
      Flawed(flaw: .nameMissing) { $0.name = "" }, Flawed(flaw: .fieldMissing) { $0.field = "" },
      Flawed(flaw: .resultMissing) { $0.result = "" }, Flawed(flaw: .componentsMissing) { $0.components = [] },
      Flawed(flaw: .stepsMissing) { $0.steps = [] }, Flawed(flaw: .partUnnamed) { $0.components[0].name = "" },
      Flawed(flaw: .systemUnnamed) { $0.place = .elsewhere("") },
      Flawed(flaw: .endBeforeStart) { $0.validTo = $0.validFrom.adding(days: -1) },
      Flawed(flaw: .replacementWithoutEnd) { $0.replacedBy = Samples.otherCode },
      Flawed(flaw: .replacedByItself) {
        $0.validTo = $0.validFrom
        $0.replacedBy = $0.code
      },
      Flawed(flaw: .stepsExceedLimit) {
        $0.term.limit = TimeLimit([.workingDays(tenths: 20)])
        $0.steps = [
          ProcedureStep(name: "a", position: .officer, limit: .workingDays(tenths: 15)),
          ProcedureStep(name: "b", position: .chairman, limit: .workingHours(5)),
        ]
      },
    ]
  }

  @Test(
    "steps whose limits sum to the whole are right, in days and hours of work, by the clock, and in kinds that can't be added",
    arguments: [
      ([TimeLimit.Stretch.workingDays(tenths: 20)], [.workingDays(tenths: 15), .workingHours(4)]),
      ([.days(2)], [.days(1), .hours(24)]), ([.sameDay], [.workingHours(8)]),
      ([.workingDays(tenths: 50), .days(12)], [.workingDays(tenths: 50), .days(12)]),
      ([.days(30)], [.workingDays(tenths: 900)]),
    ] as [([TimeLimit.Stretch], [TimeLimit.Stretch])])
  func stepsThatFit(limit: [TimeLimit.Stretch], steps: [TimeLimit.Stretch]) {
    var procedure = Samples.procedure(limit: TimeLimit(limit))
    procedure.steps = steps.map { ProcedureStep(name: "a", position: .officer, limit: $0) }
    #expect(procedure.flaws == [])
  }
}
