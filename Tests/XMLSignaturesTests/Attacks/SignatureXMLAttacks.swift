import Certificates
import Foundation
import SignatureJudgement
import SigningFixtures
import WorkTime
import XMLSignatures

extension XMLAttack {
  private static func method(_ algorithm: String, _ inside: String = "") -> String {
    "<ds:SignatureMethod Algorithm=\"\(algorithm)\">\(inside)</ds:SignatureMethod>"
  }

  private static let hmac = "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"
  private static let original = "http://www.w3.org/2000/09/xmldsig#"

  /// `ds:SignedInfo` and what it names.
  static let signedInformation: [XMLAttack] = [
    XMLAttack(
      "signed info: a code made with the public key as its secret", .doubted(.algorithmUnsupported),
      because: "everybody has the public key"
    ) { workshop in
      workshop.document {
        $0.method = method(hmac)
        let secret = [UInt8](workshop.world.rsa.pem)
        $0.value = XMLDraft.base64(HMACForTests.sha256(Array($0.signedInfo.utf8), key: secret))
      }
    },
    XMLAttack(
      "signed info: a code cut to no bits", .doubted(.algorithmUnsupported), because: "anybody makes it"
    ) {
      $0.document {
        $0.method = method(original + "hmac-sha1", "<ds:HMACOutputLength>0</ds:HMACOutputLength>")
        $0.value = "AA=="
      }
    },
    XMLAttack(
      "signed info: a length of the value beside an honest method", .broken(.signatureMalformed),
      because: "the method has no parameters"
    ) { $0.document { $0.method = method(XMLDraft.rsaSHA256, "<ds:HMACOutputLength>8</ds:HMACOutputLength>") } },
    XMLAttack("signed info: no method known", .doubted(.algorithmUnsupported), because: "unknown") {
      $0.document { $0.method = method("urn:khong-biet") }
    },
    XMLAttack("signed info: the method none", .doubted(.algorithmUnsupported), because: "unknown") {
      $0.document { ($0.method, $0.value) = (method("none"), "AA==") }
    },
    XMLAttack("signed info: another key's method", .doubted(.algorithmUnsupported), because: "the key is an RSA key") {
      $0.document { $0.method = method("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256") }
    },
    XMLAttack("signed info: another hash than was signed with", .broken(.valueMismatch), because: "another hash") {
      $0.document { $0.method = method("http://www.w3.org/2001/04/xmldsig-more#rsa-sha512") }
    },
    XMLAttack("signed info: no references", .broken(.signatureMalformed), because: "nothing is signed") {
      $0.document { $0.referenceText = "" }
    },
    XMLAttack("signed info: more references than anybody needs", .doubted(.referenceUnsupported), because: "work") {
      $0.document {
        $0.references = Array(repeating: $0.references[0], count: 40)
      }
    },
    XMLAttack("signed info: twice, the signed one first", .broken(.signatureMalformed), because: "two") {
      let signed = $0.document()
      let forged = "<ds:SignedInfo></ds:SignedInfo>"
      return signed.replacing("</ds:SignedInfo>", with: "</ds:SignedInfo>\(forged)")
    },
    XMLAttack("signed info: twice, the signed one last", .broken(.signatureMalformed), because: "two") {
      let signed = $0.document()
      return signed.replacing("<ds:SignedInfo ", with: "<ds:SignedInfo></ds:SignedInfo><ds:SignedInfo ")
    },
    XMLAttack("signed info: the value twice", .broken(.signatureMalformed), because: "two") {
      $0.document().replacing("</ds:SignatureValue>", with: "</ds:SignatureValue><ds:SignatureValue/>")
    },
    XMLAttack("signed info: an empty value", .broken(.signatureMalformed), because: "no value") {
      $0.document { $0.value = "" }
    },
    XMLAttack("signed info: a value of zeros", .broken(.valueMismatch), because: "no signature") {
      $0.document { $0.value = XMLDraft.base64([UInt8](repeating: 0, count: 256)) }
    },
    XMLAttack("signed info: a comment in the value", .broken(.signatureMalformed), because: "programs read a piece") {
      $0.document().replacing("</ds:SignatureValue>", with: "<!-- --></ds:SignatureValue>")
    },
    XMLAttack("signed info: another canonical form than was signed", .broken(.valueMismatch), because: "changed") {
      let signed = $0.document()
      let form = "<ds:CanonicalizationMethod Algorithm=\""
      return signed.replacing(
        form + XMLDraft.exclusive, with: form + "http://www.w3.org/TR/2001/REC-xml-c14n-20010315")
    },
    XMLAttack("signed info: an unknown canonical form", .doubted(.algorithmUnsupported), because: "unknown") {
      $0.document {
        $0.canonicalization = "<ds:CanonicalizationMethod Algorithm=\"urn:x\"></ds:CanonicalizationMethod>"
      }
    },
    XMLAttack("signed info: text between its parts", .broken(.signatureMalformed), because: "no such schema") {
      $0.document {
        $0.canonicalization = "chữ" + $0.canonicalization
      }
    },
    XMLAttack("signed info: a further element in it", .broken(.signatureMalformed), because: "no such schema") {
      $0.document { $0.method += "<ds:Khac></ds:Khac>" }
    },
    XMLAttack("signed info: in another namespace", .broken(.signatureMalformed), because: "not a signature's") {
      $0.document().replacing("<ds:SignedInfo xmlns:ds=\"\(XMLDraft.ds)\"", with: "<ds:SignedInfo xmlns:ds=\"urn:x\"")
    },
    XMLAttack("signed info: the signature in another namespace", .unsigned, because: "it is none") {
      $0.document().replacing(XMLDraft.ds, with: "urn:x")
    },
    XMLAttack("signed info: over SHA-1", .doubted(.algorithmOutdated), because: "collisions are known") { workshop in
      workshop.document {
        $0.method = method(original + "rsa-sha1")
        let value = workshop.world.rsaKey.sign(Array($0.signedInfo.utf8), hash: .sha1, saltLength: nil)
        $0.value = XMLDraft.base64(value.bytes)
      }
    },
    XMLAttack("signed info: by RSA-PSS", .whole, because: "as it should be") { workshop in
      workshop.document {
        $0.method = method("http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1")
        let value = workshop.world.rsaKey.sign(Array($0.signedInfo.utf8), hash: .sha256, saltLength: 32)
        $0.value = XMLDraft.base64(value.bytes)
      }
    },
    XMLAttack("signed info: by RSA-PSS with another salt", .broken(.valueMismatch), because: "not the standard's") {
      workshop in
      workshop.document {
        $0.method = method("http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1")
        let value = workshop.world.rsaKey.sign(Array($0.signedInfo.utf8), hash: .sha256, saltLength: 20)
        $0.value = XMLDraft.base64(value.bytes)
      }
    },
  ]

