import Glibc

/// Mã PIN của thiết bị: the bytes of one typed PIN, overwritten as soon as nobody holds it. It can't be copied and prints
/// nothing. The text it was made from is the caller's, who lets go of it with the request.
public struct TokenPIN: ~Copyable, @unchecked Sendable {
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  /// Takes the PIN's UTF-8 bytes (PKCS#11, 5.6, `C_Login`).
  public init(_ text: String) {
    var text = text
    bytes = text.withUTF8 { typed in
      let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, typed.count))
      _ = copy.initialize(from: typed)
      return UnsafeMutableBufferPointer(start: copy.baseAddress, count: typed.count)
    }
  }

  deinit {
    if let start = bytes.baseAddress { explicit_bzero(start, bytes.count) }
    bytes.deallocate()
  }

  /// The bytes where they lie; they must not be kept.
  borrowing func lend<Result>(
    _ use: (UnsafeMutableBufferPointer<UInt8>) throws(TokenRefusal) -> Result
  ) throws(TokenRefusal) -> Result {
    try use(bytes)
  }
}
