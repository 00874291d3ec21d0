public import Certificates
import CPKCS11
internal import Synchronization

/// Phiên làm việc với thiết bị: logged in with the PIN for as many signatures as one act needs, then let go, which logs
/// out and closes it. Every call blocks.
public final class TokenSession: Sendable {
  /// As it described itself when the session was opened.
  public let token: Token
  private let module: TokenModule
  private let handle: CK_SESSION_HANDLE
  private let ticket: Int

  init(module: TokenModule, token: Token, handle: CK_SESSION_HANDLE, ticket: Int) {
    (self.module, self.token, self.handle, self.ticket) = (module, token, handle, ticket)
  }

  deinit {
    module.driver.withLock { driver in
      if driver.owns(handle, ticket: ticket) { driver.close(handle, on: token.slot) }
    }
  }

  /// Logs the token's owner in. The PIN is wiped, whatever the token says.
  ///
  /// - Throws: `wrongPIN` with what the token tells of the tries left, `pinLocked`, `pinExpired`, `pinNotSet`,
  ///   `pinMalformed`; `tokenInUse` while another session is logged in.
  public func login(pin: consuming TokenPIN) throws(TokenRefusal) {
    try pin.lend { bytes throws(TokenRefusal) in
      try inside { driver throws(TokenRefusal) in try driver.login(handle, on: token, pin: bytes) }
    }
  }

  /// Waits until the owner has typed the PIN on the token or its reader; every other call of the module waits as well.
  ///
  /// - Throws: `noPINPad`, `cancelled`, and as `login(pin:)`.
  public func loginOnPINPad() throws(TokenRefusal) {
    guard token.hasPINPad else { throw .noPINPad }
    try inside { driver throws(TokenRefusal) in try driver.login(handle, on: token, pin: nil) }
  }

  /// Ends the login, so that another session can begin one; nothing when this session is not logged in.
  public func logout() throws(TokenRefusal) {
    try inside { driver throws(TokenRefusal) in try driver.logout(handle, of: token) }
  }

  /// The certificates on the token, without login (PKCS#11, 4.6.3). What is no X.509 certificate is left out.
  public func certificates() throws(TokenRefusal) -> [Certificate] {
    try inside { driver throws(TokenRefusal) in try driver.certificates(in: handle).map(\.certificate) }
  }

  /// The keys that have a certificate on the token, paired by `CKA_ID`.
  ///
  /// - Throws: `notLoggedIn`.
  public func keys() throws(TokenRefusal) -> [TokenKey] {
    let found = try inside { driver throws(TokenRefusal) in
      try requireLogin(driver)
      return try driver.keyPairs(in: handle)
    }
    return found.map { TokenKey($0, session: self, confirmation: nil) }
  }

  /// The key of this certificate.
  ///
  /// - Throws: `noKey`, `notLoggedIn`.
  public func key(of certificate: Certificate) throws(TokenRefusal) -> TokenKey {
    guard let key = try keys().first(where: { $0.certificate == certificate.der }) else { throw .noKey }
    return key
  }

  func sign(
    _ message: [UInt8], with pair: TokenKeyPair, confirming pin: borrowing TokenPIN
  ) throws(TokenRefusal) -> SignatureValue {
    try pin.lend { bytes throws(TokenRefusal) in try sign(message, with: pair, confirmation: bytes) }
  }

  /// - Parameter confirmation: nil: the token asks for it itself.
  func sign(
    _ message: [UInt8], with pair: TokenKeyPair, confirmation: LentPIN
  ) throws(TokenRefusal) -> SignatureValue {
    try inside { driver throws(TokenRefusal) in
      try requireLogin(driver)
      let offered = try driver.mechanisms(of: token.slot)
      for mechanism in SigningMechanism.candidates(for: pair.publicKey, among: offered) {
        do throws(TokenRefusal) { try driver.begin(mechanism, with: pair.key, in: handle) } catch .keyUnsupported {
          continue
        }
        return try finish(mechanism, over: message, with: pair, confirmation: confirmation, in: driver)
      }
      throw .keyUnsupported
    }
  }

  private func finish(
    _ mechanism: SigningMechanism, over message: [UInt8], with pair: TokenKeyPair, confirmation: LentPIN,
    in driver: Driver
  ) throws(TokenRefusal) -> SignatureValue {
    let input = mechanism.input(for: message)
    if pair.asksEachTime {
      do throws(TokenRefusal) { try driver.confirm(handle, on: token, pin: confirmation) } catch {
        driver.abandon(input, in: handle)
        throw error
      }
    }
    return try mechanism.value(from: try driver.finish(input, in: handle))
  }

  private func requireLogin(_ driver: Driver) throws(TokenRefusal) {
    guard driver.loggedIn[token.slot] == handle else {
      throw driver.holds(token) ? .notLoggedIn : .tokenRemoved
    }
  }

  /// Does something in the driver, alone, and tells a removal from other refusals.
  private func inside<Result: Sendable>(
    _ act: (Driver) throws(TokenRefusal) -> Result
  ) throws(TokenRefusal) -> Result {
    try module.driver.withLock { driver throws(TokenRefusal) in
      guard driver.owns(handle, ticket: ticket) else { throw .sessionLost }
      do throws(TokenRefusal) { return try act(driver) } catch {
        throw driver.judged(error, on: token, session: handle)
      }
    }
  }
}
