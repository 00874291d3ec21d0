/// A PDF object as a value (ISO 32000-1, 7.3). Names are kept without the slash and with qpdf's `#xx` escapes.
indirect enum PDFObject: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// The digits as written, so that equal files compare equal.
  case real(String)
  case name(String)
  case string([UInt8])
  case array([PDFObject])
  case dictionary(PDFDictionary)
  case reference(ObjectIdentity)
  /// The dictionary and the encoded bytes.
  case stream(PDFDictionary, [UInt8])

  var dictionary: PDFDictionary? { if case .dictionary(let value) = self { value } else { nil } }
  var array: [PDFObject]? { if case .array(let value) = self { value } else { nil } }
  var name: String? { if case .name(let value) = self { value } else { nil } }
  var string: [UInt8]? { if case .string(let value) = self { value } else { nil } }
  var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  var reference: ObjectIdentity? { if case .reference(let value) = self { value } else { nil } }

  /// An integer or a real as a number.
  var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let digits): Double(digits)
    default: nil
    }
  }

  /// Every reference inside, streams' dictionaries included.
  func forEachReference(_ visit: (ObjectIdentity) -> Void) {
    switch self {
    case .reference(let identity): visit(identity)
    case .array(let items): for item in items { item.forEachReference(visit) }
    case .dictionary(let entries), .stream(let entries, _):
      for value in entries.values { value.forEachReference(visit) }
    default: break
    }
  }
}

typealias PDFDictionary = [String: PDFObject]

extension PDFDictionary {
  /// The keys whose values differ between the two.
  func keysChanged(in other: PDFDictionary) -> Set<String> {
    var changed = Set(keys).symmetricDifference(other.keys)
    for (key, value) in self {
      if let counterpart = other[key], counterpart != value { changed.insert(key) }
    }
    return changed
  }
}
