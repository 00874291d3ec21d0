/// Where in the text of a document its signature goes: behind all content of its element.
struct SignaturePlace: Hashable {
  private let before: [UInt8]
  private let after: [UInt8]

  init(in xml: [UInt8], _ tree: XMLTree) {
    let end = tree.outline.rootEnd
    if xml[end - 2] == UInt8(ascii: "/") {
      // An element without content is opened for it.
      before = xml[..<(end - 2)] + [UInt8(ascii: ">")]
      after = Array("</\(tree.root.name)>".utf8) + xml[end...]
    } else {
      let start = xml[..<end].lastIndex(of: UInt8(ascii: "<")) ?? end
      (before, after) = (Array(xml[..<start]), Array(xml[start...]))
    }
  }

  func document(around signature: String) -> [UInt8] { before + Array(signature.utf8) + after }
}
