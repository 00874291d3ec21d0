/// What a signature covers: everything from the first byte to `end` but the gap (ISO 32000-1, 12.8.1, ByteRange).
struct SignedRange {
  /// The bytes of the contents' string, its angle brackets included.
  let gap: Range<Int>
  /// Just behind the last covered byte.
  let end: Int

  /// Nil unless the range is `[0 a b c]` with a gap between `a` and `b`, inside the file.
  init?(_ signature: PDFDictionary, fileSize: Int) {
    guard let items = signature["ByteRange"]?.array, items.count == 4 else { return nil }
    let numbers = items.compactMap(\.integer)
    guard numbers.count == 4, numbers.allSatisfy({ (0...fileSize).contains($0) }), numbers[0] == 0,
      numbers[1] + 2 < numbers[2], numbers[2] + numbers[3] <= fileSize, numbers[3] > 0
    else { return nil }
    gap = numbers[1]..<numbers[2]
    end = numbers[2] + numbers[3]
  }

  /// Covered bytes.
  var count: Int { end - gap.count }

  /// The covered bytes in one piece.
  func content(of bytes: [UInt8]) -> [UInt8] { Array(bytes[..<gap.lowerBound] + bytes[gap.upperBound..<end]) }

  /// What the string in the gap holds; nil unless the gap is exactly one hexadecimal string: two digits a byte and
  /// nothing between them, since white space in the gap is covered by no signature.
  func gap(in bytes: [UInt8]) -> [UInt8]? {
    guard bytes[gap.lowerBound] == UInt8(ascii: "<"), bytes[gap.upperBound - 1] == UInt8(ascii: ">"),
      gap.count.isMultiple(of: 2), !bytes[gap].contains(where: PDFSyntax.isSpace)
    else { return nil }
    return Hexadecimal.decode(bytes[(gap.lowerBound + 1)..<(gap.upperBound - 1)])
  }
}
