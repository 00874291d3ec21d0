import Certificates
import SignedMessages
import SigningFixtures
import Testing
import WorkTime

@Suite("A signed message")
struct SignedMessageTests {
  private let content = Array("Ủy ban nhân dân xã Tam Lư".utf8)
  private let root: TestAuthority
  private let key = TestKey.rsa(bits: 2048)
  private let signer: Certificate

  init() throws {
    root = try TestAuthority("Gốc thử nghiệm")
    signer = try root.issue(to: "Hà Văn Ca", key: key)
  }

  private func bound(_ hash: HashAlgorithm = .sha256) -> CMSDraft {
    var draft = CMSDraft(content, hash: hash)
    draft.bind(to: signer)
    return draft
  }

  private func read(_ draft: CMSDraft) throws -> SignedMessage {
    try SignedMessage(der: draft.signed(by: key, as: signer), content: .detachedData)
  }

  private func defect(_ message: SignedMessage) -> SignedMessageDefect? {
    do throws(SignedMessageDefect) {
      try message.verify(over: content)
      return nil
    } catch { return error }
  }

  private func refusal(_ draft: CMSDraft) -> SignedMessageRefusal? {
    do throws(SignedMessageRefusal) {
      _ = try SignedMessage(der: draft.signed(by: key, as: signer), content: .detachedData)
      return nil
    } catch { return error }
  }

  @Test("holds with every hash, SHA-1 read and told", arguments: HashAlgorithm.allCases)
  func hashes(hash: HashAlgorithm) throws {
    let message = try read(bound(hash))
    #expect(defect(message) == nil)
    #expect(message.signer == signer)
    #expect(message.content == nil)
    #expect(message.signerInfo.digestAlgorithm == hash)
    #expect(message.signerInfo.digestAlgorithmName == CMSDraft.identifier(of: hash))
    #expect(message.signerInfo.scheme == .rsaPKCS1(hash))
  }

  @Test("holds with ECDSA on each curve", arguments: ["P-256", "P-384", "P-521"])
  func curves(name: String) throws {
    let key = TestKey.ellipticCurve(named: name)
    let certificate = try root.issue(to: "Hà Văn Ca", key: key)
    let der = CMSDraft(content, hash: .sha384).signed(by: key, as: certificate)
    let message = try SignedMessage(der: der, content: .detachedData)
    #expect(defect(message) == nil)
    #expect(message.signerInfo.scheme == .ecdsa(.sha384))
  }

  @Test("holds where the signature algorithm is the bare rsaEncryption")
  func bareRSA() throws {
    var draft = bound(.sha512)
    draft.signatureAlgorithm = Element.algorithm("1.2.840.113549.1.1.1", Element.null)
    #expect(try defect(read(draft)) == nil)
  }

  @Test("is found by the key's identifier too")
  func keyIdentifier() throws {
    var draft = bound()
    draft.namesKeyIdentifier = true
    let message = try read(draft)
    #expect(message.signerInfo.identifier == .subjectKeyIdentifier(try #require(signer.subjectKeyIdentifier)))
    #expect(defect(message) == nil)
  }

  @Test("doesn't hold over other content, with another key's value, or with algorithms that don't go together")
  func doesNotHold() throws {
    let message = try read(bound())
    #expect(throws: SignedMessageDefect.digestMismatch) { try message.verify(over: content + [0]) }
    #expect(throws: SignedMessageDefect.digestMismatch) { try message.verify() }
    let other = bound().signed(by: .rsa(bits: 2048), as: signer)
    #expect(try defect(SignedMessage(der: other, content: .detachedData)) == .valueMismatch)
    for (digest, signature) in [
      (HashAlgorithm.sha512, CMSDraft.algorithm(of: signer.publicKey, hash: .sha256, saltLength: nil)),
      (.sha256, CMSDraft.algorithm(of: .ellipticCurve(bits: 256), hash: .sha256, saltLength: nil)),
      (.sha256, Element.algorithm("1.2.840.113549.1.1.4", Element.null)),
      (.sha256, Element.algorithm("1.2.840.113549.1.1.11", Element.octets([1]))),
    ] {
      var draft = bound(digest)
      draft.signatureAlgorithm = signature
      #expect(try defect(read(draft)) == .algorithmUnsupported)
    }
    var draft = bound()
    draft.digestAlgorithm = Element.algorithm("1.2.840.113549.2.5", Element.null)
    let unknown = try read(draft)
    #expect(unknown.signerInfo.digestAlgorithm == nil)
    #expect(unknown.signerInfo.digestAlgorithmName == "1.2.840.113549.2.5")
    #expect(defect(unknown) == .algorithmUnsupported)
  }

