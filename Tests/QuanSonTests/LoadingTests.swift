import Documents
import Ledger
import Testing
import WorkTime

@testable import QuanSon

@Suite("Loading a part of the demo")
struct LoadingTests {
  @Test("two loads give the same numbers, subjects and times")
  func sameTwice() async throws {
    var loads: [[String]] = []
    for _ in 0..<2 {
      loads.append(
        try await SmallWorld.with { world in
          try await world.loader.load(only: ["son-ha"])
          return try await world.documents(of: "son-ha").map { line in
            "\(line.id) \(line.printedNumber ?? "") \(line.subject) \(line.stage) \(line.changedAt.microseconds)"
          }
        })
    }
    #expect(loads[0] == loads[1])
  }

  @Test("each incorrect document breaks the rule that it is there to show")
  func deviations() async throws {
    let found = try await SmallWorld.with { world in
      try await world.loader.load(only: ["trung-ha", "muong-min"])
      let lines = try await world.documents(of: "trung-ha") + world.documents(of: "muong-min")
      return Set(lines.flatMap(\.deviations))
    }
    #expect(found == [.numberedBeforeSignature, .textChangedAfterApproval, .issuedLate])
  }

  @Test("every desk of a commune has something to do on 17 August")
  func desks() async throws {
    let stages = try await SmallWorld.with { world in
      try await world.loader.load(only: ["son-ha"])
      return Set(try await world.documents(of: "son-ha").map(\.stage))
    }
    #expect(stages.isSuperset(of: [.formatReview, .awaitingSignature, .leaderSigned]))
  }

  @Test("progress ends with all documents done")
  func progress() async throws {
    let told = try await SmallWorld.with { world in
      let ends = Ends()
      try await world.loader.load(only: ["son-ha"]) { done, total, _ in ends.note(done: done, total: total) }
      return ends.last
    }
    let planned = QuanSon.agencies.filter { $0.isDistrict || $0.code == "son-ha" }
      .map { AgencyScript(of: $0).documents.count }.reduce(0, +)
    #expect(told == [planned, planned])
  }
}
