public import Certificates

/// Khóa ký trên thiết bị: signs inside the token, as long as its session is logged in.
public final class TokenKey: SigningKey {
  /// The signer's certificate, DER.
  public let certificate: [UInt8]
  /// The certificates above it that the token holds, DER: its issuer first.
  public let chain: [[UInt8]]
  /// Its PIN is wanted for every signature (PKCS#11, 4.9, `CKA_ALWAYS_AUTHENTICATE`).
  public let asksEachTime: Bool
  private let pair: TokenKeyPair
  private let session: TokenSession
  private let confirmation: Confirmation?

  init(_ pair: TokenKeyPair, session: TokenSession, confirmation: Confirmation?) {
    (self.pair, self.session, self.confirmation) = (pair, session, confirmation)
    certificate = pair.certificate.der
    chain = pair.chain.map(\.der)
    asksEachTime = pair.asksEachTime
  }

  /// The same key, for which `pin` confirms every signature where the token asks each time. The PIN is wiped with the
  /// returned object: keep it no longer than the act its owner confirmed.
  public func confirmed(by pin: consuming TokenPIN) -> TokenKey {
    TokenKey(pair, session: session, confirmation: Confirmation(pin))
  }

  /// The signature over SHA-256 of a message, RSA PKCS#1 v1.5 or ECDSA, by the certificate's kind of key. Blocks.
  ///
  /// - Throws: `tokenRemoved`, `sessionLost`, `notLoggedIn`, `keyUnsupported`, `pinNeededEachTime`, and what a wrong
  ///   confirmation gives.
  public func sign(_ message: [UInt8]) throws(TokenRefusal) -> SignatureValue {
    if asksEachTime, let confirmation {
      return try session.sign(message, with: pair, confirming: confirmation.pin)
    }
    if asksEachTime, !session.token.hasPINPad { throw .pinNeededEachTime }
    return try session.sign(message, with: pair, confirmation: nil)
  }

  /// A PIN that is kept for the signatures of one act.
  final class Confirmation: Sendable {
    let pin: TokenPIN

    init(_ pin: consuming TokenPIN) { self.pin = pin }
  }
}
