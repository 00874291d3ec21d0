/// The bytes of one file in memory that stays where it is, so that a reader of each revision can share them.
final class FileBytes {
  let content: UnsafeBufferPointer<UInt8>

  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    content = UnsafeBufferPointer(copy)
  }

  deinit { content.deallocate() }
}
