import PDFSigning
import SigningFixtures

extension Attack {
  /// Shadow attacks: what was prepared before signing is shown, hidden or exchanged after it.
  static let shadow: [Attack] = hide + replace + switches

  private static func changed(
    _ name: String, on start: AttackWorkshop.Start = .leader, as kind: RevisionDraft.CrossReferences = .table,
    _ change: @escaping @Sendable (inout RevisionDraft) throws -> Void
  ) -> Attack {
    Attack(
      "shadow: \(name)", .broken(.forbiddenChanges), because: "no page may show anything else", on: start, as: kind,
      change)
  }

  private static let hide: [Attack] = [
    changed("overlay taken off the page") { $0.set(Letter.page(contents: "[]"), number: 4) },
    changed("page content freed") { $0.free(5) },
    changed("unused object freed") { draft in
      draft.free(12)
      draft.set(Letter.yearField(""), number: 9)
    },
    changed("drawing made empty in place") { $0.set(Letter.drawing(""), number: 12) },
    changed("widget taken off the page") {
      $0.set(Letter.page(annotations: "6 0 R 7 0 R 8 0 R 9 0 R 10 0 R"), number: 4)
    },
    changed("signed field taken out of the form", on: .issued) {
      $0.set(Letter.form(fields: "6 0 R 7 0 R 8 0 R 9 0 R 10 0 R"), number: 3)
    },
    changed("field hidden while it is filled") { draft in
      let shown = draft.add(Letter.shown("2020"))
      draft.set(Letter.yearField("/V (2020) /AP << /N \(shown) 0 R >>", flags: 6), number: 9)
    },
    changed("unsigned again", on: .issued) { $0.set(Letter.agencyField(""), number: 11) },
  ]

