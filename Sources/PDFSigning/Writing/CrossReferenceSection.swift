/// One cross-reference section, in both forms a file may use (ISO 32000-1, 7.5.4 and 7.5.8).
struct CrossReferenceSection {
  private let entries: [(identity: ObjectIdentity, offset: Int)]

  init(_ offsets: [ObjectIdentity: Int]) {
    entries = offsets.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  var table: [UInt8] {
    var output = Array("xref\n".utf8)
    for run in runs {
      output += "\(run[0].identity.number) \(run.count)\n".utf8
      for entry in run {
        output += "\(padded(entry.offset, 10)) \(padded(entry.identity.generation, 5)) n \n".utf8
      }
    }
    return output
  }

  /// Rows of one, four and two bytes: kind, offset, generation.
  var streamContent: [UInt8] {
    entries.flatMap { entry -> [UInt8] in
      let (offset, generation) = (UInt32(truncatingIfNeeded: entry.offset), UInt16(clamping: entry.identity.generation))
      return [1] + bigEndian(offset) + bigEndian(generation)
    }
  }

  var streamEntries: PDFDictionary {
    let index = runs.flatMap { [PDFObject.integer($0[0].identity.number), .integer($0.count)] }
    return ["Type": .name("XRef"), "W": .array([.integer(1), .integer(4), .integer(2)]), "Index": .array(index)]
  }

  /// Entries whose numbers follow one another without a gap.
  private var runs: [[(identity: ObjectIdentity, offset: Int)]] {
    var runs: [[(identity: ObjectIdentity, offset: Int)]] = []
    for entry in entries {
      if let last = runs.last?.last, last.identity.number + 1 == entry.identity.number {
        runs[runs.count - 1].append(entry)
      } else {
        runs.append([entry])
      }
    }
    return runs
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private func bigEndian(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.bigEndian) { Array($0) }
  }
}
