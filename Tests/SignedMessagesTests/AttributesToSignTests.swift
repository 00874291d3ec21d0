import Certificates
import Cryptography
import PDFSigning
import SignedMessages
import SigningFixtures
import Testing

@Suite("Attributes that somebody else wants signed")
struct AttributesToSignTests {
  private let world: SigningWorld
  private let digest: SHA256Digest
  /// What our own signing would sign.
  private let ours: [UInt8]

  init() throws {
    world = try SigningWorld()
    let prepared = try world.leaderRequest().prepare(SamplePDF.letter())
    digest = prepared.digest
    ours = prepared.signedAttributes(for: world.leader).bytesToSign
  }

  private func refusal(_ der: [UInt8], of certificate: Certificate? = nil) -> AttributesRefusal? {
    do throws(AttributesRefusal) {
      try AttributesToSign(der: der).require(digest: digest, certificate: certificate ?? world.leader)
      return nil
    } catch { return error }
  }

  @Test("those of our own signing pass, for this file and this certificate only")
  func own() throws {
    #expect(refusal(ours) == nil)
    #expect(refusal(ours, of: world.agency) == .otherCertificate)
    let other = try world.agencyRequest().prepare(SamplePDF.letter()).signedAttributes(for: world.leader)
    #expect(refusal(other.bytesToSign) == .otherFile)
  }

  @Test("those built by hand in DER pass too, so that the refusals below are for what was changed")
  func byHand() { #expect(refusal(Element.set(of: [contentType, messageDigest, certificate()])) == nil) }

  @Test("anything beyond type, digest and certificate is refused")
  func more() {
    // signing-time, and commitment-type-indication.
    let time = attribute("1.2.840.113549.1.9.5", Element.utcTime("200817023000Z"))
    let commitment = attribute("1.2.840.113549.1.9.16.2.16", Element.tagged(0x30, []))
    for extra in [time, commitment] {
      #expect(refusal(Element.set(of: [contentType, messageDigest, certificate(), extra])) == .somethingElse)
    }
    #expect(refusal(Element.set(of: [contentType, messageDigest, certificate(policies: true)])) == .somethingElse)
    #expect(refusal(Element.set(of: [contentType, messageDigest, certificate(twice: true)])) == .somethingElse)
  }

  @Test("what is missing, doubled, in another order or of another type is refused")
  func malformed() {
    #expect(refusal(Element.set(of: [contentType, messageDigest])) == .otherCertificate)
    #expect(refusal(Element.set(of: [messageDigest, certificate()])) == .malformed)
    #expect(refusal(Element.set(of: [contentType, certificate()])) == .malformed)
    #expect(refusal(Element.set(of: [contentType, messageDigest, messageDigest, certificate()])) == .malformed)
    #expect(refusal(Element.tagged(0x31, certificate() + contentType + messageDigest)) == .malformed)
    let timestamp = attribute(
      "1.2.840.113549.1.9.3",
      Element.object("1.2.840.113549.1.9.16.1.4"))
    #expect(refusal(Element.set(of: [timestamp, messageDigest, certificate()])) == .malformed)
    #expect(refusal(ours + [0]) == .malformed)
    #expect(refusal(Array(ours.dropLast())) == .malformed)
    #expect(refusal([0xA0] + ours.dropFirst()) == .malformed)
    #expect(refusal([UInt8](repeating: 0x31, count: 20_000)) == .malformed)
  }

  private let contentType = attribute(
    "1.2.840.113549.1.9.3", Element.object("1.2.840.113549.1.7.1"))
  private var messageDigest: [UInt8] {
    attribute("1.2.840.113549.1.9.4", Element.octets(digest.bytes))
  }

  private func certificate(policies: Bool = false, twice: Bool = false) -> [UInt8] {
    let one = Element.tagged(0x30, Element.octets(world.leader.fingerprint.bytes))
    let list = Element.tagged(0x30, twice ? one + one : one)
    return attribute(
      "1.2.840.113549.1.9.16.2.47", Element.tagged(0x30, policies ? list + Element.tagged(0x30, []) : list))
  }
}

/// One attribute with one value.
private func attribute(_ type: String, _ value: [UInt8]) -> [UInt8] {
  Element.sequence(Element.object(type), Element.tagged(0x31, value))
}
