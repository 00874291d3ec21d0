extension SignatureValue {
  /// The DER pair of RFC 3279, 2.2.3, from r and s side by side (PKCS#11 mechanisms v2.40, 2.3.1; RFC 6931, 2.3.6).
  ///
  /// - Parameter raw: of even length, both numbers big-endian and padded alike.
  public init(rawECDSA raw: [UInt8]) {
    let (r, s) = (raw.prefix(raw.count / 2), raw.suffix(raw.count / 2))
    let content = SignatureValue.integer(r) + SignatureValue.integer(s)
    // P-521 needs more than 127 bytes; no curve needs more than 255.
    let count = UInt8(truncatingIfNeeded: content.count)
    let length = content.count < 0x80 ? [count] : [0x81, count]
    self.init([0x30] + length + content)
  }

  private static func integer(_ number: ArraySlice<UInt8>) -> [UInt8] {
    var digits = Array(number.drop { $0 == 0 })
    if digits.first.map({ $0 >= 0x80 }) ?? true { digits.insert(0, at: 0) }
    return [0x02, UInt8(truncatingIfNeeded: digits.count)] + digits
  }

  /// r and s side by side from the DER pair; nil for anything else, or numbers longer than the curve's.
  ///
  /// - Parameter bits: of the curve's order.
  public func rawECDSA(bits: Int) -> [UInt8]? {
    let length = SignatureValue.numberLength(bits: bits)
    var rest = bytes[...]
    guard rest.popFirst() == 0x30, let first = rest.popFirst(),
      let content = first < 0x80 ? Int(first) : first == 0x81 ? rest.popFirst().map({ Int($0) }) : nil,
      content == rest.count, let r = SignatureValue.takeNumber(from: &rest, length: length),
      let s = SignatureValue.takeNumber(from: &rest, length: length), rest.isEmpty
    else { return nil }
    return r + s
  }

  /// How long r and s each are side by side, in bytes.
  public static func numberLength(bits: Int) -> Int { (bits + 7) / 8 }

  private static func takeNumber(from rest: inout ArraySlice<UInt8>, length: Int) -> [UInt8]? {
    guard rest.popFirst() == 0x02, let count = rest.popFirst().map({ Int($0) }), count < 0x80, count <= rest.count
    else { return nil }
    let digits = rest.prefix(count).drop { $0 == 0 }
    rest = rest.dropFirst(count)
    return digits.count <= length ? [UInt8](repeating: 0, count: length - digits.count) + digits : nil
  }
}
