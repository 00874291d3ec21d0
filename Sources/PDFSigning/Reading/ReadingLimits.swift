/// How much of a file is read before it is refused: what bounds time and memory on hostile files. Real documents stay
/// far below each.
enum ReadingLimits {
  /// Bytes of a file: five times the largest scan an authority sends. An examination takes up to three times the file in
  /// memory, most of it while qpdf hands the largest stream out.
  static let fileSize = 256 << 20
  /// Objects that can be reached in one revision: a book of 10,000 pages has fewer. Each takes about 2 KB here and in
  /// qpdf, and three revisions are held at once.
  static let objects = 250_000
  /// Objects read in one examination, all revisions together: about 10 microseconds each.
  static let objectsRead = 2_000_000
  /// Revisions after the first signature: an archive that renews its time stamp every year for centuries.
  static let revisions = 1_000
  /// Signatures in one file: a document that 200 people signed.
  static let signatures = 200
  /// Bytes hashed in one examination, all signatures together: about a second each two gigabytes.
  static let bytesHashed = 8 << 30
  /// Cross-reference entries that qpdf reads in one examination, all revisions together: about a microsecond each.
  static let entriesRead = 20_000_000
  /// Bytes of objects as text in one examination, all revisions together: read at about 20 MB a second, and few
  /// documents have one.
  static let textRead = 256 << 20
  /// Bytes of objects as text that are kept to recognise objects by, for one examination.
  static let textKept = 16 << 20
  /// Encoded bytes of streams in one examination, all revisions together: about a second a gigabyte.
  static let streamsRead = 8 << 30
  /// Bytes of an encoded stream that is decoded to look inside: appearances of one field and XMP are a few KB.
  /// Deflate expands a thousand times at most.
  static let decodedStream = 64 << 10
}
