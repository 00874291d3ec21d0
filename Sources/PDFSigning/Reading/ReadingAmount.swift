/// How much was read, to be held against `ReadingLimits`. Objects of a hostile file may overlap, so that a small file
/// would be read over and over.
struct ReadingAmount {
  var objects = 0
  var entries = 0
  /// Bytes of objects as text.
  var text = 0
  /// Encoded bytes.
  var streams = 0

  static func += (left: inout ReadingAmount, right: ReadingAmount) {
    left.objects += right.objects
    left.entries += right.entries
    left.text += right.text
    left.streams += right.streams
  }

  func requireWithinLimits() throws(PDFSigningRefusal) {
    guard objects <= ReadingLimits.objectsRead, entries <= ReadingLimits.entriesRead, text <= ReadingLimits.textRead,
      streams <= ReadingLimits.streamsRead
    else { throw .tooLarge }
  }
}
