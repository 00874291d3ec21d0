import Hummingbird

/// A request body in pieces of 10,007 bytes, so that readers meet cuts at odd places.
struct BodyChunks: AsyncSequence, Sendable {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func makeAsyncIterator() -> Iterator { Iterator(rest: bytes[...]) }

  struct Iterator: AsyncIteratorProtocol {
    var rest: ArraySlice<UInt8>

    mutating func next() async -> ByteBuffer? {
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(10_007) }
      return ByteBuffer(bytes: rest.prefix(10_007))
    }
  }
}
