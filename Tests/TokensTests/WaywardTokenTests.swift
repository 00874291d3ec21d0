import CPKCS11
import Certificates
import SigningFixtures
import Synchronization
import Testing
import Tokens

extension TokensTests {
  @Suite("Tokens that behave as SoftHSM never does")
  struct WaywardTokenTests {
    private let message = Array("thuộc tính được ký".utf8)

    @Test("wrong PINs are counted down: low, final, locked, and then not even the right one is taken")
    func locking() throws {
      let world = try TokenWorld("khóa dần")
      let module = try WaywardDriver.module(.init(triesLeft: 3))
      let session = try world.session(module)
      let answers = (0..<3).map { _ in refusal { try session.login(pin: TokenPIN("135790")) } }
      #expect(answers == [.wrongPIN(triesLeft: .low), .wrongPIN(triesLeft: .final), .pinLocked])
      #expect(try world.find(module).pin == .locked)
      #expect(refusal { try session.login(pin: TokenPIN(SoftToken.pin)) } == .pinLocked)
    }

    @Test(
      "whatever a driver answers first, a token that is gone was removed",
      arguments: [
        CKR_DEVICE_REMOVED, CKR_TOKEN_NOT_PRESENT, CKR_SESSION_HANDLE_INVALID, CKR_KEY_HANDLE_INVALID,
        CKR_GENERAL_ERROR, CKR_DEVICE_ERROR, CKR_USER_NOT_LOGGED_IN,
      ])
    func removal(answer: CK_RV) throws {
      let world = try TokenWorld("rút ra \(answer)")
      let module = try WaywardDriver.module(.init())
      let key = try world.loggedIn(module).key(of: world.signing.agency)
      WaywardDriver.mood.withLock { ($0.failure, $0.isPresent) = (answer, false) }
      #expect(refusal { _ = try key.sign(message) } == .tokenRemoved)
      WaywardDriver.mood.withLock { ($0.failure, $0.isPresent) = (nil, true) }
      let again = try world.loggedIn(module).key(of: world.signing.agency)
      #expect(world.signing.agency.verify(signature: try again.sign(message), over: message))
    }

    @Test(
      "every other answer is its own refusal",
      arguments: [
        (CKR_PIN_EXPIRED, TokenRefusal.pinExpired), (CKR_PIN_LEN_RANGE, .pinMalformed),
        (CKR_USER_PIN_NOT_INITIALIZED, .pinNotSet), (CKR_FUNCTION_CANCELED, .cancelled),
        (CKR_FUNCTION_NOT_SUPPORTED, .driverBroken), (CKR_DEVICE_ERROR, .driverFault(code: 0x30)),
        (0x8000_0001, .driverFault(code: 0x8000_0001)),
      ])
    func answers(answer: CK_RV, expected: TokenRefusal) throws {
      let world = try TokenWorld("trả lời \(answer)")
      let module = try WaywardDriver.module(.init(failure: answer))
      let session = try world.session(module)
      #expect(refusal { try session.login(pin: TokenPIN(SoftToken.pin)) } == expected)
    }

    @Test("a token without RSA over a message is given the DigestInfo, and the signature is the same")
    func digestInfo() throws {
      let world = try TokenWorld("không băm")
      let module = try WaywardDriver.module(.init(lacksHashedRSA: true))
      let key = try world.loggedIn(module).key(of: world.signing.leader)
      #expect(try key.sign(message) == world.signing.leaderKey.sign(message))
    }

    @Test("where the PIN is typed on the token no PIN passes through here")
    func pinPad() throws {
      let world = try TokenWorld("bàn phím")
      let module = try WaywardDriver.module(.init(hasPINPad: true))
      let session = try world.session(module)
      try session.loginOnPINPad()
      #expect(try session.keys().count == 2)
    }

    @Test("a driver without locks of its own is used under ours")
    func noLocks() throws {
      let world = try TokenWorld("không khóa")
      let module = try WaywardDriver.module(.init(cannotLock: true))
      #expect(try world.find(module).label == world.token.label)
    }
  }
}
