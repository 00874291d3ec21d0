import Certificates
import PDFSigning
import SigningFixtures
import Testing
import WorkTime

@Suite("Signing")
struct SigningTests {
  private let world: SigningWorld

  init() throws { world = try SigningWorld() }

  private func refusal(_ act: () throws(PDFSigningRefusal) -> PreparedPDF) -> PDFSigningRefusal? {
    do throws(PDFSigningRefusal) {
      _ = try act()
      return nil
    } catch { return error }
  }

  @Test("each signature is appended to the exact bytes before it")
  func bytesKept() throws {
    let original = SamplePDF.letter()
    let leader = try world.signedByLeader(original)
    let issued = try world.sign(leader, world.agencyRequest(), key: world.agencyKey, as: world.agency)
    #expect(leader.starts(with: original))
    #expect(issued.starts(with: leader))
  }

  @Test("the same request on the same bytes prepares the same file")
  func deterministic() throws {
    let pdf = SamplePDF.letter()
    #expect(try world.leaderRequest().prepare(pdf) == world.leaderRequest().prepare(pdf))
  }

  @Test("a prepared file taken up from its stored bytes is completed to the same signed file")
  func resume() throws {
    let prepared = try world.leaderRequest().prepare(SamplePDF.letter())
    let resumed = try PreparedPDF(stored: prepared.bytes)
    #expect(resumed == prepared)
  }

  @Test("neither an unsigned nor a signed file is taken for a prepared one")
  func notPrepared() throws {
    #expect(throws: PDFSigningRefusal.notPrepared) { try PreparedPDF(stored: SamplePDF.letter()) }
    let signed = try world.signedByLeader()
    #expect(throws: PDFSigningRefusal.notPrepared) { try PreparedPDF(stored: signed) }
  }

  @Test("a value made by another key is refused")
  func wrongKey() throws {
    let prepared = try world.leaderRequest().prepare(SamplePDF.letter())
    let value = world.agencyKey.sign(prepared.signedAttributes(for: world.leader).bytesToSign)
    #expect(throws: PDFSigningRefusal.wrongSignatureValue) {
      try prepared.complete(with: value, certificate: world.leader)
    }
  }

  @Test("a value over another certificate's attributes is refused")
  func wrongCertificate() throws {
    let prepared = try world.leaderRequest().prepare(SamplePDF.letter())
    let value = world.leaderKey.sign(prepared.signedAttributes(for: world.leader).bytesToSign)
    #expect(throws: PDFSigningRefusal.wrongSignatureValue) {
      try prepared.complete(with: value, certificate: world.agency)
    }
  }

  @Test("a chain that outgrows the reserved room is refused")
  func tooLarge() throws {
    let prepared = try world.leaderRequest().prepare(SamplePDF.letter())
    let value = world.leaderKey.sign(prepared.signedAttributes(for: world.leader).bytesToSign)
    let chain = Array(repeating: world.root.certificate, count: 60)
    #expect(throws: PDFSigningRefusal.tooLargeSignature) {
      try prepared.complete(with: value, certificate: world.leader, chain: chain)
    }
  }

  @Test("bytes that don't start as a PDF are refused")
  func notPDF() {
    #expect(refusal { () throws(PDFSigningRefusal) in try world.leaderRequest().prepare([]) } == .notPDF)
    #expect(
      refusal { () throws(PDFSigningRefusal) in try world.leaderRequest().prepare(Array("<html>".utf8)) } == .notPDF)
  }

  @Test("a file cut short is refused as damaged")
  func damaged() {
    let cut = Array(SamplePDF.letter().dropLast(120))
    #expect(refusal { () throws(PDFSigningRefusal) in try world.leaderRequest().prepare(cut) } == .damaged)
  }

  @Test("an encrypted file is refused, with or without a password to open it", arguments: ["", "mật"])
  func encrypted(password: String) throws {
    let encrypted = try SystemTool.qpdf(SamplePDF.letter(), ["--encrypt", password, "chủ", "256", "--"])
    #expect(refusal { () throws(PDFSigningRefusal) in try world.leaderRequest().prepare(encrypted) } == .encrypted)
  }

  @Test("a field that the form lacks, or that is of the other kind, is refused")
  func fieldMissing() {
    var request = world.leaderRequest()
    request.fieldName = "chủ tịch"
    #expect(
      refusal { () throws(PDFSigningRefusal) in try request.prepare(SamplePDF.letter()) }
        == .fieldMissing(name: "chủ tịch"))
    request.fieldName = "number"
    #expect(
      refusal { () throws(PDFSigningRefusal) in try request.prepare(SamplePDF.letter()) }
        == .fieldMissing(name: "number"))
  }

  @Test("a signed field is not signed again")
  func alreadySigned() throws {
    let signed = try world.signedByLeader()
    var request = world.agencyRequest()
    request.fieldName = "leader"
    #expect(
      refusal { () throws(PDFSigningRefusal) in try request.prepare(signed) } == .fieldAlreadySigned(name: "leader"))
  }

  @Test("a certification after another signature is refused")
  func lateCertification() throws {
    let signed = try world.signedByLeader()
    var request = world.leaderRequest()
    request.fieldName = "agency"
    #expect(refusal { () throws(PDFSigningRefusal) in try request.prepare(signed) } == .noCertificationAllowed)
  }

  @Test("a reserved text field is filled once")
  func alreadyFilled() throws {
    let letter = SamplePDF.letter(number: "14")
    #expect(
      refusal { () throws(PDFSigningRefusal) in try world.agencyRequest().prepare(letter) }
        == .fieldAlreadyFilled(name: "number"))
  }

  @Test(
    "a value that the embedded font lacks a letter of, or that is too long or too wide for the field, is refused",
    arguments: [("number", "15~"), ("number", "số"), ("number", "12345"), ("day", "123456")])
  func notShowable(field: String, value: String) {
    let request = world.agencyRequest(fills: [FieldFill(name: field, value: value)])
    #expect(
      refusal { () throws(PDFSigningRefusal) in try request.prepare(SamplePDF.letter()) }
        == .valueNotShowable(name: field))
  }

  @Test("a picture without its four bytes a pixel is refused")
  func pictureMalformed() {
    #expect(throws: PDFSigningRefusal.pictureMalformed) {
      try SignaturePicture(width: 2, height: 2, rgba: [UInt8](repeating: 0, count: 12))
    }
    #expect(throws: PDFSigningRefusal.pictureMalformed) { try SignaturePicture(width: 0, height: 2, rgba: []) }
  }
}
