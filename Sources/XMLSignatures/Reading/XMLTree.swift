import CLibXML2

/// An XML file as libxml2's tree. It stays where it was made: libxml2 marks nodes while it canonicalises.
final class XMLTree {
  let document: xmlDocPtr
  let outline: XMLOutline
  /// Elements by the value of their `Id`, `ID`, `id` or `xml:id`.
  private(set) var identified: [String: [xmlNodePtr]] = [:]
  /// All elements `ds:Signature`, in the file's order.
  private(set) var signatures: [xmlNodePtr] = []
  /// What one canonicalisation takes at least, in steps.
  private(set) var steps = 0

  init(_ bytes: [UInt8]) throws(XMLRefusal) {
    outline = try XMLOutline(bytes)
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .encodingUnsupported }
    document = try XMLTree.parse(bytes)
    try requirePlain()
    try count()
  }

  deinit { xmlFreeDoc(document) }

  var root: XMLElement {
    guard let node = xmlDocGetRootElement(document) else { preconditionFailure("a document has an element") }
    return XMLElement(node, of: self)
  }

  private static let isPrepared: Void = xmlInitParser()

  private static func parse(_ bytes: [UInt8]) throws(XMLRefusal) -> xmlDocPtr {
    isPrepared
    guard let context = xmlNewParserCtxt() else { preconditionFailure("out of memory for an XML parser") }
    defer { xmlFreeParserCtxt(context) }
    // Nothing is fetched, included or replaced. Huge texts are attachments: the file's size bounds them.
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_HUGE.rawValue
    let document = bytes.withUnsafeBytes { buffer in
      xmlCtxtReadMemory(
        context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), nil, nil, Int32(options))
    }
    // Namespace errors leave libxml2 with a document; here they make it malformed.
    guard let document else { throw .malformed }
    guard context.pointee.wellFormed == 1, context.pointee.nsWellFormed == 1 else {
      xmlFreeDoc(document)
      throw .malformed
    }
    return document
  }

  private func requirePlain() throws(XMLRefusal) {
    guard document.pointee.intSubset == nil, document.pointee.extSubset == nil else { throw .documentType }
    if let encoding = document.pointee.encoding, String(cString: encoding).uppercased() != "UTF-8" {
      throw .encodingUnsupported
    }
    guard document.pointee.version.map({ String(cString: $0) }) == "1.0", xmlDocGetRootElement(document) != nil
    else { throw .malformed }
  }

  /// One walk over all elements.
  private func count() throws(XMLRefusal) {
    var (node, depth, namespaces) = (xmlDocGetRootElement(document), 1, [0])
    while let current = node {
      if current.pointee.type == XML_ELEMENT_NODE {
        let inScope = namespaces[depth - 1] + XMLElement(current, of: self).declarationCount
        try note(current, depth: depth, inScope: inScope)
        if let child = current.pointee.children {
          (node, depth) = (child, depth + 1)
          namespaces.append(inScope)
          continue
        }
      }
      while let here = node, here.pointee.next == nil, depth > 1 {
        (node, depth) = (here.pointee.parent, depth - 1)
        namespaces.removeLast()
      }
      node = depth == 1 ? nil : node?.pointee.next
    }
  }

  private func note(_ node: xmlNodePtr, depth: Int, inScope: Int) throws(XMLRefusal) {
    guard depth <= XMLLimits.depth else { throw .tooLarge }
    steps += 8 + depth + inScope * inScope
    let element = XMLElement(node, of: self)
    for identifier in element.identifiers { identified[identifier, default: []].append(node) }
    guard element.isNamed("Signature", XMLNamespace.signature) else { return }
    signatures.append(node)
    guard signatures.count <= XMLLimits.signatures else { throw .tooLarge }
  }
}
