import PDFSigning
import SigningFixtures

extension Attack {
  /// Evil annotations and sneaky signatures (Mladenov et al. 2021), at each level of certification.
  static let certification: [Attack] = annotations + signatures

  private static func annotation(_ kind: String, _ entries: String, on start: AttackWorkshop.Start, _ at: String)
    -> Attack
  {
    Attack(
      "certification: \(kind) annotation \(at)", .broken(.forbiddenChanges),
      because: "annotations cover text; none is allowed at any level, nor by pyHanko", on: start
    ) { draft in
      let shown = draft.add(Letter.drawing("1 g 0 0 30 16 re f"))
      let note = draft.add(
        "<< /Type /Annot /Subtype /\(kind) /Rect [80 620 500 720] /F 4 /AP << /N \(shown) 0 R >> \(entries) >>")
      draft.set(Letter.page(annotations: Letter.fields + " \(note) 0 R"), number: 4)
    }
  }

  private static let annotations: [Attack] = [
    annotation("FreeText", "/DA (/F1 13 Tf) /Contents (khac)", on: .certified(level: 1), "at level 1"),
    annotation("FreeText", "/DA (/F1 13 Tf) /Contents (khac)", on: .leader, "at level 2"),
    annotation("FreeText", "/DA (/F1 13 Tf) /Contents (khac)", on: .certified(level: 3), "at level 3"),
    annotation("Stamp", "/Name /Approved", on: .certified(level: 3), "at level 3"),
    annotation("Redact", "/QuadPoints [80 620 500 620 80 720 500 720]", on: .certified(level: 3), "at level 3"),
    annotation("Link", "/A << /S /URI /URI (http://example.invalid) >>", on: .approved, "after an approval"),
    Attack(
      "certification: annotation dressed as a signature field", .broken(.forbiddenChanges),
      because: "a field may hold nothing but a signature", on: .approved
    ) { draft in
      let field = draft.add(
        "<< /Type /Annot /Subtype /FreeText /FT /Sig /T (extra) /Rect [80 620 500 720] /F 132 /P 4 0 R >>")
      draft.set(Letter.form(fields: Letter.fields + " \(field) 0 R"), number: 3)
      draft.set(Letter.page(annotations: Letter.fields + " \(field) 0 R"), number: 4)
    },
  ]

  /// Adds a signed field; the signature is a stand-in, since only the first signature is judged here.
  static func addSignature(
    _ draft: inout RevisionDraft, name: String = "extra", rectangle: String, type: String = "Sig",
    more: String = "", placed: Bool = true
  ) {
    let subFilter = type == "Sig" ? "ETSI.CAdES.detached" : "ETSI.RFC3161"
    let signature = draft.add(
      "<< /Type /\(type) /Filter /Adobe.PPKLite /SubFilter /\(subFilter) /ByteRange [0 1 3 4] /Contents <\(standIn)> >>"
    )
    // An appearance, though empty, makes a time stamp count as form filling, as in pyHanko.
    let shown = type == "Sig" ? "/AP << /N \(draft.add(Letter.drawing(""))) 0 R >>" : ""
    let field = draft.add(
      "<< /Type /Annot /Subtype /Widget /FT /Sig /T (\(name)) /Rect \(rectangle) /F 132 /P 4 0 R "
        + "/V \(signature) 0 R \(shown) \(more) >>")
    draft.set(Letter.form(fields: Letter.fields + " \(field) 0 R"), number: 3)
    if placed { draft.set(Letter.page(annotations: Letter.fields + " \(field) 0 R"), number: 4) }
  }

  private static func added(
    _ name: String, _ verdict: Verdict, because reason: String, on start: AttackWorkshop.Start,
    _ change: @escaping @Sendable (inout RevisionDraft) -> Void
  ) -> Attack {
    Attack("signature: \(name)", verdict, because: reason, on: start, change)
  }

  private static let visible = "[80 620 500 720]"

