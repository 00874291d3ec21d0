/// What a signature allows to change after it: its DocMDP level and its FieldMDP locks (ISO 32000-1, 12.8.2).
struct ModificationPermission {
  /// Which fields a lock names.
  enum Lock {
    case all
    case only(Set<String>)
    case allBut(Set<String>)
  }

  /// 1, 2 or 3; nil when the signature isn't a certification.
  private(set) var level: Int?
  /// 1, 2 or 3, which a lock may ask for after an approval too (ISO 32000-2, table 235).
  private var lockLevel: Int?
  private var locks: [Lock] = []

  /// - Parameter field: a signed field. Its own lock counts beside the one that the signature repeats.
  init(_ field: PDFField, reader: PDFReader) throws(PDFSigningRefusal) {
    let signature = try reader.dictionary(field.value) ?? [:]
    for entry in try reader.array(signature["Reference"]) ?? [] {
      let reference = try reader.dictionary(entry) ?? [:]
      let parameters = try reader.dictionary(reference["TransformParams"]) ?? [:]
      switch try reader.resolve(reference["TransformMethod"]).name {
      case "DocMDP": level = try ModificationPermission.level(parameters["P"] ?? .integer(2), reader: reader)
      case "FieldMDP": try add(lock: parameters, reader: reader)
      default: break
      }
    }
    if let lock = try reader.dictionary(field.dictionary["Lock"]) { try add(lock: lock, reader: reader) }
  }

  private mutating func add(lock: PDFDictionary, reader: PDFReader) throws(PDFSigningRefusal) {
    locks.append(try ModificationPermission.lock(lock, reader: reader))
    if let asked = lock["P"] {
      lockLevel = min(lockLevel ?? 3, try ModificationPermission.level(asked, reader: reader))
    }
  }

  /// An unknown level allows nothing.
  private static func level(_ entry: PDFObject, reader: PDFReader) throws(PDFSigningRefusal) -> Int {
    let level = try reader.resolve(entry).integer ?? 1
    return (1...3).contains(level) ? level : 1
  }

  /// Filling in forms and signing are allowed.
  var allowsFilling: Bool { level ?? 3 > 1 && lockLevel ?? 3 > 1 }

  /// A field's name locks the fields below it too.
  func locks(anyOf names: [String]) -> Bool {
    names.contains { name in locks.contains { ModificationPermission.isLocked(name, by: $0) } }
  }

  private static func isLocked(_ name: String, by lock: Lock) -> Bool {
    let isNamed = { (fields: Set<String>) in fields.contains { name == $0 || name.hasPrefix($0 + ".") } }
    return switch lock {
    case .all: true
    case .only(let fields): isNamed(fields)
    case .allBut(let fields): !isNamed(fields)
    }
  }

  private static func lock(_ parameters: PDFDictionary, reader: PDFReader) throws(PDFSigningRefusal) -> Lock {
    guard let fields = try reader.array(parameters["Fields"]) else { return .all }
    var names: Set<String> = []
    for entry in fields {
      if let name = try reader.resolve(entry).string { names.insert(PDFText.decode(name)) }
    }
    return switch try reader.resolve(parameters["Action"]).name {
    case "Include": .only(names)
    case "Exclude": .allBut(names)
    default: .all
    }
  }
}
