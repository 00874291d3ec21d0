import PDFSigning
import SignedMessages
import SigningFixtures
import Testing
import ValidationReports

@testable import SigningAgent

@Suite("What the agent checks before it asks for a PIN")
struct CheckedDocumentTests {
  private let world: SigningWorld

  init() throws { world = try SigningWorld() }

  @Test("a true document passes, with the signature that it bears")
  func passes() throws {
    let checked = try PreparedCase(in: world).checked()
    #expect(checked.pdf.fieldName == "agency" && checked.earlier.map(\.fieldName) == ["leader"])
    #expect(checked.earlier.map(\.verdict) == [.valid])
  }

  @Test("one byte other than announced, or one more, is another file")
  func otherFile() throws {
    var changed = try PreparedCase(in: world)
    changed.file[changed.file.count / 2] ^= 1
    #expect(changed.refusal() == .otherFile)
    var longer = try PreparedCase(in: world)
    longer.file.append(10)
    #expect(longer.refusal() == .otherFile)
  }

  @Test("a file in which nothing waits is not signed, however truly it is announced")
  func nothingWaits() throws {
    var issued = try PreparedCase(in: world)
    issued.file = try world.issued()
    issued.notice = PreparedCase.notice(of: issued.file, for: world.agency)
    #expect(issued.refusal() == .file(.nothingToSign))
  }

  @Test("attributes over another file, and none at all, are not signed")
  func attributes() throws {
    var other = try PreparedCase(in: world)
    let letter = try world.leaderRequest().prepare(SamplePDF.letter())
    other.attributes = letter.signedAttributes(for: world.agency).bytesToSign
    #expect(other.refusal() == .attributes(.otherFile))
    other.attributes = [0x31, 0]
    #expect(other.refusal() == .attributes(.malformed))
  }

  @Test("a file whose earlier signature does not hold is not signed, though the rest of it is in order")
  func brokenSignature() throws {
    var signed = try world.signedByLeader()
    let words = try #require(signed.firstRange(of: Array("(So: ".utf8)))
    signed[words.lowerBound + 1] = UInt8(ascii: "s")
    #expect(try PreparedCase(over: signed, in: world).refusal() == .brokenSignature(field: "leader"))
  }
}
