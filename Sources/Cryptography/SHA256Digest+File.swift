import Glibc

extension SHA256Digest {
  /// The digest of a whole file, read a quarter of a mebibyte at a time; blocks the thread while it reads.
  public init(ofFileAt path: String) throws(FileFault) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFault(.open, path: path) }
    defer { close(descriptor) }
    let hasher = SHA256Hasher()
    var buffer = [UInt8](repeating: 0, count: 256 * 1024)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileFault(.read, path: path)
      }
      buffer.withUnsafeBytes { hasher.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    self = hasher.digest
  }
}
