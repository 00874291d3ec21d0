import Foundation
import Certificates
import PDFSigning
import SigningFixtures
import Testing

@Suite("Attacks on signed files")
struct AttackTests {
  private static let workshop = Result { try AttackWorkshop() }

  @Test("each file of the corpus is judged as expected", arguments: Attack.corpus)
  func verdict(attack: Attack) throws {
    let workshop = try AttackTests.workshop.get()
    let found = AttackTests.judge(try attack.make(workshop), trust: workshop.world.trust)
    #expect(found == attack.verdict, "\(attack.reason)")
  }

  @Test("no two attacks bear one name")
  func names() {
    #expect(Set(Attack.corpus.map(\.name)).count == Attack.corpus.count)
  }

  /// What our examination says of the file's first signature.
  static func judge(_ file: [UInt8], trust: TrustList) -> Attack.Verdict {
    do throws(PDFSigningRefusal) {
      let examined = try PDFSignatures.examine(file, trust: trust, at: SigningWorld.judgingTime)
      let byField = Dictionary(grouping: examined.signatures, by: \.fieldName)
      guard let first = byField["leader"]?.first ?? byField["agency"]?.first else { return .unsigned }
      switch first.verdict {
      case .valid: return .kept
      case .invalid(let defect): return .broken(defect)
      case .indeterminate(let doubt): return .doubted(doubt)
      }
    } catch {
      return .refused(error)
    }
  }
}
