import CLibXML2

/// Những phần được chọn: one element with all below it, or the whole document, without one signature perhaps.
struct NodeSelection {
  let tree: XMLTree
  /// nil: the document, with what stands beside its element.
  let apex: XMLElement?
  /// Left out, with all below it (XML Signature, 6.6.4).
  var excluded: XMLElement?
  /// Nodes that a reference names never have comments (XML Signature, 4.4.3.3).
  var hasComments = false

  init(document tree: XMLTree) { (self.tree, apex) = (tree, nil) }

  init(_ element: XMLElement) { (tree, apex) = (element.tree, element) }

  /// The element that everything selected is below of.
  var top: XMLElement { apex ?? tree.root }

  /// Nothing is left: all of it is within what is left out.
  var isEmpty: Bool {
    guard let excluded else { return false }
    var next: xmlNodePtr? = top.node
    while let node = next {
      if node == excluded.node { return true }
      next = node.pointee.type == XML_ELEMENT_NODE ? node.pointee.parent : nil
    }
    return false
  }

  /// Marks its nodes, and no others, for libxml2's questions.
  func mark() {
    NodeSelection.walk(from: tree.document.pointee.children) { node in
      node.pointee._private = nil
      return true
    }
    guard !isEmpty else { return }
    let mark = UnsafeMutableRawPointer(tree.document)
    let visit = { (node: xmlNodePtr) in
      if node == excluded?.node { return false }
      node.pointee._private = mark
      return true
    }
    if let apex {
      if visit(apex.node) { NodeSelection.walk(from: apex.node.pointee.children, visit) }
    } else {
      NodeSelection.walk(from: tree.document.pointee.children, visit)
    }
  }

  /// Whether the node was marked; attributes and namespaces are where their element is.
  static func isMarked(_ node: xmlNodePtr?, _ parent: xmlNodePtr?) -> Bool {
    guard let node else { return false }
    // A namespace's type lies where a node's does: libxml2 itself asks it so.
    let isPart = node.pointee.type == XML_NAMESPACE_DECL || node.pointee.type == XML_ATTRIBUTE_NODE
    return (isPart ? parent : node)?.pointee._private != nil
  }

  /// These nodes and those behind them, each before what is below it; below it only where `visit` says so.
  private static func walk(from first: xmlNodePtr?, _ visit: (xmlNodePtr) -> Bool) {
    guard let end = first?.pointee.parent else { return }
    var next = first
    while let node = next {
      if visit(node), node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children {
        next = child
        continue
      }
      var last = node
      while last.pointee.next == nil, let parent = last.pointee.parent, parent != end { last = parent }
      next = last.pointee.next
    }
  }
}
