import Certificates
import PDFSigning
import SigningFixtures
import Synchronization
import Testing
import Tokens

/// All suites that use SoftHSM: one after the other, for a process has one module a driver.
@Suite("Tokens", .serialized)
enum TokensTests {}

/// A commune whose leader signs with RSA and whose agency signs with P-256, both keys on one token.
struct TokenWorld {
  let signing: SigningWorld
  let token: SoftToken

  init(_ label: String) throws {
    try SoftToken.prepare()
    let made = Mutex(0)
    signing = try SigningWorld {
      let number = made.withLock { count in
        count += 1
        return count
      }
      return number == 2 ? TestKey.rsa(bits: 2048) : TestKey.ellipticCurve()
    }
    token = try SoftToken(
      label, keys: [(signing.leaderKey, signing.leader), (signing.agencyKey, signing.agency)],
      others: [signing.root.certificate])
  }

  func module() throws -> TokenModule { try TokenModule(path: SoftToken.driver) }

  func session(_ module: TokenModule) throws -> TokenSession { try module.open(try find(module)) }

  func loggedIn(_ module: TokenModule) throws -> TokenSession {
    let session = try session(module)
    try session.login(pin: TokenPIN(SoftToken.pin))
    return session
  }

  func find(_ module: TokenModule) throws -> Token {
    try #require(try module.tokens().first { $0.label == token.label })
  }
}

/// What a token refused; nil when it did as asked.
func refusal(_ act: () throws -> Void) -> TokenRefusal? {
  do {
    try act()
    return nil
  } catch { return error as? TokenRefusal }
}
