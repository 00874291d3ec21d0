import COpenSSL
import Cryptography

/// One block of a PEM text (RFC 7468).
struct PEMBlock {
  let label: String
  let content: [UInt8]

  /// Those that can be decoded, in order.
  static func all(in text: String) -> [PEMBlock] {
    defer { ERR_clear_error() }
    do {
      let input = try MemoryBIO(Array(text.utf8))
      var found: [PEMBlock] = []
      while let block = next(in: input) { found.append(block) }
      return found
    } catch {
      return []
    }
  }

  private static func next(in input: MemoryBIO) -> PEMBlock? {
    var (name, header): (UnsafeMutablePointer<CChar>?, UnsafeMutablePointer<CChar>?) = (nil, nil)
    var (data, length): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
    guard PEM_read_bio(input.pointer, &name, &header, &data, &length) == 1 else { return nil }
    defer {
      for pointer in [UnsafeMutableRawPointer(name), UnsafeMutableRawPointer(header), UnsafeMutableRawPointer(data)] {
        CRYPTO_free(pointer, #file, #line)
      }
    }
    guard let name, let data else { return nil }
    return PEMBlock(
      label: String(cString: name), content: Array(UnsafeBufferPointer(start: data, count: length)))
  }
}
