import Certificates
import PDFSigning
import SigningFixtures
import Testing
import WorkTime

@Suite("Signatures that other programs make")
struct MessageVerdictTests {
  private let world: SigningWorld
  private let prepared: PreparedPDF

  init() throws {
    world = try SigningWorld { TestKey.rsa(bits: 2048) }
    prepared = try world.leaderRequest().prepare(SamplePDF.letter())
  }

  private var content: [UInt8] {
    Array(prepared.bytes[..<prepared.contentsRange.lowerBound] + prepared.bytes[prepared.contentsRange.upperBound...])
  }

  private func bound(_ hash: HashAlgorithm = .sha256, by binding: HashAlgorithm = .sha256) -> CMSDraft {
    var draft = CMSDraft(content, hash: hash)
    draft.bind(to: world.leader, hash: binding)
    return draft
  }

  private func verdict(_ draft: CMSDraft, trust: TrustList? = nil) throws -> SignatureVerdict? {
    var pdf = prepared.bytes
    let digits = Array("0123456789abcdef".utf8)
    let message = draft.signed(by: world.leaderKey, as: world.leader)
    let text = message.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    let start = prepared.contentsRange.lowerBound + 1
    pdf.replaceSubrange(start..<(start + text.count), with: text)
    return try PDFSignatures.examine(pdf, trust: trust ?? world.trust, at: SigningWorld.judgingTime)
      .signatures.first?.verdict
  }

  @Test("PSS and other strong hashes are valid")
  func strong() throws {
    #expect(try verdict(bound()) == .valid)
    #expect(try verdict(bound(.sha3Bits512, by: .sha512)) == .valid)
    var salted = bound(.sha512)
    salted.saltLength = 64
    #expect(try verdict(salted) == .valid)
  }

  @Test("SHA-1 is read, and nothing certain is said of it")
  func weak() throws {
    #expect(try verdict(bound(.sha1)) == .indeterminate(.algorithmOutdated))
    #expect(try verdict(bound(by: .sha1)) == .indeterminate(.algorithmOutdated))
    var both = bound()
    both.bind(to: world.leader, hash: .sha1)
    #expect(try verdict(both) == .valid)
  }

  @Test("without its binding, or bound to another certificate, it is invalid")
  func binding() throws {
    #expect(try verdict(CMSDraft(content)) == .invalid(.certificateMismatch))
    var other = CMSDraft(content)
    other.bind(to: world.agency)
    #expect(try verdict(other) == .invalid(.certificateMismatch))
    var homeless = bound()
    homeless.leavesSignerOut = true
    #expect(try verdict(homeless) == .invalid(.certificateMismatch))
  }

  @Test("evidence that came along is used, and only where its signer may speak")
  func evidence() throws {
    let bare = TrustList(roots: [world.root.certificate])
    #expect(try verdict(bound(), trust: bare) == .indeterminate(.revocationUnknown))
    var draft = bound()
    draft.revocationChoices = [world.revocationList.der]
    #expect(try verdict(draft, trust: bare) == .valid)
    let time = SigningWorld.signingTime
    draft.revocationChoices = [
      try TestAuthority("Gốc thử nghiệm").revocationList(from: time, until: time.adding(seconds: 60)).der
    ]
    #expect(try verdict(draft, trust: bare) == .indeterminate(.revocationUnknown))
  }
}
