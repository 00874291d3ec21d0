import COpenSSL
import Cryptography

/// Số chứng thư: a certificate's serial number, unique to its issuer; text form lower-case hexadecimal.
public struct CertificateSerial: Hashable, Sendable, Codable, CustomStringConvertible {
  /// Most significant byte first, no leading zero.
  public let bytes: [UInt8]

  /// Reads an even number of hexadecimal digits, at most 40; nil for anything else or zero.
  public init?(hexadecimal text: some StringProtocol) {
    let count = text.utf8.count / 2
    guard (1...20).contains(count), let read = Hexadecimal.bytes(of: text, count: count), read[0] != 0 else {
      return nil
    }
    bytes = read
  }

  /// The serial number of a certificate in DER; nil if it is none.
  public init?(ofCertificate der: [UInt8]) {
    guard let certificate = Certificate(der: der) else { return nil }
    let number = withExtendedLifetime(certificate) {
      ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate.pointer), nil)
    }
    defer { BN_free(number) }
    var read = [UInt8](repeating: 0, count: Int(BN_num_bits(number) + 7) / 8)
    guard BN_bn2bin(number, &read) > 0 else { return nil }
    bytes = read
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let serial = CertificateSerial(hexadecimal: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a serial number in hexadecimal")
    }
    self = serial
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// 127 random bits: positive, 16 bytes.
  static func random() -> CertificateSerial {
    var bytes = SecureRandom.bytes(16)
    bytes[0] = bytes[0] & 0x7f | 0x40
    return CertificateSerial(bytes: bytes)
  }

  public var description: String { Hexadecimal.text(of: bytes) }
}
