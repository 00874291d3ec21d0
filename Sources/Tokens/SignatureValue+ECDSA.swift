import Certificates

extension SignatureValue {
  /// The DER pair of RFC 3279, 2.2.3, from r and s side by side (PKCS#11 mechanisms v2.40, 2.3.1).
  ///
  /// - Parameter raw: of even length, both numbers big-endian and padded alike.
  init(rawECDSA raw: [UInt8]) {
    let (r, s) = (raw.prefix(raw.count / 2), raw.suffix(raw.count / 2))
    let content = SignatureValue.integer(r) + SignatureValue.integer(s)
    // P-521 needs more than 127 bytes; no curve needs more than 255.
    let length: [UInt8] = content.count < 0x80 ? [UInt8(content.count)] : [0x81, UInt8(content.count)]
    self.init([0x30] + length + content)
  }

  private static func integer(_ number: ArraySlice<UInt8>) -> [UInt8] {
    var digits = Array(number.drop { $0 == 0 })
    if digits.first.map({ $0 >= 0x80 }) ?? true { digits.insert(0, at: 0) }
    return [0x02, UInt8(digits.count)] + digits
  }
}