  @Test("PSS holds with exactly the parameters it was made with")
  func salted() throws {
    var draft = bound(.sha384)
    draft.saltLength = 48
    #expect(try read(draft).signerInfo.scheme == .rsaPSS(.sha384, saltLength: 48))
    #expect(try defect(read(draft)) == nil)
    draft.signatureAlgorithm = CMSDraft.pss(hash: .sha384, maskHash: .sha384, saltLength: 32)
    #expect(try defect(read(draft)) == .valueMismatch)
    draft.signatureAlgorithm = CMSDraft.pss(hash: .sha384, maskHash: .sha384, saltLength: 48, trailer: 1)
    #expect(try defect(read(draft)) == nil)
    for odd in [
      CMSDraft.pss(hash: .sha384, maskHash: .sha256, saltLength: 48),
      CMSDraft.pss(hash: .sha256, maskHash: .sha256, saltLength: 48),
      CMSDraft.pss(hash: .sha384, maskHash: .sha384, saltLength: -1),
      CMSDraft.pss(hash: .sha384, maskHash: .sha384, saltLength: 1 << 40),
      CMSDraft.pss(hash: .sha384, maskHash: .sha384, saltLength: 48, trailer: 2),
      Element.algorithm("1.2.840.113549.1.1.10"),
      Element.algorithm("1.2.840.113549.1.1.10", Element.sequence()),
    ] {
      draft.signatureAlgorithm = odd
      #expect(try defect(read(draft)) == .algorithmUnsupported)
    }
    draft.signatureAlgorithm = Element.algorithm(
      "1.2.840.113549.1.1.10",
      Element.sequence(Element.context(2, Element.integer(48)), Element.context(2, Element.integer(48))))
    #expect(refusal(draft) == .malformed)
    var old = bound(.sha1)
    old.saltLength = 20
    old.signatureAlgorithm = Element.algorithm("1.2.840.113549.1.1.10", Element.sequence())
    #expect(try read(old).signerInfo.scheme == .rsaPSS(.sha1, saltLength: 20))
    #expect(try defect(read(old)) == nil)
  }

  @Test("the binding is to one certificate, by its hash and by its issuer and number where they are repeated")
  func binding() throws {
    let name = Element.sequence(Element.tagged(0xA4, signer.issuerDER))
    for (hash, serial, expected) in [
      (HashAlgorithm.sha1, [UInt8](), nil as SignedMessageDefect?), (.sha256, [], nil), (.sha512, [], nil),
      (.sha256, Element.sequence(name, signer.serialNumberDER), nil),
      (.sha256, Element.sequence(name, Element.integer(1)), .certificateMismatch),
      (
        .sha1, Element.sequence(Element.sequence(Element.tagged(0xA4, Element.sequence())), signer.serialNumberDER),
        .certificateMismatch
      ),
    ] {
      var draft = CMSDraft(content)
      draft.bind(to: signer, hash: hash, issuerSerial: serial)
      let message = try read(draft)
      let reference = try #require(message.signerInfo.attributes.signingCertificates.first)
      #expect(reference.version == (hash == .sha1 ? .v1 : .v2) && reference.hash == hash)
      #expect(defect(message) == expected)
    }
    var twice = bound()
    twice.bind(to: root.certificate, hash: .sha1)
    #expect(try defect(read(twice)) == .certificateMismatch)
    #expect(try read(CMSDraft(content)).signerInfo.attributes.signingCertificates.isEmpty)
  }

  @Test("of two certificates with the signer's name and number, the bound one is meant")
  func namesakes() throws {
    let twin = try root.issue(to: "Hà Văn Ca", key: .rsa(bits: 2048))
    var draft = bound()
    draft.leavesSignerOut = true
    draft.certificates = [twin.der, signer.der]
    #expect(try read(draft).signer == signer)
    #expect(try defect(read(draft)) == nil)
  }

  @Test("signing time and unsigned timestamps are read")
  func attributes() throws {
    var draft = bound()
    draft.signedAttributes.append(.init(CMSDraft.signingTimeAttribute, Element.utcTime("200817023000Z")))
    let token = Element.sequence(Element.null)
    draft.unsignedAttributes = [
      .init(CMSDraft.timestampAttribute, token), .init("0.4.0.1733.2.4", Element.null),
      .init("1.2.840.113549.1.9.16.2.48", Element.null), .init("1.2.3", Element.null),
    ]
    let message = try read(draft)
    #expect(message.signerInfo.attributes.signingTime == SigningWorld.signingTime)
    #expect(message.signerInfo.unsignedAttributes.signatureTimestamps == [token])
    #expect(message.signerInfo.unsignedAttributes.archiveTimestampCount == 2)
    #expect(defect(message) == nil)
    draft.signedAttributes[draft.signedAttributes.count - 1].values = [
      Element.generalizedTime("20500817023000.125Z")
    ]
    let late = Instant(microseconds: 2_544_316_200_125_000)
    #expect(try read(draft).signerInfo.attributes.signingTime == late)
  }

