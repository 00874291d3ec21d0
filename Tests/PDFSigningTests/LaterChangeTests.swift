import PDFSigning
import SigningFixtures
import Testing

@Suite("What came after a signature")
struct LaterChangeTests {
  private let world: SigningWorld

  init() throws { world = try SigningWorld() }

  /// What the last signature says of the file after these objects were replaced or added.
  private func examine(
    _ pdf: [UInt8], then change: (inout PDFAssembly) -> Void
  ) throws -> (verdict: SignatureVerdict?, changes: LaterChanges?) {
    var assembly = PDFAssembly(appendingTo: pdf)
    change(&assembly)
    let last = try PDFSignatures.examine(assembly.finish(), trust: world.trust, at: SigningWorld.judgingTime).signatures
      .last
    return (last?.verdict, last?.laterChanges)
  }

  private let textWidget = "/Type /Annot /Subtype /Widget /F 4 /P 4 0 R /FT /Tx /DA (/F1 13 Tf 0 g)"

  @Test("a white rectangle laid over the page is forbidden")
  func whiteRectangle() throws {
    let paint = "1 g 0 600 600 200 re f"
    var added = 0
    let result = try examine(try world.issued()) { file in
      added = file.add("<< /Length \(paint.utf8.count) >>\nstream\n\(paint)\nendstream")
      file.set(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.276 841.89] /Contents [5 0 R \(added) 0 R] "
          + "/Resources << /Font << /F1 13 0 R >> >> /Annots [6 0 R 7 0 R 8 0 R 9 0 R 10 0 R 11 0 R] >>", number: 4)
    }
    #expect(result.verdict == .invalid(.forbiddenChanges))
    #expect(
      result.changes == .forbidden(objects: [ObjectIdentity(number: 4), ObjectIdentity(number: added)]))
  }

  @Test("changed page text is forbidden")
  func replacedContent() throws {
    let result = try examine(try world.signedByLeader()) { file in
      file.set("<< /Length 0 >>\nstream\n\nendstream", number: 5)
    }
    #expect(result.changes == .forbidden(objects: [ObjectIdentity(number: 5)]))
  }

  @Test("a field that was filled already must not be filled anew")
  func filledAgain() throws {
    let result = try examine(try world.issued()) { file in
      file.set(
        "<< \(textWidget) /T (number) /MaxLen 4 /Rect [112 696 150 712] /CVBaseline 4 /Q 1 "
          + "/AP << /N 12 0 R >> /V (16) >>",
        number: 6)
    }
    #expect(result.verdict == .invalid(.forbiddenChanges))
    // The empty appearance that typesetting had drawn comes into use again.
    #expect(result.changes == .forbidden(objects: [6, 12].map { ObjectIdentity(number: $0) }))
  }

  @Test("an empty reserved field may be filled after the leader")
  func filledOnce() throws {
    let result = try examine(try world.signedByLeader()) { file in
      let show = "BT /F1 13 Tf 0 4 Td (2020) Tj ET"
      let stream = file.add(
        "<< /Type /XObject /Subtype /Form /BBox [0 0 30 16] /Resources << /Font << /F1 13 0 R >> >> "
          + "/Length \(show.utf8.count) >>\nstream\n\(show)\nendstream")
      file.set(
        "<< \(textWidget) /T (year) /Rect [440 696 470 712] /AP << /N \(stream) 0 R >> /V (2020) >>", number: 9)
    }
    #expect(result.verdict == .valid)
    #expect(result.changes == .formFillingAndSigning(fields: ["year"]))
  }

  @Test("a reserved field must not move while it is filled")
  func movedField() throws {
    let result = try examine(try world.signedByLeader()) { file in
      file.set(
        "<< \(textWidget) /T (year) /Rect [40 96 470 712] /AP << /N 12 0 R >> /V (2020) >>", number: 9)
    }
    #expect(result.changes == .forbidden(objects: [ObjectIdentity(number: 9)]))
  }

  @Test("an old stream must not be rewritten to become an appearance")
  func rewrittenAppearance() throws {
    let result = try examine(try world.signedByLeader()) { file in
      file.set(
        "<< /Type /XObject /Subtype /Form /BBox [0 0 10 10] /Resources << >> /Length 4 >>\nstream\n0 g \nendstream",
        number: 12)
    }
    #expect(result.changes == .forbidden(objects: [ObjectIdentity(number: 12)]))
  }

  @Test("a new action in the catalog is forbidden")
  func openAction() throws {
    let signed = try world.signedByLeader()
    let result = try examine(signed) { file in
      file.set(
        "<< /Type /Catalog /Pages 2 0 R /AcroForm 3 0 R /Lang (vi) /OpenAction [4 0 R /Fit] "
          + "/Perms << /DocMDP 16 0 R >> >>", number: 1)
    }
    #expect(result.verdict == .invalid(.forbiddenChanges))
  }

  @Test("bytes behind the last revision that are no revision are forbidden")
  func trailingBytes() throws {
    let signed = try world.signedByLeader() + Array("% ngoài lề".utf8)
    let last = try PDFSignatures.examine(signed, trust: world.trust, at: SigningWorld.judgingTime).signatures.last
    #expect(last?.verdict == .invalid(.forbiddenChanges))
    #expect(last?.coversWholeFile == false)
  }

  @Test("a locked field can't be filled once the agency has signed")
  func lockedField() throws {
    let lock = "/Lock << /Type /SigFieldLock /Action /Include /Fields [(year)] >>"
    let letter = SamplePDF.letter(agencyExtra: lock)
    let signed = try world.sign(
      letter, world.agencyRequest(fills: []), key: world.agencyKey, as: world.agency)
    var request = world.agencyRequest(fills: [FieldFill(name: "year", value: "2020")])
    request.fieldName = "leader"
    #expect(throws: PDFSigningRefusal.lockedByEarlierSignature) { try request.prepare(signed) }
    let result = try examine(signed) { file in
      file.set(
        "<< \(textWidget) /T (year) /Rect [440 696 470 712] /AP << /N 12 0 R >> /V (2020) >>", number: 9)
    }
    #expect(result.verdict == .invalid(.forbiddenChanges))
  }
}
