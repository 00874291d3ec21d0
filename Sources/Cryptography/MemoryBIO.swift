import COpenSSL

/// A libcrypto stream in memory that owns a copy of what is put in.
///
/// `BIO_new_mem_buf` would keep a pointer into a Swift array that a release build has freed.
package final class MemoryBIO {
  /// The `BIO *`, valid as long as this object lives.
  package let pointer: OpaquePointer

  package init(_ content: [UInt8] = []) throws(OpenSSLFault) {
    guard content.count <= Int(Int32.max), let created = BIO_new(BIO_s_mem()) else {
      throw OpenSSLFault("memory stream")
    }
    pointer = created
    if !content.isEmpty, BIO_write(created, content, Int32(content.count)) != Int32(content.count) {
      BIO_free(created)
      throw OpenSSLFault("memory stream")
    }
  }

  deinit { BIO_free(pointer) }

  /// Takes out everything that was written and not yet read.
  package func drain() -> [UInt8] {
    let waiting = BIO_ctrl_pending(pointer)
    var taken = [UInt8](repeating: 0, count: waiting)
    let count = BIO_read(pointer, &taken, Int32(clamping: waiting))
    return Array(taken.prefix(max(0, Int(count))))
  }
}
