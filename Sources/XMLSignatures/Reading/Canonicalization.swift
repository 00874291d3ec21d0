import CLibXML2

/// Dạng chuẩn của XML: a way to write nodes out as bytes. libxml2 does the writing.
struct Canonicalization: Hashable {
  enum Mode { case inclusive, exclusive, inclusive11 }

  let mode: Mode
  let withComments: Bool
  /// Namespace prefixes that the exclusive way treats as the inclusive one does; `#default` for none.
  var prefixes: [String] = []

  /// What is used where a reference names none (XML Signature, 4.4.3.2).
  static let fallback = Canonicalization(mode: .inclusive, withComments: false)
  /// What we sign with.
  static let exclusive = Canonicalization(mode: .exclusive, withComments: false)

  init(mode: Mode, withComments: Bool) { (self.mode, self.withComments) = (mode, withComments) }

  /// nil for an algorithm that is none of them.
  init?(algorithm: String) {
    switch algorithm {
    case "http://www.w3.org/TR/2001/REC-xml-c14n-20010315": self.init(mode: .inclusive, withComments: false)
    case "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments": self.init(mode: .inclusive, withComments: true)
    case XMLNamespace.exclusive: self.init(mode: .exclusive, withComments: false)
    case XMLNamespace.exclusive + "WithComments": self.init(mode: .exclusive, withComments: true)
    case "http://www.w3.org/2006/12/xml-c14n11": self.init(mode: .inclusive11, withComments: false)
    case "http://www.w3.org/2006/12/xml-c14n11#WithComments": self.init(mode: .inclusive11, withComments: true)
    default: return nil
    }
  }

  private var code: Int32 {
    switch mode {
    case .inclusive: Int32(XML_C14N_1_0.rawValue)
    case .exclusive: Int32(XML_C14N_EXCLUSIVE_1_0.rawValue)
    case .inclusive11: Int32(XML_C14N_1_1.rawValue)
    }
  }

  /// The selected nodes' canonical form; nil when they have none (relative namespace names) or when it is too long.
  func bytes(of selection: NodeSelection) -> [UInt8]? {
    selection.mark()
    let output = CanonicalOutput()
    let buffer = xmlOutputBufferCreateIO(
      { context, bytes, count in CanonicalOutput.at(context).append(bytes, count) }, { _ in 0 },
      Unmanaged.passUnretained(output).toOpaque(), nil)
    guard let buffer else { return nil }
    // Errors are told by the result; libxml2 would print them.
    xmlSetStructuredErrorFunc(nil, { _, _ in })
    let result = withPrefixes { names in
      xmlC14NExecute(
        selection.tree.document, { _, node, parent in NodeSelection.isMarked(node, parent) ? 1 : 0 }, nil, code, names,
        withComments && selection.hasComments ? 1 : 0, buffer)
    }
    let isClosed = xmlOutputBufferClose(buffer) >= 0
    xmlSetStructuredErrorFunc(nil, nil)
    return result >= 0 && isClosed && !output.isFull ? output.bytes : nil
  }

  /// The prefixes as C has them, ended by a null pointer; nil where there are none.
  private func withPrefixes(_ use: (UnsafeMutablePointer<UnsafeMutablePointer<xmlChar>?>?) -> Int32) -> Int32 {
    guard mode == .exclusive, !prefixes.isEmpty else { return use(nil) }
    let texts = prefixes.map { Array($0.utf8) + [0] }
    var letters = texts.flatMap { $0 }
    return letters.withUnsafeMutableBufferPointer { letters in
      var (names, start): ([UnsafeMutablePointer<xmlChar>?], Int) = ([], 0)
      for text in texts {
        names.append(letters.baseAddress?.advanced(by: start))
        start += text.count
      }
      names.append(nil)
      return names.withUnsafeMutableBufferPointer { use($0.baseAddress) }
    }
  }
}

/// Takes up what libxml2 writes.
private final class CanonicalOutput {
  private(set) var bytes: [UInt8] = []
  private(set) var isFull = false

  static func at(_ context: UnsafeMutableRawPointer?) -> CanonicalOutput {
    guard let context else { preconditionFailure("libxml2 gives back the context it was given") }
    return Unmanaged<CanonicalOutput>.fromOpaque(context).takeUnretainedValue()
  }

  func append(_ start: UnsafePointer<CChar>?, _ count: Int32) -> Int32 {
    guard bytes.count + Int(count) <= XMLLimits.canonicalBytes else {
      isFull = true
      return -1
    }
    UnsafeRawBufferPointer(start: start, count: Int(count)).withMemoryRebound(to: UInt8.self) { bytes += $0 }
    return count
  }
}
