import PDFSigning
import SigningFixtures

extension Attack {
  /// Signature wrapping: the signed bytes are kept, but readers are led to others.
  static let wrapping: [Attack] = [
    Attack(
      "wrapping: second part moved behind inserted objects", .refused(.damaged),
      because: "the moved table's offsets no longer hold"
    ) { workshop in
      var file = try workshop.file(.leader)
      let (start, end) = gap(of: file)
      let evil = Array(("<00>" + String(repeating: "\n", count: 400) + "4 0 obj\n\(Letter.page())\nendobj\n").utf8)
      file.insert(contentsOf: evil, at: end)
      let text = Array("\(start) \(end) ".utf8)
      guard let place = file.firstRange(of: text) else { preconditionFailure("the range is written out") }
      let moved = Array("\(start) \(end + evil.count)".utf8)
      file.replaceSubrange(place.lowerBound..<(place.lowerBound + moved.count), with: moved)
      return file
    },
    Attack(
      "wrapping: gap filled with an object", .refused(.damaged), because: "the contents are no string any more"
    ) { workshop in
      var file = try workshop.file(.leader)
      let (start, end) = gap(of: file)
      let evil = Array(">> endobj 4 0 obj \(Letter.page(contents: "12 0 R")) endobj 99 0 obj << /X <00".utf8)
      file.replaceSubrange((end - 1 - evil.count)..<(end - 1), with: evil)
      file[start + 1] = UInt8(ascii: ">")
      return file
    },
    Attack(
      "wrapping: a copy of the signature under its own number", .broken(.byteRangeMalformed),
      because: "the signature as it is now isn't the one that was signed"
    ) { $0.set("<< /Type /Sig /Filter /Adobe.PPKLite /Contents <30> /ByteRange [0 1 3 4] >>", number: 16) },
    Attack(
      "wrapping: the field points at an exact copy under another number", .broken(.notOfItsRevision),
      because: "the field held another object when it was signed"
    ) { workshop in
      let file = try workshop.file(.leader)
      var draft = RevisionDraft(after: file)
      let copy = draft.add(object(16, of: file))
      draft.set(Letter.leaderField("/V \(copy) 0 R /AP << /N 17 0 R >>"), number: 10)
      return draft.finish()
    },
    Attack(
      "wrapping: a second field with the same signature", .broken(.forbiddenChanges),
      because: "a field may be signed later only with a signature of its own"
    ) { $0.set(Letter.agencyField("/V 16 0 R"), number: 11) },
    Attack(
      "wrapping: the signature rewritten word for word", .broken(.forbiddenChanges),
      because: "a signature stands in the revision it covers and nowhere else"
    ) { workshop in
      let file = try workshop.file(.leader)
      var draft = RevisionDraft(after: file)
      draft.set(object(16, of: file), number: 16)
      return draft.finish()
    },
    Attack(
      "wrapping: two objects of one number inside the signed revision, the table moved to the other",
      .broken(.forbiddenChanges), because: "the page is another object than the one signed"
    ) { workshop in
      var place = 0
      var signature = HostileSignature()
      signature.before = { draft in
        place = draft.bytes.count
        draft.append("5 0 obj\n\(RevisionDraft.stream("", "BT /F1 13 Tf 90 700 Td (Khac) Tj ET"))\nendobj\n")
      }
      var draft = RevisionDraft(after: signature.file(of: workshop.world))
      draft.point(5, to: place)
      return draft.finish()
    },
  ]

  /// The first gap in a file that our own code signed.
  static func gap(of file: [UInt8]) -> (start: Int, end: Int) {
    guard let key = file.firstRange(of: Array("/Contents <".utf8)), let end = file[key.upperBound...].firstIndex(of: 62)
    else { preconditionFailure("the file is signed") }
    return (key.upperBound - 1, end + 1)
  }

  /// The first text of the object of this number.
  static func object(_ number: Int, of file: [UInt8]) -> String {
    guard let head = file.firstRange(of: Array("\n\(number) 0 obj\n".utf8)),
      let tail = file[head.upperBound...].firstRange(of: Array("\nendobj".utf8))
    else { preconditionFailure("the file has object \(number)") }
    return String(decoding: file[head.upperBound..<tail.lowerBound], as: UTF8.self)
  }
}
