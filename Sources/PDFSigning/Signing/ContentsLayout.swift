/// Where, in the text of a signature dictionary, the byte range's numbers and the contents stand: fixed places, filled when
/// the file is laid out.
struct ContentsLayout {
  /// Room for the CMS structure, in bytes.
  static let reservedBytes = 16 * 1024

  /// From the dictionary's first byte to the first of the byte range's numbers after `[0 `.
  let byteRangeOffset: Int
  /// From the dictionary's first byte to the `<` of the contents.
  let contentsOffset: Int
  /// The dictionary up to its contents' end, with blanks for the byte range and zeros for the contents.
  let opening: [UInt8]

  static let signature = ContentsLayout(type: "Sig", subFilter: "ETSI.CAdES.detached")
  static let timestamp = ContentsLayout(type: "DocTimeStamp", subFilter: "ETSI.RFC3161")

  private init(type: String, subFilter: String) {
    let head = Array("<< /Type /\(type) /Filter /Adobe.PPKLite /SubFilter /\(subFilter) /ByteRange [0 ".utf8)
    let blanks = [UInt8](repeating: 32, count: 32)
    let beforeContents = Array("] /Contents ".utf8)
    byteRangeOffset = head.count
    contentsOffset = head.count + blanks.count + beforeContents.count
    let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: ContentsLayout.reservedBytes * 2)
    opening = head + blanks + beforeContents + [UInt8(ascii: "<")] + zeros + [UInt8(ascii: ">")]
  }
}
