import FileExamination
import PDFSigning
import SigningFixtures
import TestExaminer
import Testing

/// One in five of the corpus: each costs a process.
@Suite("Attacks in a process of their own")
struct ConfinedVerdictTests {
  private static let workshop = Result { try AttackWorkshop() }
  private static let sample = Attack.corpus.enumerated().filter { $0.offset.isMultiple(of: 5) }.map(\.element)

  @Test("the verdict is the same as in this process", arguments: sample)
  func verdict(attack: Attack) async throws {
    let workshop = try ConfinedVerdictTests.workshop.get()
    let (file, trust, now) = (try attack.make(workshop), workshop.world.trust, SigningWorld.judgingTime)
    let here = Result { () throws(PDFSigningRefusal) in try PDFSignatures.report(on: file, trust: trust, at: now) }
    do {
      let there = try await FileExaminer.ofTests.report(on: file, trust: trust, at: now)
      #expect(there == (try here.get()))
    } catch let refusal as ExaminationRefusal {
      #expect(throws: PDFSigningRefusal.self) { try here.get() }
      #expect(refusal != .overtaxing && refusal != .busy)
    }
  }
}