  private static func curve(_ change: @escaping @Sendable ([UInt8]) -> [UInt8]) -> @Sendable (XMLWorkshop) -> String {
    { workshop in
      workshop.document {
        $0.method = method("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256")
        $0.keyInfo = XMLDraft.keyInfo(workshop.world.leader)
        $0.properties = XMLDraft.properties(of: workshop.world.leader)
        $0.value = XMLDraft.base64(change(workshop.world.leaderKey.sign(Array($0.signedInfo.utf8)).bytes))
      }
    }
  }

  /// Whose key it was.
  static let keys: [XMLAttack] = [
    XMLAttack(
      "key: ECDSA as it should be", .whole, because: "as it should be",
      curve { SignatureValue($0).rawECDSA(bits: 256) ?? [] }),
    XMLAttack("key: ECDSA in DER", .broken(.valueMismatch), because: "RFC 6931 has two numbers", curve { $0 }),
    XMLAttack(
      "key: ECDSA of zeros", .broken(.valueMismatch), because: "no signature",
      curve { _ in [UInt8](repeating: 0, count: 64) }),
    XMLAttack(
      "key: ECDSA with longer numbers", .broken(.valueMismatch), because: "each has the curve's length",
      curve {
        let raw = SignatureValue($0).rawECDSA(bits: 256) ?? []
        return [0] + raw.prefix(32) + [0] + raw.suffix(32)
      }),
    XMLAttack("key: none", .doubted(.certificateMissing), because: "nobody knows whose") {
      $0.document { $0.keyInfo = "" }
    },
    XMLAttack("key: a name alone", .doubted(.certificateMissing), because: "nobody vouches for it") {
      $0.document { $0.keyInfo = "<ds:KeyInfo><ds:KeyName>Hà Văn Ca</ds:KeyName></ds:KeyInfo>" }
    },
    XMLAttack("key: a bare key", .doubted(.certificateMissing), because: "a key is nobody's without a certificate") {
      $0.document {
        $0.keyInfo =
          "<ds:KeyInfo><ds:KeyValue><ds:RSAKeyValue><ds:Modulus>AQAB</ds:Modulus><ds:Exponent>AQAB"
          + "</ds:Exponent></ds:RSAKeyValue></ds:KeyValue></ds:KeyInfo>"
      }
    },
    XMLAttack("key: to be fetched", .doubted(.referenceUnsupported), because: "nothing is fetched") {
      $0.document {
        $0.keyInfo = $0.keyInfo.replacing(
          "<ds:KeyInfo>", with: "<ds:KeyInfo><ds:RetrievalMethod URI=\"http://vi-du.invalid/\"/>")
      }
    },
    XMLAttack("key: another one's certificate", .broken(.valueMismatch), because: "its key signed nothing here") {
      let other = try $0.world.signing.root.issue(to: "Kẻ khác", key: .rsa(bits: 2048))
      return $0.document { $0.keyInfo = XMLDraft.keyInfo(other) }
    },
    XMLAttack(
      "key: a second certificate of the same key", .broken(.certificateMismatch),
      because: "the signed properties name another certificate"
    ) {
      let twin = try $0.world.signing.root.issue(to: "Kẻ khác", key: $0.world.rsaKey, serial: 4712)
      return $0.document { $0.keyInfo = XMLDraft.keyInfo(twin) }
    },
    XMLAttack("key: a certificate that nobody issued", .doubted(.issuerUnknown), because: "no root of ours") {
      workshop in
      let stranger = try TestAuthority("Gốc lạ").issue(to: "Kẻ khác", key: workshop.world.rsaKey)
      return workshop.document {
        ($0.keyInfo, $0.properties) = (XMLDraft.keyInfo(stranger), XMLDraft.properties(of: stranger))
      }
    },
    XMLAttack(
      "key: a revoked certificate",
      .broken(.certificateRevoked(since: SigningWorld.signingTime.adding(seconds: -7200))), because: "revoked before"
    ) {
      workshop in
      let revoked = try workshop.world.signing.root.issue(to: "Bị thu hồi", key: workshop.world.rsaKey, serial: 999)
      return workshop.document {
        ($0.keyInfo, $0.properties) = (XMLDraft.keyInfo(revoked), XMLDraft.properties(of: revoked))
      }
    },
    XMLAttack("key: no certificate in its place", .broken(.signatureMalformed), because: "not DER of a certificate") {
      $0.document { $0.keyInfo = $0.keyInfo.replacing("<ds:X509Certificate>", with: "<ds:X509Certificate>AAAA") }
    },
    XMLAttack("key: more certificates than anybody needs", .doubted(.formatUnsupported), because: "work") { workshop in
      workshop.document {
        let certificate = workshop.world.rsa
        $0.keyInfo = String(repeating: XMLDraft.keyInfo(certificate), count: 65)
          .replacing("</ds:KeyInfo><ds:KeyInfo>", with: "")
      }
    },
    XMLAttack("key: with the root beside it", .whole, because: "as it should be") { workshop in
      workshop.document {
        $0.keyInfo = XMLDraft.keyInfo(workshop.world.rsa, workshop.world.signing.root.certificate)
      }
    },
    XMLAttack("key: the root before it", .whole, because: "the order says nothing") { workshop in
      workshop.document {
        $0.keyInfo = XMLDraft.keyInfo(workshop.world.signing.root.certificate, workshop.world.rsa)
      }
    },
  ]

