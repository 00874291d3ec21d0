import Cryptography
import Foundation
import Testing

@Suite struct SHA256Tests {
  @Test("the digest of \"abc\" is that of FIPS 180-4")
  func knownAnswer() {
    let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(SHA256Digest(of: Array("abc".utf8)).hexadecimal == expected)
  }

  @Test("a digest read from its hexadecimal text is the same digest")
  func hexadecimal() {
    let digest = SHA256Digest(of: [1, 2, 3])
    #expect(SHA256Digest(hexadecimal: digest.hexadecimal) == digest)
  }

  @Test(
    "text that is not 64 lower-case hexadecimal digits is no digest",
    arguments: [
      "", "ab", String(repeating: "g", count: 64), String(repeating: "A", count: 64), String(repeating: "0", count: 65),
    ])
  func notADigest(text: String) {
    #expect(SHA256Digest(hexadecimal: text) == nil)
  }

  @Test("pieces give the digest of the whole", arguments: [0, 1, 63, 64, 65, 1000])
  func pieces(size: Int) {
    let whole = (0..<3 * size).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let hasher = SHA256Hasher()
    for start in 0..<3 { hasher.update(Array(whole[start * size..<(start + 1) * size])) }
    #expect(hasher.digest == SHA256Digest(of: whole))
  }

  @Test("pieces may follow after the digest so far was taken")
  func digestSoFar() {
    let hasher = SHA256Hasher()
    hasher.update([1])
    #expect(hasher.digest == SHA256Digest(of: [1]))
    hasher.update([2])
    #expect(hasher.digest == SHA256Digest(of: [1, 2]))
  }

  @Test("the digest of a file larger than the buffer is that of its bytes")
  func file() throws {
    let content = SecureRandom.bytes(700_001)
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("digest-\(SecureRandom.token())")
    try Data(content).write(to: url)
    defer { unlink(url.path) }
    #expect(try SHA256Digest(ofFileAt: url.path) == SHA256Digest(of: content))
  }

  @Test("a file that is not there is a fault of opening")
  func missingFile() {
    let fault = #expect(throws: FileFault.self) { try SHA256Digest(ofFileAt: "/nonexistent/file") }
    #expect(fault?.step == .open && fault?.code == ENOENT)
  }

  @Test("a folder is a fault of reading")
  func folder() {
    let fault = #expect(throws: FileFault.self) { try SHA256Digest(ofFileAt: "/") }
    #expect(fault?.step == .read && fault?.code == EISDIR)
  }
}
