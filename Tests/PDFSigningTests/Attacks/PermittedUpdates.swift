import PDFSigning
import SigningFixtures

extension Attack {
  /// What honest programs append after a signature.
  static let permitted: [Attack] = maintenance + filling + untouched

  private static func kept(
    _ name: String, because reason: String, on start: AttackWorkshop.Start = .leader,
    as kind: RevisionDraft.CrossReferences = .table, _ change: @escaping @Sendable (inout RevisionDraft) -> Void
  ) -> Attack {
    Attack("permitted: \(name)", .kept, because: reason, on: start, as: kind, change)
  }

  private static let longTerm = "long-term validation changes nothing (ISO 32000-2, 12.8.2.2)"

  /// A security store with one certificate, one list and one entry for a signature.
  static func addStore(_ draft: inout RevisionDraft) {
    let certificate = draft.addStream("", "0")
    let list = draft.addStream("", "1")
    let key = String(repeating: "A", count: 40)
    let entry = draft.add("<< /Cert [\(certificate) 0 R] /CRL [\(list) 0 R] >>")
    let store = draft.add(
      "<< /Type /DSS /Certs [\(certificate) 0 R] /CRLs [\(list) 0 R] /VRI << /\(key) \(entry) 0 R >> >>")
    draft.set(Letter.catalog("/DSS \(store) 0 R"), number: 1)
  }

  private static let maintenance: [Attack] = [
    kept("security store", because: longTerm, addStore),
    kept("security store at level 1", because: longTerm, on: .certified(level: 1), addStore),
    kept("security store after both signatures", because: longTerm, on: .issued, addStore),
    kept("security store in a revision with a cross-reference stream", because: longTerm, as: .stream, addStore),
    Attack("permitted: security store, later enlarged in place", .kept, because: longTerm) { workshop in
      var first = RevisionDraft(after: try workshop.file(.leader))
      addStore(&first)
      let store = first.nextNumber - 1
      var second = RevisionDraft(after: first.finish())
      let certificate = second.addStream("", "2")
      let key = String(repeating: "A", count: 40)
      second.set(
        "<< /Type /DSS /Certs [\(store - 3) 0 R \(certificate) 0 R] /CRLs [\(store - 2) 0 R] "
          + "/VRI << /\(key) \(store - 1) 0 R >> >>", number: store)
      return second.finish()
    },
    kept("document time stamp", because: longTerm) {
      addSignature(&$0, rectangle: "[0 0 0 0]", type: "DocTimeStamp")
    },
    kept("document time stamp at level 1", because: longTerm, on: .certified(level: 1)) {
      addSignature(&$0, rectangle: "[0 0 0 0]", type: "DocTimeStamp")
    },
    kept("document time stamp that stands on no page", because: longTerm) {
      addSignature(&$0, rectangle: "[0 0 0 0]", type: "DocTimeStamp", placed: false)
    },
    kept("document time stamp after a lock on all fields", because: longTerm, on: .locked("/Action /All")) {
      addSignature(&$0, rectangle: "[0 0 0 0]", type: "DocTimeStamp")
    },
    kept("time of change", because: "no page shows it") {
      $0.set("<< /Title (Cong van) /Producer (congvu) /ModDate (D:20200817100000+07'00') >>", number: 15)
    },
    kept("metadata", because: "no page shows it, as long as it is XMP") { draft in
      let metadata = draft.addStream("/Type /Metadata /Subtype /XML", xmp)
      draft.set(Letter.catalog("/Metadata \(metadata) 0 R"), number: 1)
    },
    kept("developer extensions", because: "they name what a reader may need, and no page shows them") {
      $0.set(Letter.catalog("/Extensions << /ESIC << /BaseVersion /1.7 /ExtensionLevel 5 >> >>"), number: 1)
    },
  ]

  static let xmp = """
    <?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:ModifyDate>2020-08-17T10:00:00+07:00\
    </xmp:ModifyDate></rdf:Description></rdf:RDF></x:xmpmeta>
    <?xpacket end='w'?>
    """

  private static let filling: [Attack] = [
    kept("a reserved field filled", because: "what the level is for", fillYear),
    kept("a reserved field filled in an object stream", because: "what the level is for", as: .stream) { draft in
      let shown = draft.add(Letter.shown("2020"))
      draft.pack([(number: 9, body: Letter.yearField("/V (2020) /AP << /N \(shown) 0 R >>"))])
    },
    Attack(
      "permitted: a reserved field filled at level 1", .broken(.forbiddenChanges),
      because: "level 1 allows no filling", on: .certified(level: 1), fillYear),
    kept("a reserved field signed, its flags then locked", because: "Acrobat locks the widget it signs") {
      signReserved(&$0, flags: 132)
    },
    kept("an invisible signature after certification", because: "it covers nothing; pyHanko allows it too") {
      addSignature(&$0, rectangle: "[0 0 0 0]")
    },
    Attack(
      "permitted: an invisible signature at level 1", .broken(.forbiddenChanges),
      because: "level 1 allows no further signature", on: .certified(level: 1)
    ) { addSignature(&$0, rectangle: "[0 0 0 0]") },
    Attack("permitted: number, date and agency, then archive", .kept, because: "our own way to B-LTA") { workshop in
      var store = RevisionDraft(after: try workshop.file(.issued))
      addStore(&store)
      var stamp = RevisionDraft(after: store.finish())
      addSignature(&stamp, rectangle: "[0 0 0 0]", type: "DocTimeStamp")
      return stamp.finish()
    },
  ]

  private static let untouched: [Attack] = [
    Attack("permitted: leader's signature alone", .kept, because: "the control") { try $0.file(.leader) },
    Attack("permitted: issued", .kept, because: "the control") { try $0.file(.issued) },
    Attack("permitted: approved", .kept, because: "the control") { try $0.file(.approved) },
    Attack("permitted: certified at level 1", .kept, because: "the control") { try $0.file(.certified(level: 1)) },
    kept("an object that nothing leads to", because: "no reader comes to it") {
      $0.addStream("", "1 g 0 0 600 800 re f")
    },
    Attack(
      "permitted: an old unused object replaced", .broken(.forbiddenChanges),
      because: "it was signed, though nothing led to it"
    ) { workshop in
      var signature = HostileSignature()
      signature.revision = { $0.set("<< /A 1 >>", number: 17) }
      var draft = RevisionDraft(after: signature.file(of: workshop.world))
      draft.set("<< /A 2 >>", number: 17)
      return draft.finish()
    },
    kept("the head of the list of free objects written again", because: "many programs write it with each table") {
      $0.free(0, nextGeneration: 65535)
    },
    kept("the page written again as it was", because: "the same value") { $0.set(Letter.page(), number: 4) },
  ]
}