  private static let replace: [Attack] = [
    changed("font's widths changed") { draft in
      let widths = (32...126).map { _ in "500" }.joined(separator: " ")
      draft.set(
        "<< /Type /Font /Subtype /TrueType /BaseFont /LiberationSerif /Encoding /WinAnsiEncoding /FirstChar 32 "
          + "/LastChar 126 /Widths [\(widths)] /FontDescriptor 14 0 R >>", number: 13)
    },
    changed("font program added to the descriptor") { draft in
      let program = draft.addStream("", "not a font")
      draft.set("<< /Type /FontDescriptor /FontName /LiberationSerif /FontFile2 \(program) 0 R >>", number: 14)
    },
    changed("form's default font exchanged") { draft in
      let font = draft.add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>")
      draft.set(
        "<< /Fields [\(Letter.fields)] /DR << /Font << /F1 \(font) 0 R >> >> /DA (/F1 13 Tf 0 g) /SigFlags 3 >>",
        number: 3)
    },
    changed("form's default appearance changed") { draft in
      draft.set(
        "<< /Fields [\(Letter.fields)] /DR << /Font << /F1 13 0 R >> >> /DA (/F1 40 Tf 1 g) /SigFlags 3 >>", number: 3)
    },
    changed("page's resources exchanged") { draft in
      let font = draft.add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>")
      draft.set(Letter.page(resources: "<< /Font << /F1 \(font) 0 R >> >>"), number: 4)
    },
    changed("a filled field shows another value than it holds") { draft in
      let shown = draft.add(Letter.shown("2021"))
      draft.set(Letter.yearField("/V (2020) /AP << /N \(shown) 0 R >>"), number: 9)
    },
    changed("a filled field shows its value in a font of its own") { draft in
      let font = draft.add(
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding << /Differences [48 /nine] >> >>")
      let resources = "<< /Font << /F1 \(font) 0 R >> >>"
      let shown = draft.add(Letter.drawing("BT /F1 13 Tf 0 4 Td (2020) Tj ET", resources: resources))
      draft.set(Letter.yearField("/V (2020) /AP << /N \(shown) 0 R >>"), number: 9)
    },
    changed("a filled field shows a picture") { draft in
      let picture = draft.addStream(
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "x")
      let resources = "<< /XObject << /I \(picture) 0 R >> >>"
      let shown = draft.add(Letter.drawing("q 30 0 0 16 0 0 cm /I Do Q", resources: resources))
      draft.set(Letter.yearField("/V (2020) /AP << /N \(shown) 0 R >>"), number: 9)
    },
    changed("appearance of the signed field exchanged") { draft in
      let shown = draft.add(Letter.drawing("0 0 30 16 re f"))
      draft.set(Letter.leaderField("/V 16 0 R /AP << /N \(shown) 0 R >>"), number: 10)
    },
    changed("appearance of the signed field changed in place") { $0.set(Letter.drawing("0 0 30 16 re f"), number: 17) },
    changed("a value set without its appearance") { draft in
      draft.set(Letter.yearField("/V (2020) /AP << /N 17 0 R >>"), number: 9)
    },
    changed("a filled field filled anew", on: .issued) { draft in
      let shown = draft.add(Letter.shown("2021"))
      draft.set(Letter.yearField("/V (2021) /AP << /N \(shown) 0 R >>"), number: 9)
    },
    changed("a field moved while it is filled") { draft in
      let shown = draft.add(Letter.shown("2020"))
      draft.set(
        Letter.yearField("/V (2020) /AP << /N \(shown) 0 R >>", rectangle: "[0 0 595 841]"), number: 9)
    },
    changed("a field's own page changed by its parent") { $0.set(Letter.yearField("/Parent 3 0 R"), number: 9) },
  ]

  private static let switches: [Attack] = [
    changed("catalog exchanged") { draft in
      let catalog = draft.add(Letter.catalog())
      draft.trailer["Root"] = "\(catalog) 0 R"
    },
    changed("page tree exchanged") { draft in
      let page = draft.add(Letter.page(contents: "12 0 R"))
      let pages = draft.add("<< /Type /Pages /Kids [\(page) 0 R] /Count 1 >>")
      draft.set(Letter.catalog(pages: pages), number: 1)
    },
    changed("page tree changed in place") { draft in
      let page = draft.add(Letter.page(contents: "12 0 R"))
      draft.set("<< /Type /Pages /Kids [\(page) 0 R] /Count 1 >>", number: 2)
    },
    changed("new page") { draft in
      let page = draft.add(Letter.page(contents: "12 0 R", annotations: ""))
      draft.set("<< /Type /Pages /Kids [4 0 R \(page) 0 R] /Count 2 >>", number: 2)
    },
    changed("page rotated") { $0.set(Letter.page("/Rotate 180"), number: 4) },
    changed("page cropped") { $0.set(Letter.page("/CropBox [0 0 100 100]"), number: 4) },
    changed("page of another size") { $0.set(Letter.page(box: "[0 0 2000 2000]"), number: 4) },
    changed("rotation inherited from the tree") {
      $0.set("<< /Type /Pages /Kids [4 0 R] /Count 1 /Rotate 90 >>", number: 2)
    },
    changed("a further content stream") { draft in
      let paint = draft.addStream("", "1 g 0 0 600 800 re f")
      draft.set(Letter.page(contents: "[5 0 R \(paint) 0 R]"), number: 4)
    },
    changed("content in an object stream", as: .stream) { draft in
      draft.pack([(number: 4, body: Letter.page(contents: "12 0 R"))])
    },
    changed("another file identifier") { $0.trailer["ID"] = "[<00> <00>]" },
    Attack(
      "shadow: encryption added", .refused(.encrypted), because: "nobody can say what an encrypted file shows"
    ) { draft in
      draft.trailer["Encrypt"] = "<< /Filter /Standard /V 1 /R 2 /O <00> /U <00> /P -4 >>"
    },
    Attack(
      "shadow: an object the signed page referred to in vain", .broken(.forbiddenChanges),
      because: "the page had nothing there when it was signed"
    ) { workshop in
      var signature = HostileSignature()
      signature.revision = { $0.set(Letter.page(contents: "[5 0 R 40 0 R]"), number: 4) }
      var draft = RevisionDraft(after: signature.file(of: workshop.world))
      draft.set(RevisionDraft.stream("", "1 g 0 0 600 800 re f"), number: 40)
      return draft.finish()
    },
    Attack(
      "shadow: content pointed at another object's bytes inside the signed revision", .refused(.damaged),
      because: "the bytes bear another number"
    ) { workshop in
      let file = try workshop.file(.leader)
      var draft = RevisionDraft(after: file)
      guard let place = file.firstRange(of: Array("12 0 obj".utf8)) else { preconditionFailure("object 12 is there") }
      draft.point(5, to: place.lowerBound)
      return draft.finish()
    },
    Attack(
      "shadow: an object listed twice in one table", .broken(.forbiddenChanges),
      because: "readers differ on which counts"
    ) { workshop in
      var draft = RevisionDraft(after: try workshop.file(.leader))
      let place = draft.bytes.count
      draft.addStream("", "x")
      draft.point(draft.nextNumber - 1, to: place)
      return draft.finish()
    },
    Attack(
      "shadow: a field's appearance hidden in the signed revision", .broken(.forbiddenChanges),
      because: "a later revision's objects stand in the later revision"
    ) { workshop in
      var place = 0
      var signature = HostileSignature()
      signature.before = { draft in
        place = draft.bytes.count
        draft.append("60 0 obj\n\(Letter.shown("2020"))\nendobj\n")
      }
      var draft = RevisionDraft(after: signature.file(of: workshop.world))
      draft.point(60, to: place)
      draft.set(Letter.yearField("/V (2020) /AP << /N 60 0 R >>"), number: 9)
      return draft.finish()
    },
  ]
}
