import COpenSSL
import Cryptography

/// The bytes of one file in memory that stays where it is, so that a reader of each revision can share them, and what these
/// readers found out already.
final class FileBytes {
  let content: UnsafeBufferPointer<UInt8>
  private let key: [UInt8]
  private var objects: [ObjectText: PDFObject] = [:]
  private var textKept = 0

  /// - Parameter other: what the streams' fingerprints are to be comparable with.
  init(_ bytes: [UInt8], comparableWith other: FileBytes? = nil) {
    key = other?.key ?? SecureRandom.bytes(32)
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    content = UnsafeBufferPointer(copy)
  }

  deinit { content.deallocate() }

  /// Tells streams of this file, and of one that is comparable with it, apart: Poly1305 (RFC 8439, 2.5), seven times as
  /// fast as SHA-256. Its key is made for this file's examination and its value is shown to nobody, so that no author of a
  /// file can aim at two streams alike: the odds are below 2⁻⁷⁵ for the longest ones.
  func fingerprint(of stream: UnsafeRawBufferPointer) -> [UInt8] {
    var fingerprint = [UInt8](repeating: 0, count: 16)
    var length = 0
    let start = stream.baseAddress?.assumingMemoryBound(to: UInt8.self)
    let made = EVP_Q_mac(nil, "POLY1305", nil, nil, nil, key, key.count, start, stream.count, &fingerprint, 16, &length)
    precondition(made != nil && length == 16, "libcrypto offers Poly1305")
    return fingerprint
  }

  /// The object that qpdf prints in this way: most are the same in all revisions.
  func object(printedAs text: [UInt8]) throws(PDFSyntaxError) -> PDFObject {
    let key = ObjectText(bytes: text)
    if let known = objects[key] { return known }
    let object = try PDFSyntax.object(in: text)
    if textKept + text.count <= ReadingLimits.textKept {
      textKept += text.count
      objects[key] = object
    }
    return object
  }
}

/// Bytes that are hashed in one piece: an array of them hashes one by one.
private struct ObjectText: Hashable {
  let bytes: [UInt8]

  func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}
