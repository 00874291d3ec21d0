import CLibXML2
import Foundation
import SignatureJudgement

/// An element of a tree, which it keeps alive.
struct XMLElement {
  let node: xmlNodePtr
  let tree: XMLTree

  init(_ node: xmlNodePtr, of tree: XMLTree) { (self.node, self.tree) = (node, tree) }

  /// Without its prefix.
  var localName: String { String(cString: node.pointee.name) }

  /// Empty when it is in none.
  var namespace: String { node.pointee.ns?.pointee.href.map { String(cString: $0) } ?? "" }

  /// As written, with its prefix.
  var name: String {
    guard let prefix = node.pointee.ns?.pointee.prefix else { return localName }
    return "\(String(cString: prefix)):\(localName)"
  }

  func isNamed(_ localName: String, _ namespace: String) -> Bool {
    self.localName == localName && self.namespace == namespace
  }

  static func == (left: XMLElement, right: XMLElement) -> Bool { left.node == right.node }

  /// An attribute in no namespace.
  func attribute(_ name: String) -> String? {
    attributes.first { $0.namespace.isEmpty && $0.name == name }?.value
  }

  /// What a reference may name it by: whatever schema it follows, these attributes are taken for its identifiers.
  var identifiers: Set<String> {
    guard node.pointee.properties != nil else { return [] }
    return Set(
      attributes.filter { attribute in
        attribute.namespace.isEmpty && ["Id", "ID", "id"].contains(attribute.name)
          || attribute.namespace == XMLNamespace.xml && attribute.name == "id"
      }.map(\.value))
  }

  private var attributes: [(namespace: String, name: String, value: String)] {
    var found: [(namespace: String, name: String, value: String)] = []
    var next = node.pointee.properties
    while let attribute = next {
      let namespace = attribute.pointee.ns?.pointee.href.map { String(cString: $0) } ?? ""
      let name = String(cString: attribute.pointee.name)
      found.append((namespace, name, XMLElement.text(of: attribute.pointee.children)))
      next = attribute.pointee.next
    }
    return found
  }

  /// How many namespaces it declares.
  var declarationCount: Int {
    var (count, next) = (0, node.pointee.nsDef)
    while let declaration = next { (count, next) = (count + 1, declaration.pointee.next) }
    return count
  }

  var children: [xmlNodePtr] {
    var found: [xmlNodePtr] = []
    var next = node.pointee.children
    while let child = next {
      found.append(child)
      next = child.pointee.next
    }
    return found
  }

  /// Its child elements, where it has nothing else but space and comments.
  func elements() throws(SignatureFault) -> [XMLElement] {
    var found: [XMLElement] = []
    for child in children {
      switch child.pointee.type {
      case XML_ELEMENT_NODE: found.append(XMLElement(child, of: tree))
      case XML_COMMENT_NODE: continue
      case XML_TEXT_NODE where XMLElement.isSpace(child): continue
      default: throw .defect(.signatureMalformed)
      }
    }
    return found
  }

  /// Its text, where it has nothing else: no comment either, which might part it.
  func text() throws(SignatureFault) -> String {
    for child in children where child.pointee.type != XML_TEXT_NODE && child.pointee.type != XML_CDATA_SECTION_NODE {
      throw .defect(.signatureMalformed)
    }
    return XMLElement.text(of: node.pointee.children).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Its text as base64, in which space doesn't count (XML Schema, 3.2.16).
  func bytes() throws(SignatureFault) -> [UInt8] {
    let letters = try text().utf8.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard let data = Data(base64Encoded: Data(letters)), !data.isEmpty else { throw .defect(.signatureMalformed) }
    return Array(data)
  }

  private static func text(of first: xmlNodePtr?) -> String {
    var (text, next) = ("", first)
    while let node = next {
      if let content = node.pointee.content { text += String(cString: content) }
      next = node.pointee.next
    }
    return text
  }

  var isElement: Bool { node.pointee.type == XML_ELEMENT_NODE }

  static func isSpace(_ node: xmlNodePtr) -> Bool { xmlIsBlankNode(node) == 1 }

  /// Where it is: `/van-ban/noi-dung[2]`; cut off where names are longer than anybody reads.
  var path: String {
    var (parts, next): ([String], xmlNodePtr?) = ([], node)
    while let current = next, current.pointee.type == XML_ELEMENT_NODE {
      parts.append(XMLElement(current, of: tree).step)
      next = current.pointee.parent
    }
    let path = "/" + parts.reversed().joined(separator: "/")
    return path.count > 512 ? "\(path.prefix(512))…" : path
  }

  /// Its name, with its place where there are others of that name beside it.
  private var step: String {
    let (name, parent) = (name, node.pointee.parent)
    guard let parent, parent.pointee.type == XML_ELEMENT_NODE else { return name }
    let alike = XMLElement(parent, of: tree).children.filter {
      $0.pointee.type == XML_ELEMENT_NODE && XMLElement($0, of: tree).name == name
    }
    guard alike.count > 1, let place = alike.firstIndex(of: node) else { return name }
    return "\(name)[\(place + 1)]"
  }
}
