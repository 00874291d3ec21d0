import Certificates
import Foundation
import SigningFixtures
import Testing
import Tokens

extension TokensTests {
  @Suite("What a token refuses")
  struct TokenRefusalTests {
    private let message = Array("thuộc tính được ký".utf8)

    @Test(
      "a path without a file is a missing driver",
      arguments: ["/nowhere/driver.so", "libsofthsm2.so", ""])
    func missingDriver(path: String) {
      #expect(refusal { _ = try TokenModule(path: path) } == .driverMissing)
    }

    @Test("a file that is no library, or one without PKCS#11, is a broken driver")
    func brokenDriver() throws {
      let libraries = ["x86_64", "aarch64"].map { "/lib/\($0)-linux-gnu/libm.so.6" }
      let mathematics = try #require(libraries.first { FileManager.default.fileExists(atPath: $0) })
      for path in [#filePath, "/tmp", mathematics] {
        #expect(refusal { _ = try TokenModule(path: path) } == .driverBroken, "\(path)")
      }
    }

    @Test("a process has one module a driver; the next may follow it")
    func secondModule() throws {
      try SoftToken.prepare()
      do {
        let module = try TokenModule(path: SoftToken.driver)
        #expect(refusal { _ = try TokenModule(path: SoftToken.driver) } == .driverInUse)
        _ = try module.tokens()
      }
      _ = try TokenModule(path: SoftToken.driver)
    }

    @Test("a token that is not plugged in is not found")
    func noToken() throws {
      try SoftToken.prepare()
      let module = try TokenModule(path: SoftToken.driver)
      #expect(refusal { _ = try module.token(serialNumber: "không có") } == .noToken)
    }

    @Test("a wrong PIN is refused with what the token tells of its tries, and the right one still works")
    func wrongPIN() throws {
      let world = try TokenWorld("sai PIN")
      let module = try world.module()
      let session = try world.session(module)
      #expect(refusal { try session.login(pin: TokenPIN("135790")) } == .wrongPIN(triesLeft: .low))
      #expect(try world.find(module).pin == .usable(triesLeft: .low))
      #expect(refusal { try session.login(pin: TokenPIN("1")) } == .wrongPIN(triesLeft: .low))
      #expect(refusal { try session.loginOnPINPad() } == .noPINPad)
      try session.login(pin: TokenPIN(SoftToken.pin))
      #expect(try world.find(module).pin == .usable(triesLeft: .unknown))
    }

    @Test("a token pulled out between two signatures is told as removed; after it is back a new session signs")
    func removal() throws {
      let world = try TokenWorld("rút ra")
      let module = try world.module()
      let key = try world.loggedIn(module).key(of: world.signing.leader)
      _ = try key.sign(message)
      try world.token.pullOut()
      #expect(refusal { _ = try key.sign(message) } == .tokenRemoved)
      #expect(refusal { _ = try key.sign(message) } == .tokenRemoved)
      try world.token.putBack()
      try module.restart()
      #expect(refusal { _ = try key.sign(message) } == .sessionLost)
      let again = try world.loggedIn(module).key(of: world.signing.leader)
      #expect(world.signing.leader.verify(signature: try again.sign(message), over: message))
    }

    @Test("a token that was put back is found by a driver that sees it only anew, once all its sessions are let go")
    func putBack() throws {
      let (world, other) = (try TokenWorld("cắm lại"), try TokenWorld("không rút"))
      let module = try world.module()
      let number = try world.find(module).serialNumber
      do {
        let key = try world.loggedIn(module).key(of: world.signing.leader)
        try world.token.pullOut()
        #expect(refusal { _ = try key.sign(message) } == .tokenRemoved)
        #expect(refusal { _ = try module.token(serialNumber: number) } == .noToken)
        let stillThere = try other.loggedIn(module).key(of: other.signing.leader)
        #expect(other.signing.leader.verify(signature: try stillThere.sign(message), over: message))
        try world.token.putBack()
      }
      let session = try module.open(try module.token(serialNumber: number))
      try session.login(pin: TokenPIN(SoftToken.pin))
      _ = try session.key(of: world.signing.leader).sign(message)
    }

    @Test("a lost session whose handle a new one has got neither signs on its login nor closes it")
    func handles() throws {
      let world = try TokenWorld("số phiên")
      let module = try world.module()
      var old: TokenSession? = try world.loggedIn(module)
      try module.restart()
      let new = try world.loggedIn(module)
      #expect(refusal { _ = try old?.keys() } == .sessionLost)
      #expect(refusal { try old?.logout() } == .sessionLost)
      old = nil
      _ = try new.key(of: world.signing.leader).sign(message)
    }

    @Test("of two sessions both read, one is logged in, and nobody signs on the other's PIN")
    func twoSessions() throws {
      let world = try TokenWorld("hai phiên")
      let module = try world.module()
      let (first, second) = (try world.loggedIn(module), try world.session(module))
      #expect(try second.certificates().count == 3)
      #expect(refusal { _ = try second.keys() } == .notLoggedIn)
      #expect(refusal { try second.login(pin: TokenPIN("135790")) } == .tokenInUse)
      let key = try first.key(of: world.signing.agency)
      #expect(world.signing.agency.verify(signature: try key.sign(message), over: message))
      try first.logout()
      #expect(refusal { _ = try key.sign(message) } == .notLoggedIn)
      try second.login(pin: TokenPIN(SoftToken.pin))
      _ = try second.key(of: world.signing.agency).sign(message)
    }

    @Test("a session that is let go logs out, so that the next one has to give the PIN")
    func letGo() throws {
      let world = try TokenWorld("thả ra")
      let module = try world.module()
      let witness = try world.session(module)
      do { _ = try world.loggedIn(module).keys() }
      #expect(refusal { try witness.login(pin: TokenPIN("135790")) } == .wrongPIN(triesLeft: .low))
      try witness.login(pin: TokenPIN(SoftToken.pin))
    }
  }
}
