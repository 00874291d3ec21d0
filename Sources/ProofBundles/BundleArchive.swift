import CZlib

/// The files of a bundle as a ZIP archive of one form only: stored, in the order of their names, dated 1980-01-01, without
/// comments, links or extra fields. The same files always give the same bytes, and what isn't these bytes is refused, so
/// that no reader can see other files in it than another.
struct BundleArchive: Hashable, Sendable {
  /// By name.
  let files: [String: [UInt8]]

  /// Bytes of a whole archive.
  static let largest = 256 << 20
  private static let mostFiles = 512

  init(_ files: [String: [UInt8]]) {
    precondition(files.keys.allSatisfy(BundleArchive.isName), "bundles name their files themselves")
    self.files = files
  }

  /// - Throws: `BundleRefusal.tooLarge`, `notABundle`.
  init(_ archive: [UInt8]) throws(BundleRefusal) {
    if archive.count > BundleArchive.largest { throw .tooLarge }
    var reader = ArchiveReader(archive)
    var files: [String: [UInt8]] = [:]
    while let (name, content) = try reader.next() {
      guard BundleArchive.isName(name), files.count < BundleArchive.mostFiles else { throw .notABundle }
      guard files.updateValue(content, forKey: name) == nil else { throw .notABundle }
    }
    self.files = files
    // Directory, check sums, order and everything else follow from the files; there is nothing left to be read.
    if bytes != archive { throw .notABundle }
  }

  /// `bao-cao/bao-cao.html`: lower-case ASCII, one dot, no way up.
  static func isName(_ name: String) -> Bool {
    name.utf8.count <= 120 && name.wholeMatch(of: #/[a-z0-9-]+(?:\/[a-z0-9-]+)*\.[a-z0-9]+/#) != nil
  }

  var bytes: [UInt8] {
    var (archive, directory): ([UInt8], [UInt8]) = ([], [])
    let sorted = files.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
    for (name, content) in sorted {
      let facts = BundleArchive.facts(of: name, content)
      directory += little(0x0201_4B50, 4) + little(20, 2) + facts + little(0, 2 + 2 + 2 + 4)
      directory += little(archive.count, 4) + Array(name.utf8)
      archive += little(0x0403_4B50, 4) + facts + Array(name.utf8) + content
    }
    let end =
      little(0x0605_4B50, 4) + little(0, 4) + little(files.count, 2) + little(files.count, 2)
      + little(directory.count, 4) + little(archive.count, 4) + little(0, 2)
    return archive + directory + end
  }

  /// What both headers of a file say: version, flags, method, time, date, check, sizes, lengths.
  private static func facts(of name: String, _ content: [UInt8]) -> [UInt8] {
    little(20, 2) + little(0, 2 + 2 + 2) + little(0x21, 2) + little(checkSum(of: content), 4)
      + little(content.count, 4) + little(content.count, 4) + little(name.utf8.count, 2) + little(0, 2)
  }
}

/// CRC-32, as ZIP archives carry it.
func checkSum(of bytes: [UInt8]) -> Int { Int(crc32_z(0, bytes, bytes.count)) }

/// A number in so many bytes, the lowest first.
private func little(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
}

/// Reads the files from the front; that the rest is as it should be is seen by writing it again.
private struct ArchiveReader {
  private let archive: [UInt8]
  private var place = 0

  init(_ archive: [UInt8]) { self.archive = archive }

  /// nil: the directory begins here.
  mutating func next() throws(BundleRefusal) -> (name: String, content: [UInt8])? {
    let signature = try number(4)
    if signature == 0x0201_4B50 && place > 4 { return nil }
    guard signature == 0x0403_4B50 else { throw .notABundle }
    _ = try take(14)
    let (packed, size) = (try number(4), try number(4))
    let (nameLength, extraLength) = (try number(2), try number(2))
    guard packed == size, extraLength == 0 else { throw .notABundle }
    let name = String(decoding: try take(nameLength), as: UTF8.self)
    return (name, Array(try take(size)))
  }

  private mutating func number(_ count: Int) throws(BundleRefusal) -> Int {
    try take(count).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private mutating func take(_ count: Int) throws(BundleRefusal) -> ArraySlice<UInt8> {
    guard count <= archive.count - place else { throw .notABundle }
    defer { place += count }
    return archive[place..<(place + count)]
  }
}
