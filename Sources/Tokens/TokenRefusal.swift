/// Why a token did not do what was asked. No case carries a PIN, a name or a message.
public enum TokenRefusal: Error, Hashable, Sendable {
  /// No file lies at the configured path, which has to be absolute.
  case driverMissing
  /// The file is no PKCS#11 library for this machine, or it answers what the standard does not allow.
  case driverBroken
  /// Another part of this process has the driver initialised (PKCS#11, 5.4, `C_Initialize`).
  case driverInUse
  /// No such token is plugged in.
  case noToken
  /// The token was pulled out. The next call works with a new session after it was put back.
  case tokenRemoved
  /// The token is not one this driver knows, or was never set up.
  case tokenUnusable
  /// Another session is logged in, or the token takes no more sessions.
  case tokenInUse
  case wrongPIN(triesLeft: PINTries)
  /// Shorter or longer than the token's PINs are, or with characters they can't have. Tokens need not count it as a try.
  case pinMalformed
  /// Only the token's issuer can unlock it.
  case pinLocked
  /// The PIN has to be changed first, with the issuer's own program.
  case pinExpired
  /// The token's owner has not chosen a PIN yet.
  case pinNotSet
  /// The key wants the PIN for every signature (PKCS#11, 4.9, `CKA_ALWAYS_AUTHENTICATE`); see `TokenKey.confirmed(by:)`.
  case pinNeededEachTime
  /// The PIN was to be typed on the token itself, which has no keys for that.
  case noPINPad
  /// Its owner stopped it on the token or its reader.
  case cancelled
  case notLoggedIn
  /// The token has no private key for this certificate.
  case noKey
  /// Neither RSA of 2048 bits or more nor ECDSA on P-256, P-384 or P-521, or the token does not sign with it.
  case keyUnsupported
  /// The session ended though the token is there, as when it was pulled out and put back: open a new one.
  case sessionLost
  /// Anything else the driver answers, by the standard's number of it (PKCS#11, 5.1).
  case driverFault(code: UInt)
}

/// Số lần thử còn lại: how many wrong PINs the token still takes, as far as tokens tell (PKCS#11, 3.2, `CK_TOKEN_INFO`).
public enum PINTries: Hashable, Sendable {
  /// No wrong PIN was counted, or the token does not tell.
  case unknown
  /// At least one wrong PIN was counted since the last right one.
  case low
  /// The next wrong PIN locks the token.
  case final
}
