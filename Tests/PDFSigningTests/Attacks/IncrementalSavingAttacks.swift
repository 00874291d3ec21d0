import PDFSigning
import SigningFixtures

extension Attack {
  /// Incremental saving: a revision more, complete or not.
  static let incrementalSaving: [Attack] = [
    saving("with its own table", .broken(.forbiddenChanges)),
    saving("with a cross-reference stream", .broken(.forbiddenChanges), as: .stream),
    saving("without cross-references", .refused(.damaged), as: .missing),
    saving("without a trailer", .refused(.damaged), as: .tableWithoutTrailer),
    saving("without cross-references, startxref at the old table", .broken(.forbiddenChanges), as: .missing) {
      $0.claimedStart = $0.previous
    },
    saving("without an end marker", .broken(.forbiddenChanges)) { $0.hasEndMarker = false },
    saving("without /Prev", .refused(.damaged)) { $0.trailer["Prev"] = nil },
    saving("with /Prev at itself", .refused(.damaged)) { $0.trailer["Prev"] = "\($0.bytes.count)" },
    saving("with /Prev beyond the file", .refused(.damaged)) { $0.trailer["Prev"] = "99999999" },
    saving("with a negative /Prev", .refused(.damaged)) { $0.trailer["Prev"] = "-5" },
    saving("with startxref inside the page", .refused(.damaged)) { $0.claimedStart = 500 },
    saving("with an object stream", .broken(.forbiddenChanges), as: .stream, change: packed),
    saving("hybrid: a table and an object stream only /XRefStm knows", .refused(.damaged)) { draft in
      draft.trailer["XRefStm"] = "\(draft.bytes.count)"
      let start = draft.bytes.count
      draft.append(crossReferenceStream(at: start, number: draft.nextNumber))
    },
    Attack(
      "incremental saving: an end marker only", .broken(.forbiddenChanges),
      because: "what follows the signed revision is no revision"
    ) { try $0.file(.leader) + Array("%%EOF\n".utf8) },
    Attack(
      "incremental saving: the old ending once more", .broken(.forbiddenChanges),
      because: "what follows the signed revision is no revision"
    ) { workshop in
      let file = try workshop.file(.leader)
      let previous = RevisionDraft(after: file).previous
      return file + Array("startxref\n\(previous)\n%%EOF\n".utf8)
    },
    Attack(
      "incremental saving: an empty table", .kept, because: "a revision that changes nothing"
    ) { _ in },
    Attack(
      "incremental saving: empty tables in a loop", .refused(.damaged), because: "the tables lead back to themselves"
    ) { workshop in
      var first = RevisionDraft(after: try workshop.file(.leader))
      first.trailer["Prev"] = "\(first.finish().count)"
      return RevisionDraft(after: first.finish()).finish()
    },
    Attack(
      "incremental saving: text behind the last end marker", .broken(.forbiddenChanges),
      because: "bytes outside of every revision"
    ) { try $0.file(.leader) + Array("% ngoài lề\n".utf8) },
    Attack(
      "incremental saving: an object behind the last end marker", .broken(.forbiddenChanges),
      because: "bytes outside of every revision"
    ) { try $0.file(.leader) + Array("4 0 obj\n\(Letter.page(contents: "12 0 R"))\nendobj\n".utf8) },
    Attack(
      "incremental saving: changed and changed back", .broken(.forbiddenChanges),
      because: "every revision after a signature is judged, not the last alone"
    ) { workshop in
      let file = try workshop.file(.leader)
      var evil = RevisionDraft(after: file)
      evil.set(RevisionDraft.stream("", ""), number: 5)
      var back = RevisionDraft(after: evil.finish())
      back.set(object(5, of: file), number: 5)
      return back.finish()
    },
    Attack(
      "incremental saving: a smaller /Size", .refused(.damaged),
      because: "numbers that were given could be given again"
    ) { draft in
      draft.trailer["Size"] = "12"
    },
    Attack("incremental saving: bytes before the header", .refused(.notPDF), because: "the file begins elsewhere") {
      Array("GIF89a\n".utf8) + (try $0.file(.leader))
    },
  ]

  private static func saving(
    _ name: String, _ verdict: Verdict, as kind: RevisionDraft.CrossReferences = .table,
    change: @escaping @Sendable (inout RevisionDraft) -> Void = { _ in }
  ) -> Attack {
    Attack(
      "incremental saving: page emptied, \(name)", verdict, because: "the page isn't what was signed", as: kind
    ) { draft in
      if name.contains("object stream") == false { draft.set(RevisionDraft.stream("", ""), number: 5) }
      change(&draft)
    }
  }

  /// The page itself, which unlike a stream fits into an object stream.
  private static func packed(_ draft: inout RevisionDraft) {
    draft.pack([(number: 4, body: Letter.page(contents: "12 0 R"))])
  }

  private static func crossReferenceStream(at start: Int, number: Int) -> String {
    "\(number) 0 obj\n<< /Type /XRef /W [1 1 1] /Index [\(number) 1] /Size \(number + 1) /Root 1 0 R /Length 3 >>\n"
      + "stream\n\u{1}\u{1}\u{0}\nendstream\nendobj\n"
  }
}