  /// What XAdES adds.
  static let properties: [XMLAttack] = [
    XMLAttack("properties: not signed", .broken(.certificateMismatch), because: "anybody may have added them") {
      $0.document { $0.referencesProperties = false }
    },
    XMLAttack("properties: the time changed", .broken(.digestMismatch), because: "changed") {
      $0.document().replacing("2020-08-17T09:30:00", with: "2020-08-16T09:30:00")
    },
    XMLAttack("properties: of another signature", .broken(.signatureMalformed), because: "they don't name this one") {
      $0.document { $0.target = "khac" }
    },
    XMLAttack("properties: twice", .broken(.signatureMalformed), because: "programs take either") {
      $0.document {
        $0.objects =
          "<ds:Object><xades:QualifyingProperties xmlns:xades=\"\(XMLDraft.xades)\" Target=\"#chu-ky\">"
          + "</xades:QualifyingProperties></ds:Object>"
      }
    },
    XMLAttack(
      "properties: the signed ones outside, unsigned ones inside", .broken(.certificateMismatch),
      because: "those inside are not signed"
    ) { workshop in
      let outside = XMLDraft.properties(of: workshop.world.rsa)
      let inside = XMLDraft.properties(of: workshop.world.leader, identifier: "khac")
      let text = "<van-ban>\(XMLWorkshop.content)\(outside)</van-ban>"
      var draft = XMLDraft(workshop.world, .init(text: text))
      let signed = draft.signedInfo
      (draft.properties, draft.signedInfoText) = (inside, signed)
      return text.replacing("</van-ban>", with: "\(draft.signature)</van-ban>")
    },
    XMLAttack("properties: another certificate's digest", .broken(.certificateMismatch), because: "another one") {
      workshop in
      workshop.document { $0.properties = XMLDraft.properties(of: workshop.world.leader) }
    },
    XMLAttack("properties: a digest by an unknown hash", .doubted(.algorithmUnsupported), because: "unknown") {
      workshop in
      workshop.document { $0.properties = XMLDraft.properties(of: workshop.world.rsa, hash: "urn:x") }
    },
    XMLAttack("properties: a digest by SHA-1", .doubted(.algorithmOutdated), because: "collisions are known") {
      workshop in
      workshop.document {
        $0.properties = XMLDraft.properties(
          of: workshop.world.rsa, hash: original + "sha1",
          digest: XMLDraft.base64(HashAlgorithm.sha1.digest(of: workshop.world.rsa.der)))
      }
    },
    XMLAttack("properties: a time before the certificate", .broken(.certificateNotYetValid), because: "impossible") {
      workshop in
      workshop.document { $0.properties = XMLDraft.properties(of: workshop.world.rsa, time: "2001-01-01T00:00:00Z") }
    },
    XMLAttack("properties: a time to come", .doubted(.claimedTimeInFuture), because: "impossible") { workshop in
      workshop.document { $0.properties = XMLDraft.properties(of: workshop.world.rsa, time: "2031-01-01T00:00:00Z") }
    },
    XMLAttack("properties: a time without a zone", .whole, because: "no moment: nothing is claimed") { workshop in
      workshop.document { $0.properties = XMLDraft.properties(of: workshop.world.rsa, time: "2020-08-17T09:30:00") }
    },
    XMLAttack(
      "properties: content under the type of signed properties", .broken(.certificateMismatch),
      because: "the type hides from the reader what is signed"
    ) { $0.document { $0.references[0].type = "http://uri.etsi.org/01903#SignedProperties" } },
    XMLAttack("properties: more certificates than anybody needs", .doubted(.formatUnsupported), because: "work") {
      workshop in
      workshop.document {
        let text = XMLDraft.base64(workshop.world.rsa.der)
        let one = "<xades:EncapsulatedX509Certificate>\(text)</xades:EncapsulatedX509Certificate>"
        $0.unsignedProperties =
          "<xades:UnsignedProperties><xades:UnsignedSignatureProperties><xades:CertificateValues>"
          + String(repeating: one, count: 65)
          + "</xades:CertificateValues></xades:UnsignedSignatureProperties></xades:UnsignedProperties>"
      }
    },
    XMLAttack("properties: a timestamp that is none", .whole, because: "it proves nothing") {
      $0.document {
        $0.unsignedProperties =
          "<xades:UnsignedProperties><xades:UnsignedSignatureProperties><xades:SignatureTimeStamp>"
          + "<xades:EncapsulatedTimeStamp>AAAA</xades:EncapsulatedTimeStamp></xades:SignatureTimeStamp>"
          + "</xades:UnsignedSignatureProperties></xades:UnsignedProperties>"
      }
    },
  ]

