import PDFSigning
import SigningFixtures

extension Attack {
  /// Universal signature forgery by way of `/ByteRange`.
  static let byteRange: [Attack] = insiders + outsiders

  private static func hostile(
    _ name: String, because reason: String = "the byte range isn't [0 a b c] around the contents",
    _ change: @escaping @Sendable (inout HostileSignature) -> Void
  ) -> Attack {
    Attack("byte range: \(name)", .broken(.byteRangeMalformed), because: reason) { workshop in
      var signature = HostileSignature()
      change(&signature)
      return signature.file(of: workshop.world)
    }
  }

  private static let insiders: [Attack] = [
    Attack("byte range: as it should be", .kept, because: "the control: the same writer without an attack") {
      HostileSignature().file(of: $0.world)
    },
    hostile("missing") { $0.byteRange = { _, _, _ in "" } },
    hostile("negative start") { $0.byteRange = { "/ByteRange [-1 \($0) \($1) \($2)]" } },
    hostile("negative length") { $0.byteRange = { "/ByteRange [0 -\($0) \($1) \($2)]" } },
    hostile("not from the first byte") { $0.byteRange = { "/ByteRange [1 \($0 - 1) \($1) \($2)]" } },
    hostile("overlapping parts") { $0.byteRange = { "/ByteRange [0 \($1) \($0) \($2)]" } },
    hostile("longer than the file") { $0.byteRange = { "/ByteRange [0 \($0) \($1) \($2 + 1000)]" } },
    hostile("shorter than the revision", because: "the covered part ends inside the revision") {
      $0.byteRange = { "/ByteRange [0 \($0) \($1) \($2 - 40)]" }
    },
    hostile("second part empty") { $0.byteRange = { a, b, _ in "/ByteRange [0 \(a) \(b) 0]" } },
    hostile("parts swapped") { $0.byteRange = { "/ByteRange [\($1) \($2) 0 \($0)]" } },
    hostile("three numbers") { $0.byteRange = { a, b, _ in "/ByteRange [0 \(a) \(b)]" } },
    hostile("five numbers") { $0.byteRange = { "/ByteRange [0 \($0) \($1) \($2) 0]" } },
    hostile("six numbers") { $0.byteRange = { "/ByteRange [0 \($0) \($1) 10 \($1 + 10) \($2 - 10)]" } },
    hostile("numbers that overflow") {
      $0.byteRange = { a, b, _ in "/ByteRange [0 \(a) \(b) 9223372036854775807]" }
    },
    hostile("numbers as reals") { $0.byteRange = { "/ByteRange [0.0 \($0).0 \($1).0 \($2).0]" } },
    hostile("no array") { $0.byteRange = { a, _, _ in "/ByteRange \(a)" } },
    hostile("null") { $0.byteRange = { _, _, _ in "/ByteRange null" } },
    hostile("gap wider than the contents", because: "the gap holds more than the contents' own string") {
      $0.byteRange = { "/ByteRange [0 \($0 - 1) \($1) \($2)]" }
    },
    hostile("gap narrower than the contents", because: "the gap cuts the contents' brackets off") {
      $0.byteRange = { "/ByteRange [0 \($0 + 1) \($1 - 1) \($2 + 1)]" }
    },
    Attack(
      "byte range: given twice", .refused(.damaged), because: "readers differ on which of two equal keys counts"
    ) { workshop in
      var signature = HostileSignature()
      signature.byteRange = { "/ByteRange [0 \($0) \($1) \($2)] /ByteRange [0 1 3 4]" }
      return signature.file(of: workshop.world)
    },
    hostile("indirect", because: "numbers that stand elsewhere are no part of what a reader sees at the signature") {
      $0.byteRange = { _, _, _ in "/ByteRange 17 0 R" }
      $0.revision = { $0.set("[0 100 200 300]", number: 17) }
    },
  ]

  private static func override(
    _ name: String, _ verdict: Verdict, because reason: String, _ body: String
  ) -> Attack {
    Attack("byte range: later \(name)", verdict, because: reason) { $0.set(body, number: 16) }
  }

  /// Without the key, only by a later revision.
  private static let outsiders: [Attack] = [
    override(
      "dropped", .broken(.byteRangeMalformed), because: "the signature as it is now has no byte range",
      "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /Contents <3000> >>"),
    override(
      "emptied", .broken(.byteRangeMalformed), because: "the signature as it is now has no byte range",
      "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [] /Contents <3000> >>"),
    override(
      "turned to null", .unsigned, because: "a reference to null is no value, so nothing is signed", "null"),
  ]
}
