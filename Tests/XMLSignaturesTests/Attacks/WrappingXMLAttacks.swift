import SignatureJudgement
import XMLSignatures

extension XMLAttack {
  /// As they should be, and what is valid though it may surprise.
  static let honest: [XMLAttack] = [
    XMLAttack("honest: the whole document", .whole, because: "as it should be") { $0.document() },
    XMLAttack("honest: the document's element by its identifier", .whole, because: "as it should be") { $0.root() },
    XMLAttack("honest: an enveloping signature", .whole, because: "as it should be") { $0.enveloping() },
    XMLAttack(
      "honest: one element, the signature beside it", .part,
      because: "the document's element isn't signed, so that anything may be added to it"
    ) { $0.element { "<van-ban>\(XMLWorkshop.content)\($0)</van-ban>" } },
    XMLAttack("honest: plain XML-DSig", .whole, because: "as it should be") { $0.document { $0.properties = nil } },
    XMLAttack("honest: a comment between elements", .whole, because: "nobody reads another text for it") {
      $0.document().replacing("<noi-dung", with: "<!-- ghi chú --><noi-dung")
    },
    XMLAttack("honest: a declaration, spaces and a comment around", .whole, because: "no content") {
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\($0.document())\n<!-- hết -->\n"
    },
  ]

