import Documents
import People
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

/// What must hold when things change after the fact.
@Suite("Changes after the fact")
struct AfterTheFactTests {
  private func revise(
    _ world: TestWorld, _ change: (inout Agency) -> Void
  ) async throws {
    var agency = world.cast.commune
    change(&agency)
    try await world.directory.reviseAgency(agency, by: try world.permit(.administrator), at: Times.at("2020-08-17", 8))
  }

  @Test("a policy decided later does not change the verdict on what was issued before")
  func policyIsNotRetroactive() async throws {
    var cast = Cast()
    cast.commune.contentReview = .none
    try await TestWorld.withKeys(.sqliteInMemory, cast) { world in
      let id = try await world.issued()
      try await revise(world) { $0.contentReview = .required }
      let (fault, disagreement) = (try await world.desk.audit().fault, try await world.disagreement(on: id))
      #expect(fault == nil && disagreement == [])
    }
  }

  @Test("number and symbol are unique in the year, whatever the head decides in between")
  func uniqueAcrossSeries() async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      var printed: [String?] = []
      for policy in NumberingPolicy.allCases {
        try await revise(world) { $0.numbering = policy }
        let id = try await world.submitted()
        let document = try await world.desk.number(
          id, by: try world.permit(.clerk), at: Times.now)
        printed.append(document.number?.printed)
      }
      #expect(Set(printed).count == 2)
    }
  }

  @Test("a change of what the page says beside the text, after the checks, is a change after approval")
  func particularsChanged() async throws {
    try await TestWorld.with(.sqliteInMemory) { world in
      let id = try await world.cleared(TestWorld.content("cấp đất ở"))
      let version = try await world.document(id).version
      try await world.desk.reviseDraft(
        id, with: TestWorld.content("thu hồi đất ở"), expecting: version, by: try world.permit(.officer), at: Times.now
      )
      let deviations = try await world.line(id)?.deviations
      #expect(deviations == [.textChangedAfterApproval])
    }
  }

  @Test("voiding a number does not make a late document correct")
  func voidedLate() async throws {
    try await TestWorld.withKeys(.sqliteInMemory) { world in
      let id = try await world.numbered()
      let later = Times.at("2020-08-20", 9)
      try await world.desk.void(id, reason: "Quên phát hành", by: try world.permit(.clerk), at: later)
      let isCorrect = try await world.line(id)?.isCorrect(asOf: later)
      #expect(isCorrect == false)
    }
  }
}
