import Certificates
import Dispatch
import SigningFixtures
import Testing
import WorkTime

/// What hostile files can do to what a trust list remembers.
@Suite("The memory of a trust list")
struct LinkMemoryTests {
  private let now = SigningWorld.signingTime
  private let root: TestAuthority
  private let middle: TestAuthority
  private let key = TestKey.ellipticCurve()
  private let trust: TrustList

  init() throws {
    root = try TestAuthority("Gốc thử nghiệm")
    middle = try TestAuthority("CA cấp phát", issuer: root)
    let (from, until) = (now.adding(seconds: -3600), now.adding(seconds: 3600))
    trust = TrustList(
      roots: [root.certificate], intermediates: [middle.certificate],
      revocationLists: try [root, middle].map { try $0.revocationList(from: from, until: until) })
  }

  private func isTrusted(_ certificate: Certificate) -> Bool {
    if case .trusted = trust.judge(certificate, at: now) { true } else { false }
  }

  @Test("files of strangers leave nothing that others are forgotten for")
  func strangers() throws {
    let signer = try middle.issue(to: "Hà Văn Ca", key: key)
    #expect(isTrusted(signer))
    let stranger = try TestAuthority("CA cấp phát")
    for serial in 1...1500 {
      let list = try stranger.revocationList(from: now, until: now.adding(seconds: Int64(serial)))
      let forged = try stranger.issue(to: "Hà Văn Ca", key: key, serial: serial)
      let verdict = trust.judge(forged, intermediates: [stranger.certificate], revocationLists: [list], at: now)
      #expect(verdict == .untrusted)
      _ = trust.judge(signer, revocationLists: [list], at: now)
    }
    let before = trust.calculatedSignatureCount
    #expect(isTrusted(signer))
    #expect(trust.calculatedSignatureCount == before)
  }

  @Test("more genuine certificates than it keeps don't make it forget the authorities and their lists")
  func manySigners() throws {
    for serial in 1...4500 { #expect(isTrusted(try middle.issue(to: "Hà Văn Ca", key: key, serial: serial))) }
    let before = trust.calculatedSignatureCount
    #expect(before == 4500 + 3)
    #expect(isTrusted(try middle.issue(to: "Hà Văn Ca", key: key, serial: 9999)))
    #expect(trust.calculatedSignatureCount == before + 1)
  }

  @Test("many threads may ask at once")
  func threads() throws {
    let signers = try (1...40).map { try middle.issue(to: "Hà Văn Ca", key: key, serial: $0) }
    let forged = try TestAuthority("CA cấp phát").issue(to: "Hà Văn Ca", key: key)
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      for signer in signers {
        #expect(isTrusted(signer))
        #expect(!isTrusted(forged))
      }
    }
    let before = trust.calculatedSignatureCount
    for signer in signers { #expect(isTrusted(signer)) }
    #expect(trust.calculatedSignatureCount == before)
  }
}
