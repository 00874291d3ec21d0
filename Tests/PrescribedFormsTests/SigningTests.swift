import PDFSigning
import PrescribedForms
import SigningFixtures
import Testing
import Typesetting

@Suite struct SigningTests {
  @Test("the head's and the seal's fields of an apology take valid signatures")
  func apology() throws {
    let pdf = try FormSamples.apology(.circular03of2025).pdf()
    #expect(pdf.reserved.map(\.name) == [.leader, .agency])
    let world = try SigningWorld()
    let signed = try world.signedByLeader(pdf.bytes)
    let sealed = try world.sign(signed, world.agencyRequest(fills: []), key: world.agencyKey, as: world.agency)
    let verdicts = try SigningTests.verdicts(sealed, world)
    #expect(verdicts == ["leader valid", "agency valid"])
  }

  @Test("the officer's field of a reception slip lies above the name and takes a valid signature")
  func reception() throws {
    let pdf = try FormSamples.newReception().pdf()
    let field = try #require(pdf.reserved.first)
    #expect(pdf.reserved.count == 1 && field.name == .officer)
    let name = try #require(
      try PrintedForm(try FormSamples.newReception().slip).boxes().last { $0.text == "Thương" })
    #expect(name.page == field.page && field.rectangle.left < name.left && field.rectangle.right > name.right)
    #expect(595.3 - name.top < field.rectangle.bottom + 2)
    let world = try SigningWorld()
    var request = world.leaderRequest()
    request.fieldName = "officer"
    let signed = try world.sign(pdf.bytes, request, key: world.leaderKey, as: world.leader)
    #expect(try SigningTests.verdicts(signed, world) == ["officer valid"])
  }

  @Test("a form signed by hand reserves nothing")
  func byHand() throws { #expect(try FormSamples.reception().pdf().reserved.isEmpty) }

  @Test("copies of a form that is signed electronically are refused, as is a seal of impossible size")
  func refusals() throws {
    var slip = FormSamples.apology(.circular01of2018).slip
    slip.copies = ["Liên 1", "Liên 2"]
    #expect(throws: TypesettingFault.reservedTwice(.leader)) { try typeset(slip) }
    slip.copies = []
    slip.blocks.append(
      .signatures([SlipSigner(authority: ["CHỦ TỊCH"], name: "", room: .field(.leader))], recipients: []))
    #expect(throws: TypesettingFault.reservedTwice(.leader)) { try typeset(slip) }
    slip.blocks = [
      .signatures([SlipSigner(authority: ["CHỦ TỊCH"], name: "", room: .sealed(diameter: 9))], recipients: [])
    ]
    #expect(throws: TypesettingFault.impossibleSealDiameter(9)) { try typeset(slip) }
  }

  private static func verdicts(_ pdf: [UInt8], _ world: SigningWorld) throws -> [String] {
    try PDFSignatures.examine(pdf, trust: world.trust, at: SigningWorld.judgingTime).signatures.map {
      "\($0.fieldName) \($0.verdict)"
    }
  }
}
