internal import CLibPQ

/// Parameters in libpq's form: C strings, all in one buffer.
struct PostgresParameters {
  private var bytes: [CChar] = []
  /// Where each parameter begins; nil for NULL.
  private var starts: [Int?] = []

  init(_ bindings: [SQL.Binding]) throws(StorageFault) {
    for binding in bindings {
      switch binding.value {
      case .null: starts.append(nil)
      case .integer(let number): append(String(number))
      case .text(let text):
        guard !text.utf8.contains(0) else { throw .unstorableText }
        append(text)
      }
    }
  }

  func withPointers<Result>(_ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { buffer in
      body(starts.map { start in start.flatMap { start in buffer.baseAddress.map { $0 + start } } })
    }
  }

  /// The declared type of a parameter, also when it is NULL.
  static func type(of binding: SQL.Binding) -> Oid {
    switch (binding.value, binding.kind) {
    case (.integer, _), (.null, .integer): PostgresType.int8
    case (.text, _), (.null, .text): PostgresType.text
    case (.null, .unspecified): PostgresType.unspecified
    }
  }

  /// The text with `$1`, `$2`, … for each `?` outside quotes.
  static func numbered(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 16)
    var quote: UInt8?
    var number = 0
    for byte in text.utf8 {
      if quote == nil, byte == UInt8(ascii: "?") {
        number += 1
        result += Array("$\(number)".utf8)
        continue
      }
      result.append(byte)
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func append(_ text: String) {
    starts.append(bytes.count)
    bytes.append(contentsOf: text.utf8.lazy.map { CChar(bitPattern: $0) })
    bytes.append(0)
  }
}
