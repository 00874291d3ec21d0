import CPKCS11

/// The bytes of a PIN; nil where its owner types it on the token.
typealias LentPIN = UnsafeMutableBufferPointer<UInt8>?

extension Driver {
  /// Logs the session's owner in (PKCS#11, 5.6, `C_Login`).
  ///
  /// - Throws: `tokenInUse` while another session of this process is logged in: the driver would then take any PIN.
  func login(_ session: CK_SESSION_HANDLE, on token: Token, pin: LentPIN) throws(TokenRefusal) {
    if let other = loggedIn[token.slot] {
      if other == session || isLoggedIn(other) { throw .tokenInUse }
      loggedIn[token.slot] = nil
    }
    do throws(TokenRefusal) {
      try give(pin, of: CKU_USER, to: session)
    } catch .tokenInUse {
      // Left over from a session that ended without logging out: a login that checks the PIN has to follow a logout.
      try call(functions.C_Logout) { $0(session) }
      try explained(on: token) { () throws(TokenRefusal) in try give(pin, of: CKU_USER, to: session) }
    } catch {
      throw explained(error, on: token)
    }
    loggedIn[token.slot] = session
  }

  func logout(_ session: CK_SESSION_HANDLE, of token: Token) throws(TokenRefusal) {
    guard loggedIn[token.slot] == session else { return }
    loggedIn[token.slot] = nil
    try call(functions.C_Logout) { $0(session) }
  }

  /// Gives the PIN for the one operation that was begun (PKCS#11, 5.6, `CKU_CONTEXT_SPECIFIC`).
  func confirm(_ session: CK_SESSION_HANDLE, on token: Token, pin: LentPIN) throws(TokenRefusal) {
    try explained(on: token) { () throws(TokenRefusal) in try give(pin, of: CKU_CONTEXT_SPECIFIC, to: session) }
  }

  private func give(_ pin: LentPIN, of user: CK_USER_TYPE, to session: CK_SESSION_HANDLE) throws(TokenRefusal) {
    try call(functions.C_Login) { $0(session, user, pin?.baseAddress, CK_ULONG(pin?.count ?? 0)) }
  }

  private func explained(on token: Token, _ act: () throws(TokenRefusal) -> Void) throws(TokenRefusal) {
    do throws(TokenRefusal) { try act() } catch { throw explained(error, on: token) }
  }

  /// A wrong PIN with what the token tells of its tries: the last one may have locked it.
  private func explained(_ refusal: TokenRefusal, on token: Token) -> TokenRefusal {
    guard case .wrongPIN = refusal else { return refusal }
    do throws(TokenRefusal) {
      switch try self.token(in: token.slot).pin {
      case .usable(let tries): return .wrongPIN(triesLeft: tries)
      case .locked: return .pinLocked
      case .expired, .notSet: return refusal
      }
    } catch { return refusal }
  }

  /// Whether the session still exists, on a token whose owner is logged in (PKCS#11, 5.6, `C_GetSessionInfo`).
  private func isLoggedIn(_ session: CK_SESSION_HANDLE) -> Bool {
    var info = CK_SESSION_INFO()
    guard let ask = functions.C_GetSessionInfo, ask(session, &info) == CKR_OK else { return false }
    return info.state == CKS_RO_USER_FUNCTIONS || info.state == CKS_RW_USER_FUNCTIONS
  }
}
