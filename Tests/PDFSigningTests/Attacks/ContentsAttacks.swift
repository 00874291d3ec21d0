import PDFSigning
import SigningFixtures

extension Attack {
  /// Universal signature forgery by way of `/Contents`, and dictionaries that are no signature of ours.
  static let contents: [Attack] =
    gaps + dictionaries + [
      later("dropped", "/ByteRange [0 100 200 300]"),
      later("empty", "/ByteRange [0 100 200 300] /Contents <>"),
      later("one zero byte", "/ByteRange [0 100 200 300] /Contents <00>"),
      later("null", "/ByteRange [0 100 200 300] /Contents null"),
    ]

  private static func hostile(
    _ name: String, _ verdict: Verdict = .broken(.byteRangeMalformed), because reason: String,
    _ change: @escaping @Sendable (inout HostileSignature) -> Void
  ) -> Attack {
    Attack("contents: \(name)", verdict, because: reason) { workshop in
      var signature = HostileSignature()
      change(&signature)
      return signature.file(of: workshop.world)
    }
  }

  private static func later(_ name: String, _ entries: String) -> Attack {
    Attack("contents: later \(name)", .broken(.byteRangeMalformed), because: "not the signature that was signed") {
      $0.set("<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached \(entries) >>", number: 16)
    }
  }

  private static let gaps: [Attack] = [
    hostile("white space among the digits", because: "the gap must hold the string's digits and nothing else") {
      $0.gap = { "<" + String($0.dropLast(40)) + String(repeating: " ", count: 40) + ">" }
    },
    hostile("an odd number of digits", because: "the gap must hold the string's digits and nothing else") {
      $0.gap = { "<" + String($0.dropLast(1)) + " >" }
    },
    hostile("empty string in a wide gap", because: "the gap must hold the string's digits and nothing else") {
      $0.gap = { "<" + String(repeating: " ", count: $0.utf8.count) + ">" }
    },
    hostile("all zeros", .broken(.signatureMalformed), because: "zeros are no CMS structure") {
      $0.gap = { "<" + String(repeating: "0", count: $0.utf8.count) + ">" }
    },
    hostile("digits behind the CMS structure", .broken(.signatureMalformed), because: "only zeros fill the room up") {
      $0.gap = { "<" + String($0.dropLast(8)) + "deadbeef>" }
    },
    hostile(
      "objects stuffed into the gap", .refused(.damaged), because: "an unfinished string makes the file unreadable"
    ) {
      $0.gap = { "<30>" + String(repeating: " ", count: $0.utf8.count - 12) + "(" + String($0.suffix(9)) }
    },
    hostile("a shorter string and white space in the gap", because: "the string must fill the gap") {
      $0.gap = { "<" + String($0.dropLast(100)) + ">" + String(repeating: " ", count: 100) }
    },
    hostile("a comment in the gap", because: "the string must fill the gap") {
      $0.gap = { "<" + String($0.dropLast(100)) + ">%" + String(repeating: "x", count: 98) + "\n" }
    },
    hostile("a second key behind the gap", .refused(.damaged), because: "readers differ on which key counts") {
      $0.afterGap = " /Contents <3000>"
    },
    hostile("a second key before the gap", .refused(.damaged), because: "readers differ on which key counts") {
      $0.contentsKey = "/Contents <3000> /Contents "
    },
    hostile("the key spelled with escapes", .kept, because: "#43 is C in a name (ISO 32000-1, 7.3.5)") {
      $0.contentsKey = "/#43ontents "
    },
    hostile("outside the gap", because: "the gap holds another entry's string") {
      $0.contentsKey = "/Contents <3000> /Cert "
    },
    hostile("indirect", because: "the contents must stand in the signature dictionary") {
      $0.contentsKey = "/Contents 17 0 R /Other "
      $0.revision = { $0.set("<3000>", number: 17) }
    },
  ]

  private static func dictionary(_ name: String, _ verdict: Verdict, because reason: String, _ entries: String)
    -> Attack
  {
    Attack("dictionary: \(name)", verdict, because: reason) { workshop in
      var signature = HostileSignature()
      signature.entries = entries + " /M (D:20200817093000+07'00')"
      return signature.file(of: workshop.world)
    }
  }

  private static let dictionaries: [Attack] = [
    dictionary(
      "adbe.pkcs7.detached", .kept, because: "government files use it often",
      "/Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached"),
    dictionary(
      "adbe.pkcs7.sha1", .doubted(.formatUnsupported), because: "SHA-1, and withdrawn in PDF 2.0",
      "/Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.sha1"),
    dictionary(
      "adbe.x509.rsa_sha1", .doubted(.formatUnsupported), because: "SHA-1, and withdrawn in PDF 2.0",
      "/Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.x509.rsa_sha1"),
    dictionary(
      "no SubFilter", .doubted(.formatUnsupported), because: "nothing says what the contents are",
      "/Type /Sig /Filter /Adobe.PPKLite"),
    dictionary(
      "Type of something else", .broken(.notOfItsRevision), because: "the dictionary says it is no signature",
      "/Type /Annot /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached"),
    dictionary(
      "no Type", .kept, because: "optional (ISO 32000-1, table 252)",
      "/Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached"),
  ]
}
