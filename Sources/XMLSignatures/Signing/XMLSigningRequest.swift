public import Certificates
import Cryptography
public import WorkTime

/// Yêu cầu ký một thông điệp XML: an enveloped XAdES signature over the whole document (EN 319 132-1, 6, level B-B).
public struct XMLSigningRequest: Hashable, Sendable {
  /// What goes to `SigningTime`, to the second.
  public let claimedTime: Instant

  public init(claimedTime: Instant) { self.claimedTime = claimedTime }

  /// Puts the signature into the document's element, behind its content, all but its value; every other byte stays as it
  /// is. The same document, time and certificate give the same bytes: after a crash it is prepared anew.
  public func prepare(_ xml: [UInt8], for certificate: Certificate) throws(XMLRefusal) -> PreparedXML {
    let tree = try XMLTree(xml)
    guard tree.signatures.isEmpty else { throw .alreadySigned }
    guard let method = XMLAlgorithm.signing(with: certificate.publicKey) else { throw .keyUnsupported }
    let content = try tree.canonical(NodeSelection(document: tree))
    var draft = SignatureDraft(
      certificate: certificate, method: method, claimedTime: claimedTime, contentDigest: SHA256Digest(of: content))
    let place = SignaturePlace(in: xml, tree)
    let unsigned = try XMLTree(place.document(around: draft.text))
    draft.propertiesDigest = SHA256Digest(of: try unsigned.canonical(unsigned.only("SignedProperties")))
    let filled = try XMLTree(place.document(around: draft.text))
    return PreparedXML(
      draft: draft, place: place, bytesToSign: try filled.canonical(filled.only("SignedInfo")))
  }
}

extension XMLTree {
  func canonical(_ selection: NodeSelection) throws(XMLRefusal) -> [UInt8] {
    guard steps <= XMLLimits.steps / 4, let bytes = Canonicalization.exclusive.bytes(of: selection)
    else { throw .malformed }
    return bytes
  }

  /// The part of the document's only signature that has this name.
  func only(_ name: String) throws(XMLRefusal) -> NodeSelection {
    guard signatures.count == 1, let signature = signatures.first,
      let found = XMLElement(signature, of: self).descendant(name)
    else { throw .malformed }
    return NodeSelection(found)
  }
}

extension XMLElement {
  /// The first of this name below it, in the order of the file.
  fileprivate func descendant(_ name: String) -> XMLElement? {
    for child in children.map({ XMLElement($0, of: tree) }) where child.isElement {
      if child.localName == name { return child }
      if let found = child.descendant(name) { return found }
    }
    return nil
  }
}
