import Foundation
import Passwords
import Testing

@Suite struct PasswordHashTests {
  private let password = "Đồng lúa chín vàng"

  @Test("a password matches its own hash and no other password does")
  func roundTrip() throws {
    let hash = try PasswordHash(hashing: password, parameters: .demonstration)
    #expect(try hash.matches(password))
    #expect(try !hash.matches("đồng lúa chín vàng"))
    #expect(try !hash.matches(""))
  }

  @Test("a password typed in another Unicode form matches")
  func normalisation() throws {
    let hash = try PasswordHash(
      hashing: password.precomposedStringWithCanonicalMapping, parameters: .demonstration)
    #expect(try hash.matches(password.decomposedStringWithCanonicalMapping))
  }

  @Test("bytes after a NUL character count")
  func nul() throws {
    let hash = try PasswordHash(hashing: "mật\0khẩu", parameters: .demonstration)
    #expect(try !hash.matches("mật"))
  }

  @Test("the same password hashed twice has two salts")
  func salt() throws {
    let hashes = try (0..<2).map { _ in try PasswordHash(hashing: password, parameters: .demonstration) }
    #expect(hashes[0].encoded != hashes[1].encoded)
  }

  @Test("the recommended cost is 19 MiB, 2 passes and 1 lane, in PHC form")
  func recommendedCost() throws {
    let hash = try PasswordHash(hashing: password)
    #expect(hash.encoded.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
    #expect(try hash.matches(password))
  }

  @Test("a stored hash read back still matches")
  func reading() throws {
    let stored = try PasswordHash(hashing: password, parameters: .demonstration).encoded
    let hash = try #require(PasswordHash(encoded: stored))
    #expect(hash.parameters == .demonstration)
    #expect(try hash.matches(password))
  }

  @Test("a hash of the reference implementation's test vectors matches")
  func foreignHash() throws {
    let hash = try #require(
      PasswordHash(encoded: "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"))
    #expect(try hash.matches("password"))
  }

  @Test("a hash of another cost needs hashing again, one of the wanted cost does not")
  func rehash() throws {
    let hash = try PasswordHash(hashing: password, parameters: .demonstration)
    #expect(hash.needsRehash())
    #expect(!hash.needsRehash(for: .demonstration))
  }

  @Test("a hash survives JSON")
  func coding() throws {
    let hash = try PasswordHash(hashing: password, parameters: .demonstration)
    #expect(try JSONDecoder().decode([PasswordHash].self, from: try JSONEncoder().encode([hash])) == [hash])
  }

  @Test(
    "text that is no argon2id hash is refused",
    arguments: [
      "", "plain", "$argon2i$v=19$m=64,t=1,p=1$c2FsdHNhbHRzYWx0$\(tail)",
      "$argon2id$v=16$m=64,t=1,p=1$c2FsdHNhbHRzYWx0$\(tail)",
      "$argon2id$v=19$m=64,t=1$c2FsdHNhbHRzYWx0$\(tail)",
      "$argon2id$v=19$m=4294967295,t=1,p=1$c2FsdHNhbHRzYWx0$\(tail)",
      "$argon2id$v=19$m=064,t=1,p=1$c2FsdHNhbHRzYWx0$\(tail)", "$argon2id$v=19$m=64,t=1,p=1$short$\(tail)",
      "$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHRzYWx0$short", "$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHRzYW!0$\(tail)",
    ])
  func notAHash(text: String) {
    #expect(PasswordHash(encoded: text) == nil)
  }

  @Test("costs out of bounds are refused", arguments: [(7, 1, 1), (64, 0, 1), (64, 17, 1), (64, 1, 0), (64, 1, 9)])
  func bounds(cost: (kibibytes: UInt32, passes: UInt32, lanes: UInt32)) {
    #expect(HashingParameters(kibibytes: cost.kibibytes, passes: cost.passes, lanes: cost.lanes) == nil)
  }

  private static let tail = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
}
