import Cryptography
import Foundation
import Testing

@Suite struct ServerKeyTests {
  private let message = Array("Số 12/QĐ-UBND".utf8)

  @Test("a signature of the server key is accepted by its public key")
  func roundTrip() throws {
    let key = try ServerKey.generate()
    #expect(key.publicKey.isValid(signature: try key.sign(message), for: message))
  }

  @Test("a signature is refused for other bytes")
  func otherBytes() throws {
    let key = try ServerKey.generate()
    #expect(!key.publicKey.isValid(signature: try key.sign(message), for: message + [0]))
  }

  @Test("a signature of another key is refused")
  func otherKey() throws {
    let signature = try ServerKey.generate().sign(message)
    #expect(!(try ServerKey.generate().publicKey.isValid(signature: signature, for: message)))
  }

  @Test("a truncated signature is refused", arguments: [0, 1, 63])
  func truncated(length: Int) throws {
    let key = try ServerKey.generate()
    #expect(!key.publicKey.isValid(signature: Array(try key.sign(message).prefix(length)), for: message))
  }

  @Test("the empty message can be signed")
  func emptyMessage() throws {
    let key = try ServerKey.generate()
    #expect(key.publicKey.isValid(signature: try key.sign([]), for: []))
  }

  @Test("the key of RFC 8032 test 2 gives the signature printed there")
  func knownAnswer() throws {
    let pem = """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEIEzNCJso/5banbbDRuwRTg9bijGfNaumJNqM9u1PuKb7
      -----END PRIVATE KEY-----
      """
    let key = try ServerKey(pem: pem)
    #expect(key.publicKey.hexadecimal == "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
    let signature = try key.sign([0x72])
    #expect(Array(signature.prefix(8)) == [0x92, 0xa0, 0x09, 0xa9, 0xf0, 0xd4, 0xca, 0xb8])
  }

  @Test("a key read back from its PEM has the same public key")
  func pemRoundTrip() throws {
    let key = try ServerKey.generate()
    #expect(try ServerKey(pem: try key.pem).publicKey == key.publicKey)
  }

  @Test("text that is no Ed25519 key is refused", arguments: ["", "-----BEGIN PRIVATE KEY-----\n", ecdsaPEM])
  func notAKey(text: String) {
    #expect(throws: ServerKeyRefusal.notAnEd25519Key) { try ServerKey(pem: text) }
  }

  @Test("a public key survives JSON and is refused when it is not 64 hexadecimal digits")
  func publicKeyCoding() throws {
    let key = try ServerKey.generate().publicKey
    let encoded = try JSONEncoder().encode([key])
    #expect(String(decoding: encoded, as: UTF8.self) == "[\"\(key.hexadecimal)\"]")
    #expect(try JSONDecoder().decode([ServerKey.PublicKey].self, from: encoded) == [key])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([ServerKey.PublicKey].self, from: Data("[\"3d40\"]".utf8))
    }
  }

  @Test("many threads may sign with one key at once")
  func concurrentSignatures() async throws {
    let key = try ServerKey.generate()
    let valid = try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<200 {
        group.addTask {
          let message = Array("\(number)".utf8)
          return key.publicKey.isValid(signature: try key.sign(message), for: message)
        }
      }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(valid == 200)
  }

  private static let ecdsaPEM = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgyycAY6l+xGb67Q50
    YbepQ0mb8Zz/mYN0GFZM20POQJ+hRANCAARwbt9oCIDLrP3XW5FT/0J8Bvj8CypI
    IadwrMd7a/5NOJrOj7a8Whwa5T9KSHLQZGiubo0iyKu9BMOPFDrN+dxS
    -----END PRIVATE KEY-----
    """
}