  /// XML that attacks its reader.
  static let hostileXML: [XMLAttack] = [
    XMLAttack("xml: a document type", .refused(.documentType), because: "no message needs one") {
      "<!DOCTYPE van-ban>\($0.document())"
    },
    XMLAttack("xml: entities that multiply", .refused(.documentType), because: "no message needs a document type") {
      let levels = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
      return "<!DOCTYPE van-ban [<!ENTITY l0 \"ha\">\(levels)]>\($0.document("&l9;"))"
    },
    XMLAttack("xml: an entity that is a file", .refused(.documentType), because: "no message needs a document type") {
      "<!DOCTYPE van-ban [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\($0.document("&x;"))"
    },
    XMLAttack("xml: identifiers by a document type", .refused(.documentType), because: "it says what is an identifier")
    {
      "<!DOCTYPE van-ban [<!ATTLIST van-ban id CDATA \"goc\">]>\($0.document())"
    },
    XMLAttack("xml: an entity that nobody declared", .refused(.malformed), because: "not well-formed") {
      $0.document("&x;")
    },
    XMLAttack("xml: an inclusion", .whole, because: "nothing is included: the element is signed as it is") {
      $0.document(
        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/hostname\"></xi:include>")
    },
    XMLAttack("xml: another encoding declared", .refused(.encodingUnsupported), because: "programs read other letters")
    {
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\($0.document())"
    },
    XMLAttack("xml: version 1.1", .refused(.malformed), because: "canonical forms are for 1.0") {
      "<?xml version=\"1.1\"?>\($0.document())"
    },
    XMLAttack("xml: deeper than any message", .refused(.tooLarge), because: "costs the reader much") {
      let depth = 300
      return $0.document(String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth))
    },
    XMLAttack("xml: a thousand attributes", .refused(.tooLarge), because: "costs the reader much") {
      $0.document("<a \((0..<1000).map { "a\($0)=\"\"" }.joined(separator: " "))></a>")
    },
    XMLAttack("xml: two roots", .refused(.malformed), because: "not well-formed") { $0.document() + $0.document() },
    XMLAttack("xml: cut short", .refused(.malformed), because: "not well-formed") {
      String($0.document().dropLast(4))
    },
    XMLAttack("xml: a prefix that nobody declared", .refused(.malformed), because: "no namespaces") {
      $0.document("<x:nd></x:nd>")
    },
    XMLAttack("xml: a relative name of a namespace", .broken(.signatureMalformed), because: "it has no canonical form")
    {
      $0.document("<x:nd xmlns:x=\"tuong-doi\"></x:nd>")
    },
    XMLAttack("xml: more signatures than any message", .refused(.tooLarge), because: "costs the reader much") {
      $0.document(String(repeating: "<ds:Signature xmlns:ds=\"\(XMLDraft.ds)\"></ds:Signature>", count: 20))
    },
    XMLAttack("xml: nothing", .refused(.malformed), because: "no XML") { _ in "" },
    XMLAttack("xml: no signature", .unsigned, because: "none") { _ in "<van-ban/>" },
  ]
}
