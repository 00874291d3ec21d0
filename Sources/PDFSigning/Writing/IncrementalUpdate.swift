import Cryptography

/// Collects new and changed objects and appends them to the exact bytes of a file (ISO 32000-1, 7.5.6).
struct IncrementalUpdate {
  private let base: [UInt8]
  private let tail: PDFTail
  private let trailer: PDFDictionary
  private var nextNumber: Int
  private var bodies: [ObjectIdentity: [UInt8]] = [:]

  init(of base: [UInt8], reader: PDFReader) throws(PDFSigningRefusal) {
    self.base = base
    tail = try PDFTail(base)
    trailer = reader.trailer
    nextNumber = try reader.firstFreeNumber()
  }

  /// The identity of an object to be put later.
  mutating func allocate() -> ObjectIdentity {
    defer { nextNumber += 1 }
    return ObjectIdentity(number: nextNumber)
  }

  /// Adds a new object.
  mutating func add(_ object: PDFObject) -> ObjectIdentity {
    let identity = allocate()
    put(object, at: identity)
    return identity
  }

  /// Sets what the object is from this update on.
  mutating func put(_ object: PDFObject, at identity: ObjectIdentity) {
    var body: [UInt8] = []
    PDFObjectWriter.write(object, to: &body)
    bodies[identity] = body
  }

  /// Sets an object by its text.
  mutating func put(verbatim body: [UInt8], at identity: ObjectIdentity) { bodies[identity] = body }

  /// The whole file, and where the text of each object written here begins.
  consuming func finish() -> (bytes: [UInt8], bodyOffsets: [ObjectIdentity: Int]) {
    var output = base
    output.reserveCapacity(base.count + bodies.values.reduce(4096) { $0 + $1.count + 64 })
    if output.last != 10 { output.append(10) }
    var entries: [ObjectIdentity: Int] = [:]
    var offsets: [ObjectIdentity: Int] = [:]
    for (identity, body) in bodies.sorted(by: { $0.key < $1.key }) {
      entries[identity] = output.count
      output += "\(identity.number) \(identity.generation) obj\n".utf8
      offsets[identity] = output.count
      output += body
      output += "\nendobj\n".utf8
    }
    appendSection(of: entries, to: &output)
    return (output, offsets)
  }

  private mutating func appendSection(of entries: [ObjectIdentity: Int], to output: inout [UInt8]) {
    let start = output.count
    let fresh = Array(SHA256Digest(of: output[base.count...]).bytes.prefix(16))
    switch tail.kind {
    case .table:
      let section = CrossReferenceSection(entries)
      output += section.table
      output += "trailer\n".utf8
      PDFObjectWriter.write(.dictionary(newTrailer(identifier: fresh)), to: &output)
    case .stream:
      let identity = allocate()
      let section = CrossReferenceSection(entries.merging([identity: start]) { $1 })
      let dictionary = newTrailer(identifier: fresh).merging(section.streamEntries) { $1 }
      output += "\(identity.number) 0 obj\n".utf8
      PDFObjectWriter.write(.stream(dictionary, section.streamContent), to: &output)
      output += "\nendobj".utf8
    }
    output += "\nstartxref\n\(start)\n%%EOF\n".utf8
  }

  /// Keeps the first half of the file's identifier and renews the second (14.4).
  private func newTrailer(identifier fresh: [UInt8]) -> PDFDictionary {
    var entries = trailer.filter { ["Root", "Info"].contains($0.key) }
    entries["Size"] = .integer(nextNumber)
    entries["Prev"] = .integer(tail.offset)
    if let first = trailer["ID"]?.array?.first { entries["ID"] = .array([first, .string(fresh)]) }
    return entries
  }
}
