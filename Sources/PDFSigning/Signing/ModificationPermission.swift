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
  private(set) var lock: Lock?

  /// - Parameter field: a signed field.
  init(_ field: PDFField, reader: PDFReader) throws(PDFSigningRefusal) {
    let signature = try reader.dictionary(field.value) ?? [:]
    for entry in try reader.array(signature["Reference"]) ?? [] {
      let reference = try reader.dictionary(entry) ?? [:]
      let parameters = try reader.dictionary(reference["TransformParams"]) ?? [:]
      switch try reader.resolve(reference["TransformMethod"]).name {
      case "DocMDP": level = try reader.resolve(parameters["P"] ?? .integer(2)).integer ?? 1
      case "FieldMDP": lock = try ModificationPermission.lock(parameters, reader: reader)
      default: break
      }
    }
  }

  /// Filling in forms and signing are allowed.
  var allowsFilling: Bool { level.map { (2...3).contains($0) } ?? true }

  func locks(anyOf names: [String]) -> Bool {
    switch lock {
    case nil: false
    case .all: !names.isEmpty
    case .only(let locked): names.contains(where: locked.contains)
    case .allBut(let open): !names.allSatisfy(open.contains)
    }
  }

  private static func lock(_ parameters: PDFDictionary, reader: PDFReader) throws(PDFSigningRefusal) -> Lock {
    var names: Set<String> = []
    for entry in try reader.array(parameters["Fields"]) ?? [] {
      if let name = try reader.resolve(entry).string { names.insert(PDFText.decode(name)) }
    }
    return switch try reader.resolve(parameters["Action"]).name {
    case "Include": .only(names)
    case "Exclude": .allBut(names)
    default: .all
    }
  }
}
