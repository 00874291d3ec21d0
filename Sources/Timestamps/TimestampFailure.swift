import SwiftASN1

/// Why a server gives no timestamp (RFC 3161, 2.4.2, PKIFailureInfo).
public enum TimestampFailure: Int, Hashable, Sendable, CaseIterable {
  case badAlgorithm = 0
  case badRequest = 2
  case badDataFormat = 5
  case timeNotAvailable = 14
  case unacceptedPolicy = 15
  case unacceptedExtension = 16
  case additionalInformationNotAvailable = 17
  case systemFailure = 25
  /// No reason, or one that RFC 3161 doesn't know.
  case unspecified = -1

  /// The first reason that is set.
  init(_ bits: ASN1BitString?) {
    let bytes = bits.map { Array($0.bytes) } ?? []
    self =
      TimestampFailure.allCases.first { failure in
        let (byte, bit) = (failure.rawValue / 8, failure.rawValue % 8)
        return failure != .unspecified && byte < bytes.count && bytes[byte] & (0x80 >> UInt8(bit)) != 0
      } ?? .unspecified
  }
}
