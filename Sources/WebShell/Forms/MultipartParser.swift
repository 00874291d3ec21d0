import Glibc

/// Cuts a `multipart/form-data` body (RFC 7578) into parts as its bytes come in; keeps at most one chunk.
struct MultipartParser {
  /// What the bytes so far amount to.
  enum Piece: Equatable {
    case partBegan(MultipartHeader)
    case bytes([UInt8])
    case partEnded
  }

  private enum State {
    case preamble, afterDelimiter, header, content, finished
  }

  private static let headerLimit = 16 << 10
  private static let blankLine = Array("\r\n\r\n".utf8)

  private let delimiter: [UInt8]
  private var state = State.preamble
  /// Begins with a line break so that the first delimiter looks like all others.
  private var pending: [UInt8] = Array("\r\n".utf8)

  /// nil without a usable boundary (RFC 2046, 5.1.1: 1 to 70 characters).
  init?(contentType: String) {
    guard let start = contentType.firstRange(of: "boundary=") else { return nil }
    let boundary = contentType[start.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" && $0 != " " }
    guard (1...70).contains(boundary.utf8.count) else { return nil }
    delimiter = Array("\r\n--\(boundary)".utf8)
  }

  /// Whether the closing delimiter has come.
  var isFinished: Bool { state == .finished }

  /// The pieces that these further bytes complete.
  mutating func feed(_ bytes: some Collection<UInt8>) throws(FormRefusal) -> [Piece] {
    pending.append(contentsOf: bytes)
    var pieces: [Piece] = []
    var position = 0
    while try advance(&position, &pieces) {}
    pending.removeFirst(position)
    return pieces
  }

  /// - Returns: false when more bytes are needed.
  private mutating func advance(_ position: inout Int, _ pieces: inout [Piece]) throws(FormRefusal) -> Bool {
    switch state {
    case .preamble: return skipPreamble(&position)
    case .afterDelimiter: return try readDelimiterEnd(&position)
    case .header: return try readHeader(&position, &pieces)
    case .content: return readContent(&position, &pieces)
    case .finished:
      position = pending.count
      return false
    }
  }

  private mutating func skipPreamble(_ position: inout Int) -> Bool {
    guard let found = index(of: delimiter, from: position) else {
      position = max(position, pending.count - delimiter.count + 1)
      return false
    }
    position = found + delimiter.count
    state = .afterDelimiter
    return true
  }

  private mutating func readDelimiterEnd(_ position: inout Int) throws(FormRefusal) -> Bool {
    guard pending.count - position >= 2 else { return false }
    switch (pending[position], pending[position + 1]) {
    case (UInt8(ascii: "\r"), UInt8(ascii: "\n")): state = .header
    case (UInt8(ascii: "-"), UInt8(ascii: "-")): state = .finished
    default: throw .malformed
    }
    position += 2
    return true
  }

  private mutating func readHeader(_ position: inout Int, _ pieces: inout [Piece]) throws(FormRefusal) -> Bool {
    guard let end = index(of: MultipartParser.blankLine, from: position) else {
      guard pending.count - position <= MultipartParser.headerLimit else { throw .malformed }
      return false
    }
    guard let header = MultipartHeader(lines: pending[position..<end]) else { throw .malformed }
    pieces.append(.partBegan(header))
    position = end + MultipartParser.blankLine.count
    state = .content
    return true
  }

  private mutating func readContent(_ position: inout Int, _ pieces: inout [Piece]) -> Bool {
    let found = index(of: delimiter, from: position)
    let end = found ?? pending.count - delimiter.count + 1
    if end > position {
      pieces.append(.bytes(Array(pending[position..<end])))
      position = end
    }
    guard found != nil else { return false }
    pieces.append(.partEnded)
    position += delimiter.count
    state = .afterDelimiter
    return true
  }

  /// Where these bytes, which begin with a carriage return, next stand.
  private func index(of wanted: [UInt8], from start: Int) -> Int? {
    pending.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var place = start
      while place + wanted.count <= bytes.count {
        guard let hit = memchr(base + place, 13, bytes.count - place - wanted.count + 1) else { return nil }
        place = UnsafeRawPointer(hit) - base
        if memcmp(hit, wanted, wanted.count) == 0 { return place }
        place += 1
      }
      return nil
    }
  }
}
