import Cryptography
import Testing

@Suite struct SecretsTests {
  @Test("the code of RFC 4231 test 2 comes out")
  func knownAnswer() {
    let code = HMACSHA256(key: Array("Jefe".utf8)).code(for: Array("what do ya want for nothing?".utf8))
    let expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    #expect(code == SHA256Digest(hexadecimal: expected)?.bytes)
  }

  @Test("a code is valid for its message and key only")
  func validity() {
    let authentication = HMACSHA256(key: [1])
    let code = authentication.code(for: [])
    #expect(authentication.isValid(code: code, for: []))
    #expect(!authentication.isValid(code: code, for: [0]))
    #expect(!authentication.isValid(code: Array(code.dropLast()), for: []))
    #expect(!HMACSHA256(key: [2]).isValid(code: code, for: []))
  }

  @Test("equal secrets are equal, others are not")
  func comparison() {
    #expect(constantTimeEquals("bí mật", "bí mật"))
    #expect(constantTimeEquals([UInt8](), []))
    #expect(!constantTimeEquals("bí mật", "bí mậT"))
    #expect(!constantTimeEquals("bí mật", "bí mậ"))
  }

  @Test("random bytes have the length asked for and differ from draw to draw")
  func randomBytes() {
    #expect(SecureRandom.bytes(0).isEmpty)
    #expect(SecureRandom.bytes(33).count == 33)
    #expect(SecureRandom.bytes(32) != SecureRandom.bytes(32))
  }

  @Test("tokens have 43 URL-safe characters and do not repeat")
  func tokens() {
    let tokens = (0..<500).map { _ in SecureRandom.token() }
    let safe = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    #expect(tokens.allSatisfy { $0.count == 43 && safe.isSuperset(of: $0) })
    #expect(Set(tokens).count == 500)
  }
}
