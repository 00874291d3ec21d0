import PDFSigning
import SigningFixtures

extension Attack {
  /// Scripts, actions, attachments, layers, XFA: added after the signature.
  static let activeContent: [Attack] = [
    catalog("open action with JavaScript", "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
    catalog("open action that launches", "/OpenAction << /S /Launch /F (cmd.exe) >>"),
    catalog("additional actions", "/AA << /WP << /S /JavaScript /JS (x) >> >>"),
    catalog("document-level JavaScript", "/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (x) >>] >> >>"),
    catalog("embedded file", "/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a.exe) >>] >> >>"),
    catalog("associated file", "/AF [<< /Type /Filespec /F (a.xml) >>]"),
    catalog("layers", "/OCProperties << /OCGs [] /D << /BaseState /OFF >> >>"),
    catalog("page labels", "/PageLabels << /Nums [0 << /S /r >>] >>"),
    catalog("outline", "/Outlines << /Type /Outlines /Count 0 >>"),
    catalog("viewer preferences", "/ViewerPreferences << /HideToolbar true >>"),
    catalog("base address of links", "/URI << /Base (http://example.invalid) >>"),
    catalog("collection", "/Collection << /Type /Collection /View /T >>"),
    catalog("usage rights", "/Perms << /DocMDP 16 0 R /UR3 16 0 R >>", certified: false),
    catalog("certification taken off", "", certified: false),
    form("XFA", "/SigFlags 3 /XFA (<xdp/>)"),
    form("values drawn anew by the reader", "/SigFlags 3 /NeedAppearances true"),
    form("order of calculation", "/SigFlags 3 /CO [9 0 R]"),
    Attack("active: page action", .broken(.forbiddenChanges), because: "actions change what is shown") {
      $0.set(Letter.page("/AA << /O << /S /JavaScript /JS (x) >> >>"), number: 4)
    },
    Attack("active: field action", .broken(.forbiddenChanges), because: "actions change what is shown") {
      $0.set(Letter.yearField("/AA << /F << /S /JavaScript /JS (x) >> >>"), number: 9)
    },
    Attack(
      "active: layer switched", .broken(.forbiddenChanges), because: "layers hide and show content"
    ) { workshop in
      var signature = HostileSignature()
      signature.revision = {
        $0.set(Letter.catalog("/OCProperties 17 0 R", certified: false), number: 1)
        $0.set("<< /OCGs [18 0 R] /D << /ON [18 0 R] >> >>", number: 17)
        $0.set("<< /Type /OCG /Name (a) >>", number: 18)
      }
      var draft = RevisionDraft(after: signature.file(of: workshop.world))
      draft.set("<< /OCGs [18 0 R] /D << /OFF [18 0 R] >> >>", number: 17)
      return draft.finish()
    },
    Attack(
      "active: title changed", .broken(.forbiddenChanges),
      because: "readers show the title in the window; pyHanko allows any change of /Info"
    ) { $0.set("<< /Title (Khac) /Producer (congvu) >>", number: 15) },
    Attack(
      "active: information dictionary that is a stream", .broken(.forbiddenChanges), because: "no information"
    ) { $0.set(RevisionDraft.stream("/Title (Cong van) /Producer (congvu)", "x"), number: 15) },
    Attack(
      "active: security store with other things", .broken(.forbiddenChanges), because: "only DER streams belong there"
    ) { draft in
      let script = draft.add("<< /S /JavaScript /JS (x) >>")
      draft.set(Letter.catalog("/DSS << /Type /DSS /Certs [\(script) 0 R] >>"), number: 1)
    },
    Attack(
      "active: security store with an unknown entry", .broken(.forbiddenChanges),
      because: "only what the standard names"
    ) { $0.set(Letter.catalog("/DSS << /Type /DSS /Extra 4 0 R >>"), number: 1) },
    Attack(
      "active: security store that takes an old object", .broken(.forbiddenChanges),
      because: "the page's content would become a certificate"
    ) { draft in
      draft.set(RevisionDraft.stream("", "x"), number: 5)
      draft.set(Letter.catalog("/DSS << /Type /DSS /Certs [5 0 R] >>"), number: 1)
    },
    Attack(
      "active: security store that shares its list with the page's content", .broken(.forbiddenChanges),
      because: "what grows may lead nowhere else"
    ) { workshop in
      var signature = HostileSignature()
      signature.revision = {
        $0.set("[5 0 R]", number: 17)
        $0.set(Letter.page(contents: "17 0 R"), number: 4)
        $0.set(Letter.catalog("/DSS << /Certs 17 0 R >>", certified: false), number: 1)
      }
      var draft = RevisionDraft(after: signature.file(of: workshop.world))
      let paint = draft.addStream("", "1 g 0 0 600 800 re f")
      draft.set("[5 0 R \(paint) 0 R]", number: 17)
      return draft.finish()
    },
    Attack(
      "active: metadata that is the page's content too", .broken(.forbiddenChanges),
      because: "what is renewed may lead nowhere else"
    ) { workshop in
      var signature = HostileSignature()
      signature.revision = {
        $0.set(RevisionDraft.stream("/Type /Metadata /Subtype /XML", xmp), number: 17)
        $0.set(Letter.page(contents: "[5 0 R 17 0 R]"), number: 4)
        $0.set(Letter.catalog("/Metadata 17 0 R", certified: false), number: 1)
      }
      var draft = RevisionDraft(after: signature.file(of: workshop.world))
      draft.set(RevisionDraft.stream("/Type /Metadata /Subtype /XML", xmp + "<!-- 0 0 9 9 re f -->"), number: 17)
      return draft.finish()
    },
    Attack(
      "active: metadata that isn't XMP", .broken(.forbiddenChanges), because: "nobody knows what readers make of it"
    ) { draft in
      let metadata = draft.addStream("/Type /Metadata /Subtype /XML", "BT (x) Tj ET")
      draft.set(Letter.catalog("/Metadata \(metadata) 0 R"), number: 1)
    },
  ]

  private static func catalog(_ name: String, _ entries: String, certified: Bool = true) -> Attack {
    Attack("active: \(name)", .broken(.forbiddenChanges), because: "the catalog may not say more than it did") {
      $0.set(Letter.catalog(entries, certified: certified), number: 1)
    }
  }

  private static func form(_ name: String, _ entries: String) -> Attack {
    Attack("active: \(name)", .broken(.forbiddenChanges), because: "the form may not say more than it did") {
      $0.set(Letter.form(entries), number: 3)
    }
  }
}
