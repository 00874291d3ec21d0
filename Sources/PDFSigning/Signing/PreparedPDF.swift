public import Certificates
public import Cryptography
import SignedMessages
public import Timestamps

/// A file whose signature is in place but for its value. Its `bytes` are all there is to store: a crash before the
/// value arrives leaves something that `init(stored:)` resumes, or that is dropped.
public struct PreparedPDF: Hashable, Sendable {
  /// The whole file, zeros where the signature's value will be.
  public let bytes: [UInt8]
  /// The reserved hexadecimal string in `bytes`, with its angle brackets; everything else is signed.
  public let contentsRange: Range<Int>
  /// SHA-256 of everything outside `contentsRange`.
  public let digest: SHA256Digest

  /// - Parameter dictionaryOffset: where the signature dictionary begins in `unfilled`.
  init(filling unfilled: [UInt8], dictionaryOffset: Int, layout: ContentsLayout = .signature) {
    var bytes = unfilled
    let start = dictionaryOffset + layout.contentsOffset
    let range = start..<(start + ContentsLayout.reservedBytes * 2 + 2)
    let numbers = Array("\(range.lowerBound) \(range.upperBound) \(bytes.count - range.upperBound)".utf8)
    let first = dictionaryOffset + layout.byteRangeOffset
    bytes.replaceSubrange(first..<(first + numbers.count), with: numbers)
    self.init(bytes: bytes, contentsRange: range)
  }

  private init(bytes: [UInt8], contentsRange: Range<Int>) {
    self.bytes = bytes
    self.contentsRange = contentsRange
    digest = SHA256Digest(of: bytes[..<contentsRange.lowerBound] + bytes[contentsRange.upperBound...])
  }

  /// Takes up stored bytes again; refuses any but a prepared file that still waits for its signature.
  public init(stored bytes: [UInt8]) throws(PDFSigningRefusal) {
    let reader = try PDFReader(bytes)
    for field in try PDFForm(reader).signed {
      guard let signature = try reader.dictionary(field.value),
        let range = SignedRange(signature, fileSize: bytes.count),
        range.end == bytes.count, let contents = signature["Contents"]?.string,
        contents.count == ContentsLayout.reservedBytes, contents.allSatisfy({ $0 == 0 }),
        range.gap(in: bytes) == contents
      else { continue }
      self.init(bytes: bytes, contentsRange: range.gap)
      return
    }
    throw .notPrepared
  }

  /// Everything outside `contentsRange`: what a document timestamp has to be over.
  public var covered: [UInt8] { Array(bytes[..<contentsRange.lowerBound] + bytes[contentsRange.upperBound...]) }

  /// What the certificate's key has to sign.
  public func signedAttributes(for certificate: Certificate) -> SignedAttributes {
    SignedAttributes(messageDigest: digest.bytes, certificate: certificate)
  }

  /// Puts the signature in. Its value is checked with the certificate's key first.
  ///
  /// - Parameters:
  ///   - chain: further certificates to travel along, the issuer's first.
  ///   - timestamp: a token over `value`, which makes it B-T (EN 319 142-1, 6); nil: B-B.
  public func complete(
    with value: SignatureValue, certificate: Certificate, chain: [Certificate] = [], timestamp: TimestampToken? = nil
  ) throws(PDFSigningRefusal) -> SignedPDF {
    let attributes = signedAttributes(for: certificate)
    guard let algorithm = CMSAlgorithm.signature(of: certificate.publicKey) else { throw .keyUnsupported }
    guard certificate.verify(signature: value, over: attributes.bytesToSign) else { throw .wrongSignatureValue }
    if let timestamp, !timestamp.statement.imprint.isOver(value.bytes) { throw .wrongTimestamp }
    let message = CMSMessage(
      attributes: attributes, algorithm: algorithm, value: value, certificate: certificate, chain: chain,
      timestamp: timestamp?.der)
    return try filled(with: message.der)
  }

  /// Puts a timestamp over the whole file in (ISO 32000-2, 12.8.5): for a file that ``DocumentTimestamp`` prepared.
  public func complete(with timestamp: TimestampToken) throws(PDFSigningRefusal) -> SignedPDF {
    guard timestamp.statement.imprint.isOver(covered) else { throw .wrongTimestamp }
    return try filled(with: timestamp.der)
  }

  private func filled(with contents: [UInt8]) throws(PDFSigningRefusal) -> SignedPDF {
    let text = Hexadecimal.encode(contents)
    guard text.count <= ContentsLayout.reservedBytes * 2 else { throw .tooLargeSignature }
    var signed = bytes
    let start = contentsRange.lowerBound + 1
    signed.replaceSubrange(start..<(start + text.count), with: text)
    return SignedPDF(bytes: signed)
  }
}