  /// XSW1 to XSW8 of Somorovsky and others, brought from SAML to any document: what is signed is moved to where it still
  /// verifies, and something else stands where it is read.
  static let wrapping: [XMLAttack] = [
    XMLAttack(
      "wrapping 1: a new document around the signed one, behind the forged content", .part,
      because: "only the inner element is signed"
    ) { "<van-ban Id=\"moi\">\(XMLWorkshop.forged)\($0.root())</van-ban>" },
    XMLAttack(
      "wrapping 2: a new document around the signed one, before the forged content", .part,
      because: "only the inner element is signed"
    ) { "<van-ban Id=\"moi\">\($0.root())\(XMLWorkshop.forged)</van-ban>" },
    XMLAttack(
      "wrapping 3: the forged element before the signed one", .part, because: "the forged element isn't signed"
    ) { $0.element { "<van-ban>\(XMLWorkshop.forged)\(XMLWorkshop.content)\($0)</van-ban>" } },
    XMLAttack(
      "wrapping 4: the signed element within the forged one", .part, because: "the forged element isn't signed"
    ) {
      $0.element { "<van-ban><noi-dung Id=\"gia\">Số 99\(XMLWorkshop.content)</noi-dung>\($0)</van-ban>" }
    },
    XMLAttack(
      "wrapping 5: the signed element moved behind the signature", .part, because: "the forged element isn't signed"
    ) { $0.element { "<van-ban>\(XMLWorkshop.forged)\($0)\(XMLWorkshop.content)</van-ban>" } },
    XMLAttack(
      "wrapping 6: the signed element moved into a wrapper", .part, because: "the forged element isn't signed"
    ) { $0.element { "<van-ban>\(XMLWorkshop.forged)\($0)<boc>\(XMLWorkshop.content)</boc></van-ban>" } },
    XMLAttack(
      "wrapping 7: the signed element moved into an object of the signature", .part,
      because: "the forged element isn't signed"
    ) {
      let signature = $0.elementSignature { $0.objects = "<ds:Object>\(XMLWorkshop.content)</ds:Object>" }
      return "<van-ban>\(XMLWorkshop.forged)\(signature)</van-ban>"
    },
    XMLAttack(
      "wrapping 8: the signed document moved into an object of its own signature", .doubted(.contentMissing),
      because: "the signature is left out, and all that is in it"
    ) {
      let inner = "<van-ban Id=\"goc\">\(XMLWorkshop.content)</van-ban>"
      var draft = XMLDraft($0.world, .init(address: "#goc", text: inner))
      draft.objects = "<ds:Object>\(inner)</ds:Object>"
      return "<van-ban Id=\"moi\">\(XMLWorkshop.forged)\(draft.signature)</van-ban>"
    },
    XMLAttack(
      "wrapping: two elements of one identifier, the signed one first", .broken(.referenceAmbiguous),
      because: "programs differ about which is meant"
    ) { $0.element { "<van-ban>\(XMLWorkshop.content)\(XMLWorkshop.twin)\($0)</van-ban>" } },
    XMLAttack(
      "wrapping: two elements of one identifier, the signed one last", .broken(.referenceAmbiguous),
      because: "programs differ about which is meant"
    ) { $0.element { "<van-ban>\(XMLWorkshop.twin)\(XMLWorkshop.content)\($0)</van-ban>" } },
    XMLAttack(
      "wrapping: the same identifier under another attribute's name", .broken(.referenceAmbiguous),
      because: "programs differ about which attribute names an element"
    ) {
      $0.element { "<van-ban><noi-dung ID=\"nd\">Số 99</noi-dung>\(XMLWorkshop.content)\($0)</van-ban>" }
    },
    XMLAttack(
      "wrapping: the same identifier as xml:id", .broken(.referenceAmbiguous),
      because: "programs differ about which attribute names an element"
    ) {
      $0.element { "<van-ban><noi-dung xml:id=\"nd\">Số 99</noi-dung>\(XMLWorkshop.content)\($0)</van-ban>" }
    },
    XMLAttack(
      "wrapping: two properties of one identifier", .broken(.referenceAmbiguous),
      because: "programs differ about which is meant"
    ) { workshop in
      let copy = XMLDraft.properties(of: workshop.world.leader)
      return workshop.document("\(XMLWorkshop.content)\(copy)")
    },
    XMLAttack(
      "wrapping: content in an object that nobody signed", .part,
      because: "who looks for the first element of a name finds the forged one in the signature"
    ) { $0.document { $0.objects = "<ds:Object>\(XMLWorkshop.forged)</ds:Object>" } },
    XMLAttack("wrapping: text in an object that nobody signed", .part, because: "the object isn't signed") {
      $0.document { $0.objects = "<ds:Object>Số 99</ds:Object>" }
    },
    XMLAttack("wrapping: content among the keys", .part, because: "what stands there isn't signed") {
      $0.document().replacing("</ds:KeyInfo>", with: "\(XMLWorkshop.forged)</ds:KeyInfo>")
    },
    XMLAttack("wrapping: content among the unsigned properties", .part, because: "what stands there isn't signed") {
      $0.document {
        $0.unsignedProperties =
          "<xades:UnsignedProperties><xades:UnsignedSignatureProperties>\(XMLWorkshop.forged)"
          + "</xades:UnsignedSignatureProperties></xades:UnsignedProperties>"
      }
    },
    XMLAttack(
      "wrapping: a second object beside the signed one", .part, because: "the second object isn't signed"
    ) { $0.enveloping(inside: "<ds:Object>\(XMLWorkshop.forged)</ds:Object>") },
    XMLAttack(
      "wrapping: an enveloping signature within a document", .part, because: "the document's element isn't signed"
    ) { "<van-ban>\(XMLWorkshop.forged)\($0.enveloping())</van-ban>" },
    XMLAttack(
      "wrapping: a signed element that looks like part of a signature", .part,
      because: "the document's element isn't signed"
    ) { $0.element { "<ds:Object xmlns:ds=\"\(XMLDraft.ds)\">Số 99\(XMLWorkshop.content)\($0)</ds:Object>" } },
    XMLAttack(
      "wrapping: a second signature, which holds over its own element", .part,
      because: "neither covers the document"
    ) {
      let other = XMLDraft($0.world, .init(address: "#gia", transforms: [XMLDraft.canonical], text: XMLWorkshop.forged))
      var second = other
      (second.identifier, second.properties) = ("khac", nil)
      let first = $0.elementSignature()
      return "<van-ban>\(XMLWorkshop.content)\(XMLWorkshop.forged)\(first)\(second.signature)</van-ban>"
    },
    XMLAttack("wrapping: content beside the signed content", .broken(.digestMismatch), because: "it was changed") {
      $0.document().replacing("<noi-dung", with: "\(XMLWorkshop.forged)<noi-dung")
    },
    XMLAttack("wrapping: the signature moved within its document", .whole, because: "its place isn't signed") {
      let signed = $0.document()
      let signature = String(signed.dropFirst("<van-ban>\(XMLWorkshop.content)".count).dropLast("</van-ban>".count))
      return "<van-ban>\(signature)\(XMLWorkshop.content)</van-ban>"
    },
    XMLAttack("wrapping: the signature copied within its document", .broken(.digestMismatch), because: "changed") {
      let signed = $0.document()
      let signature = String(signed.dropFirst("<van-ban>\(XMLWorkshop.content)".count).dropLast("</van-ban>".count))
      return "<van-ban>\(XMLWorkshop.content)\(signature)\(signature)</van-ban>"
    },
  ]
}
