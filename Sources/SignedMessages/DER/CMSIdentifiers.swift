package import SwiftASN1

extension ASN1ObjectIdentifier {
  package static let cmsData: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 7, 1]
  package static let cmsSignedData: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 7, 2]
  package static let timestampInfo: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 16, 1, 4]

  package static let contentType: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 3]
  package static let messageDigest: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 4]
  package static let signingTime: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 5]
  package static let signingCertificate: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 16, 2, 12]
  package static let signingCertificateV2: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 16, 2, 47]
  /// adbe-revocationInfoArchival (ISO 32000-1, 12.8.3.3.2).
  package static let revocationArchive: ASN1ObjectIdentifier = [1, 2, 840, 113583, 1, 1, 8]
  package static let signatureTimestamp: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 16, 2, 14]
  /// archive-time-stamp and archive-time-stamp-v3 (ETSI TS 101 733, EN 319 122-1), and the first, withdrawn one.
  static let archiveTimestamps: [ASN1ObjectIdentifier] = [
    [1, 2, 840, 113549, 1, 9, 16, 2, 27], [1, 2, 840, 113549, 1, 9, 16, 2, 48], [0, 4, 0, 1733, 2, 4],
  ]
  /// id-ri-ocsp-response (RFC 5940): an OCSPResponse.
  static let ocspResponse: ASN1ObjectIdentifier = [1, 3, 6, 1, 5, 5, 7, 16, 2]
  /// id-pkix-ocsp-basic (RFC 6960): a BasicOCSPResponse.
  static let basicOCSPResponse: ASN1ObjectIdentifier = [1, 3, 6, 1, 5, 5, 7, 48, 1, 1]

  package static let sha1: ASN1ObjectIdentifier = [1, 3, 14, 3, 2, 26]
  package static let sha256: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 2, 1]
  package static let sha384: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 2, 2]
  package static let sha512: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 2, 3]
  static let sha3Bits256: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 2, 8]
  static let sha3Bits384: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 2, 9]
  static let sha3Bits512: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 2, 10]

  package static let rsaEncryption: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 1]
  package static let rsaPSS: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 10]
  package static let maskGeneration1: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 8]
  static let sha1WithRSA: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 5]
  package static let sha256WithRSA: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 11]
  static let sha384WithRSA: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 12]
  static let sha512WithRSA: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 13]
  static let sha3Bits256WithRSA: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 3, 14]
  static let sha3Bits384WithRSA: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 3, 15]
  static let sha3Bits512WithRSA: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 3, 16]
  static let ecdsaWithSHA1: ASN1ObjectIdentifier = [1, 2, 840, 10045, 4, 1]
  package static let ecdsaWithSHA256: ASN1ObjectIdentifier = [1, 2, 840, 10045, 4, 3, 2]
  static let ecdsaWithSHA384: ASN1ObjectIdentifier = [1, 2, 840, 10045, 4, 3, 3]
  static let ecdsaWithSHA512: ASN1ObjectIdentifier = [1, 2, 840, 10045, 4, 3, 4]
  static let ecdsaWithSHA3Bits256: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 3, 10]
  static let ecdsaWithSHA3Bits384: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 3, 11]
  static let ecdsaWithSHA3Bits512: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 3, 12]
}

extension ASN1Identifier {
  package static func context(_ number: UInt) -> ASN1Identifier {
    ASN1Identifier(tagWithNumber: number, tagClass: .contextSpecific)
  }
}