  @Test("lists and answers are found in the message's own field and under the signature")
  func evidence() throws {
    let time = SigningWorld.signingTime
    let list = try root.revocationList(from: time, until: time.adding(seconds: 60))
    let other = try root.revocationList(from: time, until: time.adding(seconds: 90))
    var ocsp = OCSPDraft(producedAt: time)
    ocsp.answer(.good, about: signer, of: root.certificate)
    let answer = try ocsp.signed(by: root.key, as: root.certificate)
    var draft = bound()
    draft.revocationChoices = [
      list.der, Element.context(1, Element.object("1.3.6.1.5.5.7.16.2"), answer.der),
      Element.context(1, Element.object("1.2.3"), Element.null), Element.sequence(Element.null),
      Element.context(1, Element.object("1.3.6.1.5.5.7.16.2"), Element.sequence()),
    ]
    draft.signedAttributes.append(
      .init(
        CMSDraft.archiveAttribute,
        Element.sequence(
          Element.context(0, Element.sequence(other.der, Element.sequence())),
          Element.context(1, Element.sequence(answer.der)), Element.context(2, Element.sequence()))))
    let message = try read(draft)
    #expect(Set(message.received.evidence.revocationLists) == [list, other])
    #expect(message.received.evidence.ocspResponses == [answer, answer])
    #expect(message.signerInfo.attributes.evidence.revocationLists == [other])
    let judgement = TrustList(roots: [root.certificate]).examine(message.signer, with: message.received, at: time)
    #expect(judgement.verdict == .trusted(path: ["Hà Văn Ca", "Gốc thử nghiệm"]))
  }

  @Test("what isn't one signer's detached data with its attributes once each is malformed")
  func malformed() throws {
    var drafts: [CMSDraft] = []
    func add(_ change: (inout CMSDraft) -> Void) {
      var draft = bound()
      change(&draft)
      drafts.append(draft)
    }
    add { $0.isDetached = false }
    add { $0.contentType = CMSDraft.idTimestampInfo }
    add { $0.signedAttributes[0].values = [Element.object(CMSDraft.idTimestampInfo)] }
    add { $0.signedAttributes.removeFirst() }
    add { $0.signedAttributes.remove(at: 1) }
    add { $0.signedAttributes.append($0.signedAttributes[1]) }
    add { $0.signedAttributes[1].values.append(Element.octets([1])) }
    add { $0.signedAttributes[1].values = [] }
    add { $0.signedAttributes[2].values = [Element.sequence(Element.sequence())] }
    add { $0.signedAttributes.append(.init(CMSDraft.signingTimeAttribute, Element.utcTime("200817023060Z"))) }
    add { $0.signedAttributes.append(.init(CMSDraft.archiveAttribute, Element.octets([]))) }
    add { $0.certificates = [Element.sequence(Element.null)] }
    add { $0.revocationChoices = [Element.null] }
    add { $0.hasTwoSigners = true }
    for (index, draft) in drafts.enumerated() { #expect(refusal(draft) == .malformed, "draft \(index)") }
  }

  @Test("certificates of other formats are left out, a missing signer's is told")
  func certificates() throws {
    var draft = bound()
    draft.certificates = [Element.context(1, Element.null)]
    #expect(try read(draft).received.certificates == [signer])
    draft.leavesSignerOut = true
    #expect(refusal(draft) == .certificateMissing)
    draft.certificates = [root.certificate.der]
    #expect(refusal(draft) == .certificateMissing)
  }

  @Test("a message's length and the number of its parts have limits")
  func tooLarge() throws {
    let bomb = [UInt8](repeating: 0, count: SignedMessage.longest + 1)
    #expect(throws: SignedMessageRefusal.tooLarge) { try SignedMessage(der: bomb, content: .detachedData) }
    var draft = bound()
    draft.certificates = Array(repeating: root.certificate.der, count: 64)
    #expect(refusal(draft) == .tooLarge)
    draft = bound()
    draft.unsignedAttributes = Array(repeating: .init(CMSDraft.timestampAttribute, Element.null), count: 17)
    #expect(refusal(draft) == .tooLarge)
    draft = bound()
    draft.revocationChoices = Array(repeating: Element.sequence(Element.null), count: 65)
    #expect(refusal(draft) == .tooLarge)
  }
}
