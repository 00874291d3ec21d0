import Foundation
import FoundationXML

/// Reads one XML part of a workbook, element by element, and refuses what no workbook needs: document types, entities,
/// other encodings.
class MarkupReader: NSObject, XMLParserDelegate {
  private var refusal: TableFileRefusal?
  private weak var parser: XMLParser?
  private var depth = 0
  private var hasBegun = false

  /// Begins an element; `name` is without its prefix.
  func begin(_ name: String, _ attributes: [String: String]) throws(TableFileRefusal) {}
  func end(_ name: String) throws(TableFileRefusal) {}
  func text(_ text: String) {}

  /// - Parameter part: its name, for the refusal.
  final func read(_ bytes: [UInt8], part: String) throws(TableFileRefusal) {
    guard MarkupReader.isPlain(bytes) else { throw .damaged(part: part) }
    // From a stream it is parsed piece by piece; libxml2 refuses more than 10 MB at a time.
    let parser = XMLParser(stream: InputStream(data: Data(bytes)))
    parser.shouldResolveExternalEntities = false
    parser.delegate = self
    self.parser = parser
    let isWhole = parser.parse()
    if let refusal { throw refusal }
    // XMLParser does not mind an end in the middle of the document.
    guard isWhole, hasBegun, depth == 0 else { throw .damaged(part: part) }
  }

  final func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    (depth, hasBegun) = (depth + 1, true)
    attempt { () throws(TableFileRefusal) in try begin(MarkupReader.localName(name), attributes) }
  }

  final func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    depth -= 1
    attempt { () throws(TableFileRefusal) in try end(MarkupReader.localName(name)) }
  }

  final func parser(_ parser: XMLParser, foundCharacters text: String) { self.text(text) }

  private func attempt(_ work: () throws(TableFileRefusal) -> Void) {
    guard refusal == nil else { return }
    do throws(TableFileRefusal) {
      try work()
    } catch {
      refusal = error
      parser?.abortParsing()
    }
  }

  private static func localName(_ name: String) -> String {
    name.utf8.firstIndex(of: 0x3A).map { String(name[name.index(after: $0)...]) } ?? name
  }

  /// UTF-8 without a document type declaration, behind which entities that unfold to gigabytes are defined.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else { return false }
    let declaration = text.prefix(200).lowercased()
    if let encoding = declaration.firstRange(of: "encoding="), declaration.hasPrefix("<?xml") {
      let value = declaration[encoding.upperBound...].dropFirst().prefix { $0 != "\"" && $0 != "'" }
      guard ["utf-8", "us-ascii"].contains(String(value)) else { return false }
    }
    return !text.utf8.contains("<!DOCTYPE") && !text.utf8.contains("<!ENTITY")
  }
}

extension String.UTF8View {
  /// Whether these ASCII letters stand there, in either case.
  fileprivate func contains(_ word: StaticString) -> Bool {
    let wanted = word.withUTF8Buffer { $0.map { $0 | 0x20 } }
    var matched = 0
    for byte in self {
      let lower = byte | 0x20
      matched = lower == wanted[matched] ? matched + 1 : (lower == wanted[0] ? 1 : 0)
      if matched == wanted.count { return true }
    }
    return false
  }
}
