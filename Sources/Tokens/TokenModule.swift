package import CPKCS11
internal import Synchronization

/// Trình điều khiển thiết bị: a PKCS#11 v2.40 driver, loaded and initialised; finalised with this object.
///
/// One thread at a time is inside the driver, others wait. Every call blocks, a signature of a USB token for most of a
/// second: run them off the cooperative pool. A process has one module a driver.
public final class TokenModule: Sendable {
  let driver: Mutex<Driver>

  /// Loads the driver (PKCS#11, 5.4).
  ///
  /// - Parameter path: absolute, such as `/usr/lib/softhsm/libsofthsm2.so`. It runs inside this process: take it from
  ///   the server's settings, never from a visitor.
  /// - Throws: `driverMissing`, `driverBroken`, `driverInUse`.
  public convenience init(path: String) throws(TokenRefusal) {
    try self.init(functions: try Driver.load(path))
  }

  /// - Parameter functions: a driver's table, which has to outlive the process.
  package init(functions: UnsafeMutablePointer<CK_FUNCTION_LIST>) throws(TokenRefusal) {
    let driver = Driver(table: functions)
    try driver.start()
    self.driver = Mutex(driver)
  }

  deinit { driver.withLock { $0.stop() } }

  /// The tokens that are plugged in and set up.
  public func tokens() throws(TokenRefusal) -> [Token] {
    try driver.withLock { driver throws(TokenRefusal) in try driver.tokens() }
  }

  /// The one token of this serial number. Some drivers see a token that was put back only when they are initialised anew;
  /// where it is missing and no session is open, that is done.
  ///
  /// - Throws: `noToken`, also when two makers gave the number out.
  public func token(serialNumber: String) throws(TokenRefusal) -> Token {
    let found = try driver.withLock { driver throws(TokenRefusal) in
      let found = try driver.tokens().filter { $0.serialNumber == serialNumber }
      guard found.isEmpty, driver.isIdle else { return found }
      driver.stop()
      try driver.start()
      return try driver.tokens().filter { $0.serialNumber == serialNumber }
    }
    guard let token = found.first, found.count == 1 else { throw .noToken }
    return token
  }

  /// A new read-only session (PKCS#11, 5.6, `C_OpenSession`).
  ///
  /// - Throws: `noToken` when this token is not plugged in.
  public func open(_ token: Token) throws(TokenRefusal) -> TokenSession {
    let opened = try driver.withLock { driver throws(TokenRefusal) in
      guard driver.holds(token) else { throw .noToken }
      return try driver.open(token.slot)
    }
    return TokenSession(module: self, token: token, handle: opened.handle, ticket: opened.ticket)
  }

  /// Finalises and initialises the driver, for those that see new readers and tokens only then. Open sessions are lost.
  public func restart() throws(TokenRefusal) {
    try driver.withLock { driver throws(TokenRefusal) in
      driver.stop()
      try driver.start()
    }
  }
}
