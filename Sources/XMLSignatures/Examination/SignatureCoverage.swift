import CLibXML2
import SignatureJudgement

/// What a signature's references cover of its document, seen in one walk. The references' digests have been checked.
struct SignatureCoverage {
  /// Everything but what signatures are made of is signed.
  private(set) var isWhole = true
  /// A comment, which no reference covers, stands in a signed text.
  private(set) var hasPartedText = false

  private let signature: XMLElement
  private let tops: [xmlNodePtr]
  /// Content was signed, not only what signatures are made of.
  private var hasContent: Bool

  /// - Parameters:
  ///   - selections: at most ``XMLLimits/references``.
  ///   - hasFiles: files beside the document are signed.
  init(of signature: XMLElement, selections: [NodeSelection], hasFiles: Bool) {
    self.signature = signature
    tops = selections.filter { !$0.isEmpty }.map(\.top.node)
    hasContent = hasFiles
    visit(signature.tree.root, isCovered: false, isInside: false)
    isWhole = isWhole && hasContent
  }

  /// - Parameters:
  ///   - isCovered: what it stands in is signed.
  ///   - isInside: it stands in the signature.
  private mutating func visit(_ element: XMLElement, isCovered: Bool, isInside: Bool) {
    let isCovered = covers(element, isInCovered: isCovered)
    let isInside = isInside || element == signature
    let isMachinery = XMLNamespace.machinery.contains(element.namespace)
    let children = element.children
    let hasText = children.contains { SignatureCoverage.isText($0) }
    if isCovered {
      let isText = hasText && element.isNamed("Object", XMLNamespace.signature)
      hasContent = hasContent || !isMachinery || isText
      hasPartedText = hasPartedText || hasText && children.contains { $0.pointee.type == XML_COMMENT_NODE }
    } else if !isInside || !isMachinery || hasText && element.isNamed("Object", XMLNamespace.signature) {
      isWhole = false
    }
    for child in children where child.pointee.type == XML_ELEMENT_NODE {
      visit(XMLElement(child, of: element.tree), isCovered: isCovered, isInside: isInside)
    }
  }

  /// A signature covers itself in no way: what its references lead through stops there, or begins again within.
  private func covers(_ element: XMLElement, isInCovered: Bool) -> Bool {
    tops.contains(element.node) || isInCovered && element.node != signature.node
  }

  private static func isText(_ node: xmlNodePtr) -> Bool {
    (node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE) && !XMLElement.isSpace(node)
  }
}
