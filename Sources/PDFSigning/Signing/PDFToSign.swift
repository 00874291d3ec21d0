public import Cryptography

/// Tệp chờ ký do nơi khác chuẩn bị: somebody else's prepared file, checked so that its signer needs to believe nothing that
/// came with it. What is signed is every byte of the file but the one empty place for the signature's value.
public struct PDFToSign: Hashable, Sendable {
  /// The signature field that waits, by its full name.
  public let fieldName: String
  /// SHA-256 of everything that the byte range covers, computed here.
  public let digest: SHA256Digest
  public let pageCount: Int

  /// The most bytes that the place for the signature's value may have: a CMS message with its evidence is far smaller.
  private static let longestContents = 1 << 20

  public init(_ bytes: [UInt8]) throws(PDFToSignRefusal) {
    let waiting = try PDFToSign.reading { () throws(PDFSigningRefusal) in try WaitingSignature.all(in: bytes) }
    guard let signature = waiting.first else { throw .nothingToSign }
    guard waiting.count == 1 else { throw .severalToSign }
    guard signature.isDetachedCAdES else { throw .kindUnsupported }
    guard let range = SignedRange(signature.dictionary, fileSize: bytes.count), range.end == bytes.count,
      PDFTail.isRevisionEnd(bytes[...]), range.gap.count <= 2 * PDFToSign.longestContents + 2,
      range.gap(in: bytes) == signature.contents
    else { throw .rangeMalformed }
    let probe = try PDFToSign.reading { () throws(PDFSigningRefusal) in
      try GapProbe(of: signature, in: bytes, gap: range.gap)
    }
    guard probe.concernsContentsOnly else { throw .rangeMalformed }
    fieldName = signature.field.name
    digest = SHA256Digest(of: range.content(of: bytes))
    pageCount = probe.pageCount
  }

  private static func reading<Result>(
    _ act: () throws(PDFSigningRefusal) -> Result
  ) throws(PDFToSignRefusal) -> Result {
    do throws(PDFSigningRefusal) { return try act() } catch { throw .unreadable(error) }
  }
}

/// Why somebody else's prepared file is not signed.
public enum PDFToSignRefusal: Error, Hashable, Sendable {
  /// It can't be read with certainty.
  case unreadable(PDFSigningRefusal)
  /// No signature field waits for its value.
  case nothingToSign
  /// Several do, or one value stands in several fields.
  case severalToSign
  /// The signature is to be of another kind than a detached CAdES one.
  case kindUnsupported
  /// The byte range leaves out more than the place for the signature's value, or another place.
  case rangeMalformed
}

/// A signature field whose signature has no value yet.
private struct WaitingSignature {
  let field: PDFField
  let dictionary: PDFDictionary
  let contents: [UInt8]

  /// Those of a file: their contents are zeros only.
  static func all(in bytes: [UInt8]) throws(PDFSigningRefusal) -> [WaitingSignature] {
    let reader = try PDFReader(bytes)
    var found: [WaitingSignature] = []
    for field in try PDFForm(reader).signed {
      guard let dictionary = try reader.dictionary(field.value), let contents = dictionary["Contents"]?.string,
        !contents.isEmpty, contents.allSatisfy({ $0 == 0 })
      else { continue }
      found.append(WaitingSignature(field: field, dictionary: dictionary, contents: contents))
    }
    return found
  }

  var isDetachedCAdES: Bool {
    dictionary["SubFilter"] == .name("ETSI.CAdES.detached") && ["Sig", nil].contains(dictionary["Type"]?.name)
  }
}

/// Writes something into the gap and looks what of the file changes by it: no other way of reading tells for certain that
/// the gap is the signature's own contents and nothing else.
private struct GapProbe {
  let concernsContentsOnly: Bool
  let pageCount: Int

  init(of signature: WaitingSignature, in bytes: [UInt8], gap: Range<Int>) throws(PDFSigningRefusal) {
    var written = bytes
    for index in (gap.lowerBound + 1)..<(gap.upperBound - 1) { written[index] = UInt8(ascii: "A") }
    let content = FileBytes(bytes)
    let (before, after) = (try PDFReader(content), try PDFReader(FileBytes(written, comparableWith: content)))
    let (old, new) = (try before.reachableObjects(), try after.reachableObjects())
    let changed = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
    let pattern = [UInt8](repeating: 0xAA, count: signature.contents.count)
    let filled = signature.dictionary.merging(["Contents": .string(pattern)]) { $1 }
    concernsContentsOnly =
      changed.count == 1 && changed.first == signature.field.value?.reference && before.trailer == after.trailer
      && changed.allSatisfy { old[$0]?.dictionary == signature.dictionary && new[$0]?.dictionary == filled }
    pageCount = try before.pageCount()
  }
}
