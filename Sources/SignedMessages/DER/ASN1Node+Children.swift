package import SwiftASN1

/// The nodes inside a constructed one.
package func children(of node: ASN1Node) throws -> [ASN1Node] {
  guard case .constructed(let nodes) = node.content else { throw SignedMessageRefusal.malformed }
  return Array(nodes)
}

/// The nodes inside a constructed one that bears this tag.
package func children(of node: ASN1Node, _ identifier: ASN1Identifier) throws -> [ASN1Node] {
  guard node.identifier == identifier else { throw SignedMessageRefusal.malformed }
  return try children(of: node)
}

/// The node inside a constructed one that holds exactly one, as an explicit tag does.
package func onlyChild(of node: ASN1Node) throws -> ASN1Node {
  let nodes = try children(of: node)
  guard nodes.count == 1 else { throw SignedMessageRefusal.malformed }
  return nodes[0]
}