  private static let signatures: [Attack] = [
    added("visible field after certification", .broken(.forbiddenChanges), because: "a sneaky signature", on: .leader) {
      addSignature(&$0, rectangle: visible)
    },
    added(
      "visible field after an approval", .kept, because: "how offices without reserved fields sign one after another",
      on: .approved
    ) { addSignature(&$0, rectangle: visible) },
    added(
      "visible field after a lock on all fields", .broken(.forbiddenChanges), because: "the lock names every field",
      on: .locked("/Action /All")
    ) { addSignature(&$0, rectangle: visible) },
    added(
      "visible field without a signature", .broken(.forbiddenChanges), because: "only a signature needs a field",
      on: .approved
    ) { draft in
      let field = draft.add("<< /Type /Annot /Subtype /Widget /FT /Sig /T (extra) /Rect \(visible) /F 4 /P 4 0 R >>")
      draft.set(Letter.form(fields: Letter.fields + " \(field) 0 R"), number: 3)
      draft.set(Letter.page(annotations: Letter.fields + " \(field) 0 R"), number: 4)
    },
    added(
      "visible time stamp after certification", .broken(.forbiddenChanges), because: "a time stamp shows nothing",
      on: .leader
    ) { addSignature(&$0, rectangle: visible, type: "DocTimeStamp") },
    added(
      "invisible field with an action", .broken(.forbiddenChanges), because: "a field may hold nothing but a signature",
      on: .leader
    ) { addSignature(&$0, rectangle: "[0 0 0 0]", more: "/AA << /PV << /S /JavaScript /JS (x) >> >>") },
    added(
      "new field with the name of an old one", .refused(.damaged), because: "names are what fields are known by",
      on: .leader
    ) { addSignature(&$0, name: "agency", rectangle: "[0 0 0 0]") },
    added(
      "new field in front of the old ones", .broken(.forbiddenChanges), because: "old fields keep their places",
      on: .leader
    ) { draft in
      addSignature(&draft, rectangle: "[0 0 0 0]")
      draft.set(Letter.form(fields: "\(draft.nextNumber - 1) 0 R " + Letter.fields), number: 3)
    },
    added(
      "new field, the page changed besides", .broken(.forbiddenChanges), because: "the page may gain the widget only",
      on: .leader
    ) { draft in
      addSignature(&draft, rectangle: "[0 0 0 0]", placed: false)
      draft.set(
        Letter.page(contents: "12 0 R", annotations: Letter.fields + " \(draft.nextNumber - 1) 0 R"), number: 4)
    },
    added(
      "new field, the page's other widgets gone", .broken(.forbiddenChanges), because: "old annotations stay",
      on: .approved
    ) { draft in
      addSignature(&draft, rectangle: visible, placed: false)
      draft.set(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.276 841.89] /Contents 5 0 R "
          + "/Resources << /Font << /F1 13 0 R >> >> >>", number: 4)
    },
    added(
      "new field, the form's resources lead to the page's content", .broken(.forbiddenChanges),
      because: "resources may come with new objects only", on: .approved
    ) { draft in
      addSignature(&draft, rectangle: visible)
      let field = draft.nextNumber - 1
      draft.set("<< /A 1 >>", number: 5)
      draft.set(
        "<< /Fields [\(Letter.fields) \(field) 0 R] /DR << /Font << /F1 13 0 R >> /Properties 5 0 R >> "
          + "/DA (/F1 13 Tf 0 g) /SigFlags 3 >>", number: 3)
    },
    added("new field, resources added to the form", .kept, because: "PDFBox writes so", on: .approved) { draft in
      addSignature(&draft, rectangle: visible)
      let field = draft.nextNumber - 1
      let font = draft.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
      draft.set(
        "<< /Fields [\(Letter.fields) \(field) 0 R] /DR << /Font << /F1 13 0 R /Helv \(font) 0 R >> >> "
          + "/DA (/F1 13 Tf 0 g) /SigFlags 3 >>", number: 3)
    },
    added(
      "new field that shows another file", .broken(.forbiddenChanges), because: "what is shown must be in the file",
      on: .approved
    ) { draft in
      addSignature(&draft, rectangle: visible)
      draft.set(
        RevisionDraft.stream(
          "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Ref << /F (x.pdf) /Page 0 >>", ""),
        number: draft.nextNumber - 2)
    },
    added(
      "new text field", .broken(.forbiddenChanges), because: "only signatures come in fields of their own",
      on: .approved
    ) { draft in
      let shown = draft.add(Letter.shown("2020"))
      let field = draft.add(
        "<< \(Letter.widget) /FT /Tx /T (extra) /Rect \(visible) /V (2020) /AP << /N \(shown) 0 R >> >>")
      draft.set(Letter.form(fields: Letter.fields + " \(field) 0 R"), number: 3)
      draft.set(Letter.page(annotations: Letter.fields + " \(field) 0 R"), number: 4)
    },
    added(
      "reserved field at level 1", .broken(.forbiddenChanges), because: "level 1 allows no further signature",
      on: .certified(level: 1)
    ) { signReserved(&$0) },
    added("reserved field at level 2", .kept, because: "what the level is for", on: .leader) { signReserved(&$0) },
    added("reserved field at level 3", .kept, because: "what the level allows", on: .certified(level: 3)) {
      signReserved(&$0)
    },
    added(
      "reserved field with a value that isn't new", .broken(.forbiddenChanges),
      because: "a signature dictionary prepared in the signed revision", on: .leader
    ) { draft in
      draft.set(Letter.agencyField("/V 15 0 R"), number: 11)
    },
  ]

  /// Signs the agency's reserved field.
  static func signReserved(_ draft: inout RevisionDraft, flags: Int = 4) {
    let signature = draft.add(
      "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 1 3 4] "
        + "/Contents <\(standIn)> >>")
    let shown = draft.add(Letter.drawing("0 0 30 16 re S"))
    draft.set(Letter.agencyField("/V \(signature) 0 R /AP << /N \(shown) 0 R >>", flags: flags), number: 11)
  }

  /// A CMS structure of no signature: it can be read, so that other validators too come to judge the first one.
  static let standIn = StandInSignature.hexadecimal
}
