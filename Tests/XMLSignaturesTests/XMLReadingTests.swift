import Certificates
import SignatureJudgement
import SigningFixtures
import Testing
import ValidationReports
import WorkTime
import XMLSignatures

@Suite("Reading XML signatures")
struct XMLReadingTests {
  private let workshop: XMLWorkshop

  init() throws { workshop = XMLWorkshop(world: try XMLWorld.shared.get()) }

  @Test("without a proof a signature is judged now, as a PDF's is")
  func moments() throws {
    let xml = Array(workshop.document().utf8)
    let verdict = { (now: Instant, existedBy: Instant?) in
      try XMLSignatures.examine(xml, trust: workshop.world.trust, at: now, existedBy: existedBy).signatures[0].verdict
    }
    let late = TestAuthority.decade.upperBound.adding(seconds: 86_400)
    #expect(try verdict(XMLWorld.now, nil) == .valid)
    #expect(
      try verdict(late, nil) == .indeterminate(.expiredWithoutProof(since: TestAuthority.decade.upperBound)))
    #expect(try verdict(late, XMLWorld.now) == .valid)
    let plain = Array(workshop.document { $0.properties = nil }.utf8)
    let found = try XMLSignatures.examine(plain, trust: workshop.world.trust, at: XMLWorld.now)
    #expect(found.signatures[0].verdict == .indeterminate(.noClaimedTime))
  }

  @Test("the report says what is signed, and is never valid for a document that is signed in part")
  func reports() throws {
    let report = { (xml: String) in
      try XMLSignatures.report(on: Array(xml.utf8), trust: workshop.world.trust, at: XMLWorld.now)
    }
    let whole = try report(workshop.document())
    #expect(whole.verdict == .valid && whole.isCoveredWhole && whole.remainderWords == nil)
    #expect(whole.signatures[0].scopeWords == "Ký toàn bộ nội dung: phần tử /van-ban.")
    #expect(whole.signatures[0].level == .xadesBasic && whole.signatures[0].fieldName == "chu-ky")
    let part = try report(workshop.element { "<van-ban>\(XMLWorkshop.content)\(XMLWorkshop.forged)\($0)</van-ban>" })
    #expect(part.verdict == .indeterminate && part.signatures[0].verdict == .valid && !part.isCoveredWhole)
    #expect(
      part.signatures[0].scopeWords == "Chỉ ký một phần: phần tử /van-ban/noi-dung[1]. Phần còn lại không được ký.")
    #expect(part.remainderWords != nil)
    let broken = try report(workshop.document().replacing("15", with: "16"))
    #expect(broken.verdict == .invalid && broken.signatures[0].subIndication == .hashFailure)
    #expect(broken.signatures[0].parts == [])
  }

  @Test("evidence that travels along is used, so that roots alone suffice: B-LT")
  func evidence() throws {
    let world = workshop.world
    let stamps = try TimestampWorld()
    var draft = XMLDraft(world, .init(text: "<van-ban>\(XMLWorkshop.content)</van-ban>"))
    let form = "<ds:CanonicalizationMethod Algorithm=\"\(XMLDraft.exclusive)\"/>"
    let value = draft.valueElement
    let token = TimestampDraft(over: Array(value.utf8)).signed(by: stamps.key, as: stamps.server)
    let lists = [world.signing.revocationList, stamps.revocationList].map {
      "<xades:EncapsulatedCRLValue>\(XMLDraft.base64($0.der))</xades:EncapsulatedCRLValue>"
    }
    draft.unsignedProperties =
      "<xades:UnsignedProperties><xades:UnsignedSignatureProperties><xades:SignatureTimeStamp>\(form)"
      + "<xades:EncapsulatedTimeStamp>\(XMLDraft.base64(token))</xades:EncapsulatedTimeStamp></xades:SignatureTimeStamp>"
      + "<xades:RevocationValues><xades:CRLValues>\(lists.joined())</xades:CRLValues></xades:RevocationValues>"
      + "</xades:UnsignedSignatureProperties></xades:UnsignedProperties>"
    let xml = Array("<van-ban>\(XMLWorkshop.content)\(draft.signature(value))</van-ban>".utf8)
    let roots = TrustList(roots: [world.signing.root.certificate, stamps.root.certificate])
    let found = try XMLSignatures.examine(xml, trust: roots, at: XMLWorld.now)
    #expect(found.isValid && found.signatures[0].level == .longTerm, "\(found)")
    #expect(found.signatures[0].used.evidence.revocationLists.count == 2)
  }

  @Test("a signature over another signature's value covers that, and no more")
  func countersignature() throws {
    let plain = workshop.document()
    let start = try #require(plain.firstRange(of: "<ds:SignatureValue xmlns:ds=\"\(XMLDraft.ds)\">"))
    let end = try #require(plain.firstRange(of: "</ds:SignatureValue>"))
    let text = plain[start.upperBound..<end.lowerBound]
    let value = "<ds:SignatureValue xmlns:ds=\"\(XMLDraft.ds)\" Id=\"gia-tri\">\(text)</ds:SignatureValue>"
    var counter = XMLDraft(
      workshop.world, .init(address: "#gia-tri", transforms: [XMLDraft.canonical], text: value))
    (counter.identifier, counter.properties) = ("ky-sau", nil)
    let added =
      "<xades:UnsignedProperties><xades:UnsignedSignatureProperties><xades:CounterSignature>"
      + counter.signature + "</xades:CounterSignature></xades:UnsignedSignatureProperties></xades:UnsignedProperties>"
    let xml = plain.replacing(plain[start.lowerBound..<end.upperBound], with: value)
      .replacing("</xades:QualifyingProperties>", with: "\(added)</xades:QualifyingProperties>")
    let found = try workshop.world.examine(xml)
    #expect(found.isValid && found.signatures.map(\.coversDocument) == [true, false], "\(found)")
    #expect(found.signatures[1].parts == [.element(path: "/van-ban/ds:Signature/ds:SignatureValue")])
  }

  @Test("an identifier that is no name is not told")
  func identifiers() throws {
    let name = { (identifier: String) in
      try workshop.world.examine(workshop.document { ($0.identifier, $0.properties) = (identifier, nil) })
        .signatures.map(\.identifier)
    }
    #expect(try name("chu-ky.1") == ["chu-ky.1"])
    #expect(try name("x&#10;  Hợp lệ.") == [nil] && name("x&#x9b;2J") == [nil])
  }

  @Test("whatever the bytes, reading ends")
  func damaged() throws {
    let xml = Array(workshop.document().utf8)
    var generator = SystemRandomNumberGenerator()
    var (read, refused) = (0, 0)
    for _ in 0..<2000 {
      var bytes = xml
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      let cut = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator)))
      for hostile in [bytes, cut] {
        if Reading.of({ try workshop.world.examine(hostile) }) == nil { refused += 1 } else { read += 1 }
      }
    }
    #expect(read > 0 && refused > 0, "\(read) read, \(refused) refused")
  }

  @Test("a file made to take long is refused or judged in bounded time")
  func slow() throws {
    let started = ContinuousClock.now
    let nested = String(repeating: "<a xmlns:p\(1)=\"urn:1\">", count: 200) + String(repeating: "</a>", count: 200)
    let flat = String(repeating: "<a/>", count: 200_000)
    let names = (0..<200).map { "xmlns:n\($0)=\"urn:\($0)\"" }.joined(separator: " ")
    for inside in [nested, flat, "<b \(names)>\(flat)</b>", String(repeating: "&#65;", count: 400_000)] {
      _ = Reading.of { try workshop.world.examine("<van-ban>\(inside)\(workshop.elementSignature())</van-ban>") }
    }
    #expect(ContinuousClock.now - started < .seconds(60))
  }
}
