import SignatureJudgement
import XMLSignatures

extension XMLAttack {
  private static func transformed(_ transforms: String...) -> @Sendable (XMLWorkshop) -> String {
    { $0.document { $0.references[0].transforms = transforms } }
  }

  private static let more = "http://www.w3.org/2001/04/xmldsig-more#"

  /// What references are to, and what is done before hashing.
  static let references: [XMLAttack] = [
    XMLAttack(
      "reference: an XPath filter that leaves everything out", .doubted(.referenceUnsupported),
      because: "whoever chooses the filter chooses what is signed"
    ) {
      $0.document("\(XMLWorkshop.content)") {
        let path = "<ds:XPath>false()</ds:XPath>"
        $0.references[0].transforms = [XMLDraft.transform("http://www.w3.org/TR/1999/REC-xpath-19991116", path)]
        $0.references[0].text = ""
      }
    },
    XMLAttack(
      "reference: an XPath filter 2.0", .doubted(.referenceUnsupported),
      because: "whoever chooses the filter chooses what is signed",
      transformed(XMLDraft.transform("http://www.w3.org/2002/06/xmldsig-filter2"))),
    XMLAttack(
      "reference: a style sheet", .doubted(.referenceUnsupported), because: "a program in the file",
      transformed(XMLDraft.enveloped, XMLDraft.transform("http://www.w3.org/TR/1999/REC-xslt-19991116"))),
    XMLAttack(
      "reference: base64", .doubted(.referenceUnsupported), because: "what is signed isn't what is read",
      transformed(XMLDraft.enveloped, XMLDraft.transform("http://www.w3.org/2000/09/xmldsig#base64"))),
    XMLAttack(
      "reference: an unknown transform", .doubted(.referenceUnsupported), because: "unknown",
      transformed(XMLDraft.transform("urn:khong-biet"))),
    XMLAttack(
      "reference: the signature left out twice", .doubted(.referenceUnsupported), because: "no honest signer does so",
      transformed(XMLDraft.enveloped, XMLDraft.enveloped, XMLDraft.canonical)),
    XMLAttack(
      "reference: the signature left out after the canonical form", .doubted(.referenceUnsupported),
      because: "there is no signature left in bytes", transformed(XMLDraft.canonical, XMLDraft.enveloped)),
    XMLAttack(
      "reference: two canonical forms, one after the other", .doubted(.referenceUnsupported),
      because: "the second would parse the first's bytes",
      transformed(
        XMLDraft.enveloped, XMLDraft.canonical, XMLDraft.canonical)),
    XMLAttack("reference: a long list of prefixes", .doubted(.referenceUnsupported), because: "each costs time") {
      $0.document {
        let list = (0..<40).map { "p\($0)" }.joined(separator: " ")
        let prefixes =
          "<ec:InclusiveNamespaces xmlns:ec=\"\(XMLDraft.exclusive)\" PrefixList=\"\(list)\">"
          + "</ec:InclusiveNamespaces>"
        $0.references[0].transforms[1] = XMLDraft.transform(XMLDraft.exclusive, prefixes)
      }
    },
    XMLAttack("reference: an address elsewhere", .doubted(.referenceUnsupported), because: "nothing is fetched") {
      $0.document { $0.references[0].address = "http://vi-du.invalid/van-ban.xml" }
    },
    XMLAttack("reference: a file of this machine", .doubted(.referenceUnsupported), because: "nothing is opened") {
      $0.document { $0.references[0].address = "file:///etc/hostname" }
    },
    XMLAttack("reference: a file that wasn't given", .doubted(.contentMissing), because: "nothing is opened") {
      $0.document { $0.references[0].address = "../../etc/hostname" }
    },
    XMLAttack("reference: no address", .doubted(.referenceUnsupported), because: "it says nothing") {
      $0.document { $0.references[0].address = nil }
    },
    XMLAttack("reference: a pointer", .doubted(.referenceUnsupported), because: "pointers are programs") {
      $0.document { $0.references[0].address = "#xpointer(/)" }
    },
    XMLAttack(
      "reference: a pointer with an identifier", .doubted(.referenceUnsupported), because: "pointers are programs"
    ) { $0.root { $0.references[0].address = "#xpointer(id('goc'))" } },
    XMLAttack("reference: an identifier that nothing has", .doubted(.contentMissing), because: "nothing is signed") {
      $0.root { $0.references[0].address = "#khac" }
    },
    XMLAttack("reference: an empty identifier", .doubted(.referenceUnsupported), because: "nothing is named") {
      $0.root { $0.references[0].address = "#" }
    },
    XMLAttack(
      "reference: the signature itself, left out of itself", .doubted(.contentMissing),
      because: "nothing at all is signed"
    ) { $0.document { ($0.references[0].address, $0.references[0].text) = ("#chu-ky", "") } },
    XMLAttack(
      "reference: the empty address in a file that is nothing but a signature", .doubted(.contentMissing),
      because: "nothing at all is signed"
    ) { XMLDraft($0.world, .init(text: "")).signature },
    XMLAttack("reference: the properties and nothing else", .doubted(.contentMissing), because: "no content is signed")
    {
      $0.document { $0.references = [] }
    },
    XMLAttack("reference: the key and nothing of the content", .part, because: "the content isn't signed") {
      $0.document {
        let key = $0.keyInfo.replacing("<ds:KeyInfo>", with: "<ds:KeyInfo xmlns:ds=\"\(XMLDraft.ds)\" Id=\"khoa\">")
        ($0.keyInfo, $0.references) = (
          key, [.init(address: "#khoa", transforms: [XMLDraft.canonical], text: key)]
        )
      }
    },
    XMLAttack("reference: a digest by MD5", .doubted(.algorithmUnsupported), because: "broken long ago") {
      $0.document { $0.references[0].algorithm = more + "md5" }
    },
    XMLAttack("reference: an empty digest", .broken(.signatureMalformed), because: "no digest") {
      $0.document { $0.references[0].value = "" }
    },
    XMLAttack("reference: a digest cut short", .broken(.digestMismatch), because: "another digest") {
      $0.document { $0.references[0].value = String(XMLDraft.digest($0.references[0].text).prefix(20)) }
    },
    XMLAttack("reference: the right digest, then a wrong one", .broken(.signatureMalformed), because: "two values") {
      let text = "<van-ban>\(XMLWorkshop.content)</van-ban>"
      let second = "</ds:DigestValue><ds:DigestValue>\(XMLDraft.digest("khác"))"
      return $0.document { $0.references[0].value = XMLDraft.digest(text) + second }
    },
    XMLAttack(
      "reference: a comment in the digest", .broken(.signatureMalformed),
      because: "programs read the first piece, the whole, or another"
    ) {
      let signed = $0.document()
      return signed.replacing("<ds:DigestValue>", with: "<ds:DigestValue>AAAA<!-- -->")
    },
    XMLAttack(
      "reference: the true digest in an earlier comment's shadow", .broken(.signatureMalformed),
      because: "the comment isn't signed, the text before it is read by some"
    ) {
      let (true1, forged) = (XMLDraft.digest("<van-ban>\(XMLWorkshop.content)</van-ban>"), XMLWorkshop.forged)
      let other = XMLDraft.digest("<van-ban>\(forged)</van-ban>")
      return $0.document().replacing(
        "<ds:DigestValue>\(true1)", with: "<ds:DigestValue><!-- \(other) -->\(true1)"
      ).replacing(XMLWorkshop.content, with: forged)
    },
    XMLAttack(
      "reference: a comment in the signed text", .doubted(.textPartedByComment),
      because: "comments aren't signed, and many programs read only the text before one"
    ) { $0.document().replacing("Số 15", with: "Số 1<!-- -->5") },
    XMLAttack("reference: text changed", .broken(.digestMismatch), because: "changed") {
      $0.document().replacing("Số 15", with: "Số 16")
    },
    XMLAttack("reference: CDATA in place of text", .whole, because: "the same text") {
      $0.document().replacing("Số 15", with: "<![CDATA[Số 15]]>")
    },
    XMLAttack("reference: a prefix bound anew", .broken(.digestMismatch), because: "another name") {
      $0.document("<x:nd xmlns:x=\"urn:mot\">1</x:nd>").replacing("urn:mot", with: "urn:hai")
    },
    XMLAttack("reference: the content put into a namespace", .broken(.digestMismatch), because: "another name") {
      $0.document().replacing("<van-ban>", with: "<van-ban xmlns=\"urn:khac\">")
    },
    XMLAttack("reference: an unused namespace declared", .whole, because: "exclusive form leaves it out") {
      $0.document().replacing("<van-ban>", with: "<van-ban xmlns:khong=\"urn:khong\">")
    },
    XMLAttack("reference: an instruction added", .broken(.digestMismatch), because: "instructions are signed") {
      $0.document().replacing("<noi-dung", with: "<?lenh?><noi-dung")
    },
  ]
}
