import COpenSSL
import Certificates
import SignatureJudgement
import SignedMessages

/// The CMS message in a signature dictionary's `/Contents` (ISO 32000-1, 12.8.3.3).
enum SignatureContents {
  /// - Parameter contents: the DER encoding and the zeros that fill up the reserved space.
  static func message(in contents: [UInt8]) throws(SignatureFault) -> SignedMessage {
    let encoded = try encodedElement(in: contents)
    do {
      return try SignedMessage(der: encoded, content: .detachedData)
    } catch {
      switch error {
      case .malformed, .tooLarge: throw .defect(.signatureMalformed)
      case .certificateMissing: throw .defect(.certificateMismatch)
      }
    }
  }

  /// The first element, if nothing but zeros follows it.
  static func encodedElement(in contents: [UInt8]) throws(SignatureFault) -> [UInt8] {
    let length = contents.withUnsafeBufferPointer { buffer -> Int? in
      var cursor = buffer.baseAddress
      var (bodyLength, tag, tagClass): (Int, Int32, Int32) = (0, 0, 0)
      let flags = ASN1_get_object(&cursor, &bodyLength, &tag, &tagClass, buffer.count)
      ERR_clear_error()
      // 0x80 is an error, bit 0 the indefinite length that DER has not.
      guard flags & 0x81 == 0, let start = buffer.baseAddress, let cursor else { return nil }
      return start.distance(to: cursor) + bodyLength
    }
    guard let length, length > 0, length <= contents.count, contents[length...].allSatisfy({ $0 == 0 })
    else { throw .defect(.signatureMalformed) }
    return Array(contents[..<length])
  }
}

extension SignedMessage {
  /// What a PDF's signature has to fulfil: a strong hash, the digest, the value, and the binding to the certificate.
  func check(over content: [UInt8], requiresSigningCertificate: Bool) throws(SignatureFault) {
    let references = signerInfo.attributes.signingCertificates
    let isBoundStrongly = references.contains { $0.hash?.isStrong ?? true }
    guard let digest = signerInfo.digestAlgorithm else { throw .doubt(.algorithmUnsupported) }
    do {
      try verify(over: content)
    } catch {
      throw SignatureFault(error)
    }
    guard digest.isStrong, references.isEmpty || isBoundStrongly else { throw .doubt(.algorithmOutdated) }
    guard !references.isEmpty || !requiresSigningCertificate else { throw .defect(.certificateMismatch) }
  }
}

extension SignatureFault {
  init(_ defect: SignedMessageDefect) {
    self =
      switch defect {
      case .algorithmUnsupported: .doubt(.algorithmUnsupported)
      case .digestMismatch: .defect(.digestMismatch)
      case .valueMismatch: .defect(.valueMismatch)
      case .certificateMismatch: .defect(.certificateMismatch)
      }
  }
}
