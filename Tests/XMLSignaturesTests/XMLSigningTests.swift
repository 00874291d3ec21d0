import Certificates
import Foundation
import SignatureJudgement
import SigningFixtures
import Testing
import Timestamps
import WorkTime
import XMLSignatures

@Suite("Signing XML files")
struct XMLSigningTests {
  private static let documents = [
    "<van-ban><noi-dung>Số 15</noi-dung></van-ban>", "<van-ban/>", "<van-ban />",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- <a> -->\n<v:van-ban xmlns:v=\"urn:v\" a='1'>"
      + "<![CDATA[</v:van-ban>]]>\n</v:van-ban >\n<!-- </v:van-ban> --><?x </v:van-ban>?>\n",
    "\u{FEFF}<van-ban xmlns=\"urn:v\" xml:lang=\"vi\">Kính gửi</van-ban>",
  ]

  private let world: XMLWorld
  private let request = XMLSigningRequest(claimedTime: SigningWorld.signingTime)

  init() throws { world = try XMLWorld.shared.get() }

  private struct Key: SigningKey {
    let key: TestKey
    let owner: Certificate
    var certificate: [UInt8] { owner.der }
    var chain: [[UInt8]] { [] }

    func sign(_ message: [UInt8]) throws -> SignatureValue { key.sign(message) }
  }

  private func signed(_ xml: String, withRSA isRSA: Bool) throws -> [UInt8] {
    let key = isRSA ? Key(key: world.rsaKey, owner: world.rsa) : Key(key: world.leaderKey, owner: world.leader)
    return try request.sign(Array(xml.utf8), with: key)
  }

  @Test("what we sign is XAdES B-B over the whole document, and the document's bytes stay", arguments: documents)
  func signs(xml: String) throws {
    for isRSA in [true, false] {
      let bytes = try signed(xml, withRSA: isRSA)
      let found = try XMLSignatures.examine(bytes, trust: world.trust, at: XMLWorld.now)
      #expect(found.isValid && found.signatures[0].level == .basic, "\(found)")
      #expect(found.signatures[0].claimedTime == SigningWorld.signingTime && found.signatures[0].provenTime == nil)
      let text = String(decoding: bytes, as: UTF8.self)
      let place = try #require(text.firstRange(of: "<ds:Signature "))
      #expect(xml.utf8.starts(with: text[..<place.lowerBound].utf8) || xml.hasSuffix("/>"))
    }
  }

  @Test("xmlsec1 and signxml take what we sign")
  func peers() throws {
    try SystemTool.withDirectory { folder in
      try world.write(to: folder)
      for (index, xml) in XMLSigningTests.documents.enumerated() {
        for isRSA in [true, false] {
          let name = "\(index)\(isRSA ? "rsa" : "ec").xml"
          try Data(try signed(xml, withRSA: isRSA)).write(to: folder.appending(path: name))
        }
      }
      let opinions = try PeerOpinion.all(on: folder)
      #expect(opinions.count == 2 * XMLSigningTests.documents.count)
      for (index, xml) in XMLSigningTests.documents.enumerated() {
        for kind in ["rsa", "ec"] {
          let opinion = try #require(opinions["\(index)\(kind).xml"])
          // signxml forgets the instructions behind the document's element, which the standard has signed.
          #expect(opinion.xmlsec1 == "valid", "\(opinion)")
          #expect(opinion.signxml == "valid whole" || xml.contains("<?x"), "\(opinion)")
        }
      }
    }
  }

  @Test("a timestamp over the value makes it B-T, and its time is proved")
  func timestamped() throws {
    let stamps = try TimestampWorld()
    let prepared = try request.prepare(Array(XMLSigningTests.documents[0].utf8), for: world.rsa)
    let value = world.rsaKey.sign(prepared.bytesToSign)
    let over = try prepared.bytesToStamp(value)
    let der = TimestampDraft(over: over).signed(by: stamps.key, as: stamps.server)
    let bytes = try prepared.complete(with: value, timestamp: try TimestampToken(der: der))
    let trust = world.trust.joined(with: stamps.trust)
    let found = try XMLSignatures.examine(bytes, trust: trust, at: XMLWorld.now)
    #expect(found.isValid && found.signatures[0].level == .timestamped, "\(found)")
    #expect(found.signatures[0].provenTime == SigningWorld.signingTime)
    let other = try TimestampToken(der: TimestampDraft(over: [1]).signed(by: stamps.key, as: stamps.server))
    #expect(throws: XMLRefusal.wrongTimestamp) { try prepared.complete(with: value, timestamp: other) }
  }

  @Test("the same document, time and certificate give the same bytes to sign")
  func deterministic() throws {
    let xml = Array(XMLSigningTests.documents[0].utf8)
    #expect(try request.prepare(xml, for: world.rsa) == request.prepare(xml, for: world.rsa))
    let text = XMLSigningTests.documents[0]
    #expect(try signed(text, withRSA: true) == signed(text, withRSA: true))
  }

  @Test("nothing is signed twice, with another key's value, or with a key that doesn't sign")
  func refusals() throws {
    let xml = Array(XMLSigningTests.documents[0].utf8)
    let once = try signed(XMLSigningTests.documents[0], withRSA: true)
    #expect(throws: XMLRefusal.alreadySigned) { try request.prepare(once, for: world.rsa) }
    let prepared = try request.prepare(xml, for: world.rsa)
    let value = world.leaderKey.sign(prepared.bytesToSign)
    #expect(throws: XMLRefusal.wrongSignatureValue) { try prepared.complete(with: value) }
    let odd = try world.signing.root.issue(to: "Khóa lạ", key: .ellipticCurve(named: "secp256k1"))
    #expect(throws: XMLRefusal.keyUnsupported) { try request.prepare(xml, for: odd) }
    #expect(throws: XMLRefusal.malformed) { try request.prepare(Array("<a>".utf8), for: world.rsa) }
  }
}
