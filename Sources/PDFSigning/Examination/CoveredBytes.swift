import Certificates

/// What the signatures of one file cover. Each covers the file from its first byte to the gap of its contents, so that the
/// bytes they have in common are hashed once, however many there are.
final class CoveredBytes {
  private let bytes: FileBytes
  /// Where the gaps begin.
  private let stops: [Int]
  /// The digests of the file from its first byte to these stops.
  private var reached: [HashAlgorithm: [Int: RunningDigest]] = [:]

  init(_ bytes: FileBytes, ranges: [SignedRange]) {
    self.bytes = bytes
    stops = Set(ranges.map(\.gap.lowerBound)).sorted()
  }

  func digest(of range: SignedRange, _ hash: HashAlgorithm) -> [UInt8] {
    let digest = beginning(upTo: range.gap.lowerBound, hash).copy()
    digest.update(UnsafeBufferPointer(rebasing: bytes.content[range.gap.upperBound..<range.end]))
    return digest.finish()
  }

  private func beginning(upTo end: Int, _ hash: HashAlgorithm) -> RunningDigest {
    var known = reached[hash] ?? [:]
    if let digest = known[end] { return digest }
    let start = known.keys.filter { $0 < end }.max()
    let digest = start.flatMap { known[$0] }?.copy() ?? RunningDigest(hash)
    var place = start ?? 0
    for stop in stops.filter({ place < $0 && $0 < end }) + [end] {
      digest.update(UnsafeBufferPointer(rebasing: bytes.content[place..<stop]))
      known[stop] = digest.copy()
      place = stop
    }
    reached[hash] = known
    return digest
  }
}
