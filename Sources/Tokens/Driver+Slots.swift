import CPKCS11

extension Driver {
  /// The tokens that are plugged in and set up (PKCS#11, 5.5). One that does not even describe itself, as when it was
  /// pulled out since, keeps no other off the list.
  func tokens() throws(TokenRefusal) -> [Token] {
    var tokens: [Token] = []
    for slot in try slotsWithToken() {
      do throws(TokenRefusal) {
        let info = try info(of: slot)
        if info.flags & CKF_TOKEN_INITIALIZED != 0 { tokens.append(Token(info, slot: slot)) }
      } catch { continue }
    }
    return tokens
  }

  private func slotsWithToken() throws(TokenRefusal) -> [CK_SLOT_ID] {
    // Tokens may come in between the two calls; a driver that says "too small" is asked again.
    for _ in 0..<8 {
      var count: CK_ULONG = 0
      try call(functions.C_GetSlotList) { $0(CK_BBOOL(CK_TRUE), nil, &count) }
      if count == 0 { return [] }
      var slots = [CK_SLOT_ID](repeating: 0, count: Int(count))
      do throws(TokenRefusal) {
        try call(functions.C_GetSlotList) { $0(CK_BBOOL(CK_TRUE), &slots, &count) }
        return Array(slots.prefix(Int(count)))
      } catch .driverFault(code: CKR_BUFFER_TOO_SMALL) {
        continue
      }
    }
    throw .driverBroken
  }

  private func info(of slot: CK_SLOT_ID) throws(TokenRefusal) -> CK_TOKEN_INFO {
    var info = CK_TOKEN_INFO()
    try call(functions.C_GetTokenInfo) { $0(slot, &info) }
    return info
  }

  /// The token of a slot as it describes itself now.
  func token(in slot: CK_SLOT_ID) throws(TokenRefusal) -> Token {
    Token(try info(of: slot), slot: slot)
  }

  /// Whether this very token is still plugged in.
  func holds(_ token: Token) -> Bool {
    var slot = CK_SLOT_INFO()
    do throws(TokenRefusal) {
      try call(functions.C_GetSlotInfo) { $0(token.slot, &slot) }
      guard slot.flags & CKF_TOKEN_PRESENT != 0 else { return false }
      return token.isSame(as: try self.token(in: token.slot))
    } catch { return false }
  }

  /// The same refusal, or `tokenRemoved` where that is what is behind it: drivers answer a removal with whatever failed
  /// first, such as an unknown session, an unknown key or a general error.
  func judged(_ refusal: TokenRefusal, on token: Token, session: CK_SESSION_HANDLE) -> TokenRefusal {
    switch refusal {
    case .tokenRemoved, .sessionLost, .noToken, .noKey, .notLoggedIn, .tokenUnusable, .driverFault: break
    default: return refusal
    }
    let isGone = refusal == .tokenRemoved || !holds(token)
    if isGone || refusal == .sessionLost, loggedIn[token.slot] == session { loggedIn[token.slot] = nil }
    return isGone ? .tokenRemoved : refusal
  }
}
