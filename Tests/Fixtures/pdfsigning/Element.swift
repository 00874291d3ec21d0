/// DER elements put together by hand, so that tests don't lean on what they test, and can be wrong on purpose.
public enum Element {
  public static func tagged(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] { [tag] + length(content.count) + content }

  public static func sequence(_ parts: [UInt8]...) -> [UInt8] { sequence(of: parts) }

  public static func sequence(of parts: [[UInt8]]) -> [UInt8] { tagged(0x30, parts.flatMap { $0 }) }

  /// In DER order.
  public static func set(of parts: [[UInt8]], tag: UInt8 = 0x31) -> [UInt8] {
    tagged(tag, parts.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 })
  }

  /// A constructed element under a context-specific tag.
  public static func context(_ number: UInt8, _ parts: [UInt8]...) -> [UInt8] {
    tagged(0xA0 | number, parts.flatMap { $0 })
  }

  public static func octets(_ bytes: [UInt8]) -> [UInt8] { tagged(0x04, bytes) }

  public static func integer(_ number: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = number
    repeat {
      bytes.insert(UInt8(truncatingIfNeeded: rest), at: 0)
      rest >>= 8
    } while !(rest == 0 && bytes[0] < 0x80) && !(rest == -1 && bytes[0] >= 0x80)
    return tagged(0x02, bytes)
  }

  public static let null: [UInt8] = [0x05, 0x00]
  public static let yes: [UInt8] = [0x01, 0x01, 0xFF]

  public static func utf8(_ text: String) -> [UInt8] { tagged(0x0C, Array(text.utf8)) }

  /// `200817023000Z`
  public static func utcTime(_ text: String) -> [UInt8] { tagged(0x17, Array(text.utf8)) }

  /// `20200817023000.25Z`
  public static func generalizedTime(_ text: String) -> [UInt8] { tagged(0x18, Array(text.utf8)) }

  /// From the dotted form.
  public static func object(_ dotted: String) -> [UInt8] {
    var numbers = dotted.split(separator: ".").compactMap { UInt64($0) }
    numbers.replaceSubrange(0..<2, with: [numbers[0] * 40 + numbers[1]])
    return tagged(0x06, numbers.flatMap(base128))
  }

  /// Algorithm and parameters; none where the second is nil.
  public static func algorithm(_ dotted: String, _ parameters: [UInt8]? = nil) -> [UInt8] {
    sequence(object(dotted), parameters ?? [])
  }

  private static func base128(_ number: UInt64) -> [UInt8] {
    var bytes = [UInt8(number & 0x7F)]
    var rest = number >> 7
    while rest > 0 {
      bytes.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
      rest >>= 7
    }
    return bytes
  }

  private static func length(_ count: Int) -> [UInt8] {
    if count < 0x80 { return [UInt8(count)] }
    var bytes: [UInt8] = []
    var rest = count
    while rest > 0 {
      bytes.insert(UInt8(rest & 0xFF), at: 0)
      rest >>= 8
    }
    return [0x80 | UInt8(bytes.count)] + bytes
  }
}
