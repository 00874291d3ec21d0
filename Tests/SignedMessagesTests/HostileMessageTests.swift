import Certificates
import SignedMessages
import SigningFixtures
import Testing

@Suite("Hostile messages")
struct HostileMessageTests {
  private let content: [UInt8] = [1, 2, 3]
  private let der: [UInt8]

  init() throws {
    let root = try TestAuthority("Gốc thử nghiệm")
    let key = TestKey.ellipticCurve()
    let signer = try root.issue(to: "Hà Văn Ca", key: key)
    let time = SigningWorld.signingTime
    var ocsp = OCSPDraft(producedAt: time)
    ocsp.answer(.good, about: signer, of: root.certificate)
    let answer = try ocsp.signed(by: root.key, as: root.certificate)
    var draft = CMSDraft(content)
    draft.bind(to: signer)
    draft.signedAttributes.append(.init(CMSDraft.signingTimeAttribute, Element.utcTime("200817023000Z")))
    draft.signedAttributes.append(
      .init(CMSDraft.archiveAttribute, Element.sequence(Element.context(1, Element.sequence(answer.der)))))
    draft.revocationChoices = [try root.revocationList(from: time, until: time).der]
    draft.unsignedAttributes = [.init(CMSDraft.timestampAttribute, Element.null)]
    der = draft.signed(by: key, as: signer)
  }

  private func read(_ bytes: [UInt8]) -> SignedMessage? {
    Reading.of { try SignedMessage(der: bytes, content: .detachedData) }
  }

  @Test("a message cut short anywhere, or with anything behind it, is refused")
  func truncated() {
    #expect(read(der) != nil)
    for length in 0..<der.count { #expect(read(Array(der.prefix(length))) == nil, "\(length) bytes") }
    #expect(read(der + [0]) == nil)
  }

  @Test("no changed bit is taken for the signer's word")
  func flippedBits() throws {
    let original = try #require(read(der))
    for index in der.indices {
      for bit: UInt8 in [1, 0x20] {
        var changed = der
        changed[index] ^= bit
        guard let message = read(changed), Reading.of({ try message.verify(over: content) }) != nil else { continue }
        // What isn't signed may change (evidence, further attributes); what is signed, and by whom, may not.
        #expect(message.signerInfo.signedBytes == original.signerInfo.signedBytes, "byte \(index)")
        #expect(message.signer == original.signer, "byte \(index)")
      }
    }
  }

  @Test("lengths that promise more than there is are refused at once")
  func lengthBombs() {
    for length: [UInt8] in [
      [0x80], [0x84, 0xFF, 0xFF, 0xFF, 0xFF], [0x88] + [UInt8](repeating: 0xFF, count: 8),
      [0x88, 0x7F] + [UInt8](repeating: 0xFF, count: 7), [0xFF] + [UInt8](repeating: 0xFF, count: 127),
    ] {
      #expect(read([0x30] + length) == nil)
      #expect(read([0x30] + length + der) == nil)
      #expect(read(Element.sequence(Element.object("1.2.840.113549.1.7.2"), [0xA0] + length)) == nil)
    }
  }

  @Test("deep nesting is refused without running out of stack")
  func nesting() {
    var nested: [UInt8] = Element.null
    for _ in 0..<20_000 {
      nested = [0x30, 0x84] + (0..<4).map { UInt8(truncatingIfNeeded: nested.count >> (24 - 8 * $0)) } + nested
    }
    #expect(read(nested) == nil)
    #expect(read([UInt8](repeating: 0x30, count: 100_000)) == nil)
    #expect(read(Array(repeating: [UInt8](arrayLiteral: 0x30, 0x80), count: 100_000).flatMap { $0 }) == nil)
  }

  @Test("names, numbers and object identifiers of any length end in a value or a refusal")
  func longPrimitives() {
    let long = [UInt8](repeating: 0xFF, count: 50_000)
    for element in [
      Element.tagged(0x06, long), Element.tagged(0x02, long), Element.tagged(0x06, []), Element.tagged(0x02, []),
      Element.tagged(0x17, long),
      Element.tagged(0x18, Array("20200817023000.".utf8) + [UInt8](repeating: 0x39, count: 9_000) + [0x5A]),
    ] {
      #expect(read(Element.sequence(element, Element.context(0, element))) == nil)
      #expect(read(Element.sequence(Element.object("1.2.840.113549.1.7.2"), Element.context(0, element))) == nil)
    }
  }

  @Test("random bytes behind a plausible beginning never stop the program")
  func noise() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<3_000 {
      var changed = der
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        changed[Int.random(in: changed.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      guard let message = read(changed) else { continue }
      _ = Reading.of { try message.verify(over: content) }
    }
  }
}
